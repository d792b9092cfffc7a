"""Run rules over documents: scanning, suppression, fixes, baseline, cache, many files, many cores."""
