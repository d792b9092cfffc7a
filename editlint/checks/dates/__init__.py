"""The checks of dates: the calendar, ranges, lives, anniversaries, distances, conflicts and the forms of dates."""
