"""An archive that is made up, article by article, with contradictions of known number and place."""
