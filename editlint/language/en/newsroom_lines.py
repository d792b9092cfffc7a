"""Lines of a newsroom text that look like headings and are none: bylines, labelled lines, credits.

Written for this project from the parts of a story that the AP Stylebook and the NewsML-G2 guidelines name (byline,
dateline, credit line, keyword line, slug).
"""

from __future__ import annotations

# A short line that begins with one of these words and a capital after it is a byline or a credit.
LEADING_WORDS = frozenset({"by", "from", "via", "photo", "photograph", "photos", "image", "picture", "illustration"})

# A short line that begins with one of these and has a number in it says when the story appeared or changed.
TIME_STAMPS = ("first published", "last updated", "modified", "posted", "published", "updated")

# A short line that begins with one of these and a colon says something about the story.
LABELS = frozenset(
    {
        "author",
        "byline",
        "caption",
        "categories",
        "category",
        "contact",
        "contacts",
        "copyright",
        "correction",
        "credit",
        "credits",
        "date",
        "dateline",
        "editor",
        "editors",
        "filed under",
        "graphic",
        "illustration",
        "image",
        "keywords",
        "last updated",
        "location",
        "media contact",
        "modified",
        "photo",
        "photo credit",
        "photograph",
        "photos",
        "picture",
        "posted",
        "posted in",
        "published",
        "published on",
        "read more",
        "related",
        "reporter",
        "see also",
        "share",
        "slug",
        "source",
        "sources",
        "tag",
        "tags",
        "time",
        "topic",
        "topics",
        "updated",
        "url",
        "video",
        "words",
        "writer",
    }
)
