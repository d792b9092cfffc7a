"""The kinds of rule, one file each: the only place where hits are made."""
