"""What a single short line of a page is by its own words: a button, a menu entry, a heading of teasers, a form field.

A line is folded (lower case, numbers as 0, symbols off its ends) and looked up; a line of several such entries in a
row or between bars is read as a run of them. Nothing here looks at neighbours: `extents` does.
"""

from __future__ import annotations

import re
from functools import cache

from editlint.documents.document import OBJECT
from editlint.language.en import residue as english
from editlint.language.en import residue_lines as english_lines
from editlint.tables import kept
from editlint.values import LatePattern, NamedTuple

NONE, WEAK, SURE = 0, 1, 2
LONGEST = 400  # characters of the longest line that is looked up by its words
LONGEST_MENU = 2500  # of the longest without a full stop: a menu in one line

# Patterns that few lines need stand as text: `re` compiles and keeps them when they are first used.
_NUMBER = re.compile(r"\d[\d,.:]*(?:[km]\b)?")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")  # the time of an entry in a live report
_TELEPHONE = (
    r"(?!\d{1,4}([-/.])\d\d?\1\d{1,4}$)(?=.*\d{3})\W{0,2}\d(?:[ ()./-]{0,2}\d){6,14}"  # no day, no row of pages
)
_EDGES = " \t\n.,:;!?…*\"'“”«»‹›<>←→↑↓▲▼►◄▶◀▸▾•·|/\\()[]{}#-–—_+=~✕×✓☰⋮❯❮©®™&\ufffc"
_SYMBOLS = LatePattern(r"^[\W_]+|[\W_]+$")
_PARTS = r"\s*(?:[|•·»›>→▸▶◀‹«¦/]|\s[–—-]\s|::|\ufffc)\s*"
_POINTERS = frozenset(":|»>→–—")
_BARS = frozenset("|•·»›>→▸▶◀‹«¦/\ufffc")
_COPYRIGHT = (
    r"[^\w©(&]*(?:(?:©|\(c\)|&copy;)\s*+(?:copyright\b)?[\s,]*+(?:\d{4}|[a-z])"
    r"|copyright\s*(?:©|\(c\)|&copy;|:|\d{4}|by\s)|all content (?:©|copyright))"
)
_COPYRIGHT_WORDS = frozenset(("copyright", "c", "copy", "all"))
_FILE = r"(?i)[\w()%+\-. ]{1,80}\.(?:jpe?g|png|gif|webp|tiff?|heic|svg|bmp|psd|eps|mp4|mov)"
_SLUG = (
    r"(?=[a-z0-9]+(?:_[a-z0-9]+)*+\Z)[a-z0-9]+(?:_[a-z0-9]+)*?"
    r"_(?:img|ad|ads|banner|widget|block|sidebar|video|image|thumb|logo|icon)(?:_.*)?"
)
_GLUED = r"(?<=[a-z!?:.…)])(?=[A-Z])"
_TORN = (
    ("linked in", "linkedin"),
    ("you tube", "youtube"),
    ("whats app", "whatsapp"),
    ("tik tok", "tiktok"),
    ("stumble upon", "stumbleupon"),
    ("blog this", "blogthis"),
)
_HASHTAGS = r"[^\w#]*(?:#\w[\w-]*[\s,;|·]*){2,}"
_LABELLED = r"(?s)[^\w#©(\[]*([a-z][a-z ]{2,24}?)\s?:\s*(\S.*)"
_SEE_ALSO = (
    r"[^\w#©(\[]*(also read|read also|also see|see also|read more|more|related|related story|related stories|"
    r"related article|watch|must read|must-read|don't miss|read next|you may also like|you might also like|read this|"
    r"recommended|next|"
    r"up next|previous|in case you missed it|icymi|more on this|trending|also watch|listen|video|photos|gallery|"
    r"in pictures|look|keep reading|read the full story|opinion|explainer|from the archives|read|go deeper|"
    r"further reading)\s*"
    r"(?::|\||»|>|→|–|—)\s*\S"
)
_SURE_SEE_ALSO = frozenset(
    (
        "also read", "read also", "also see", "read more", "related", "related story", "related stories",
        "related article", "must read", "must-read", "don't miss", "read next", "you may also like",
        "you might also like", "read this", "recommended", "up next", "in case you missed it", "icymi", "more on this",
        "also watch", "keep reading", "read the full story", "from the archives", "go deeper",
    )
)  # fmt: skip
_POST_SIGNED = r"(?:[—–-]{1,2}\s?|(?i:a post shared by)\s)\S.{0,60}\(@[\w.]+\)"  # who wrote a post of a network
_COUNTS = (
    r"(?:(?:view|show|see|read|load)(?: all)? )?\(?0\)? (?:comments?|responses?|replies|reply|thoughts?|shares?|views?|"
    r"likes?|reactions?|votes?|retweets|tweets|reads|followers|subscribers|posts)(?: (?:on|to|so far|and)\b.{0,120})?"
)
_SHORT = 6
_LONGEST_TAG = 6  # words
_LABEL_WORDS = 4  # of a line that one word of the page makes ambiguous
_ADDRESS = frozenset(
    ("you", "your", "you're", "us", "our", "we", "here", "posted", "filed", "tagged")
)  # the page speaks
_FOLLOWING = ("follow", "find", "like", "join", "watch", "connect")  # "Follow Ana Ruiz on Twitter"
_COUNT_VERBS = ("view", "show", "see", "read", "load")
_CMS_COUNTS = ("comment", "response", "repl", "thought")
_ON_PAGE = (
    r"(?:(?:last |first )?(?:updated|modified|published|posted|edited)(?: on| at)?|page last updated(?: at)?|"
    r"last (?:update|reviewed|changed))\b[\s:,–—-]*(?:(?:on|at|by|it) )*(?:0|today|yesterday|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b)"
)
_SAYS = r".{2,40} (?:says|said|wrote)"


class LineVerdict(NamedTuple):
    """What a line looks like.

    `strength` is NONE, WEAK (needs neighbours) or SURE; `heading` marks a heading of teasers, `tags` the word that
    stands over a row of tags.
    """

    strength: int
    kind: str
    heading: bool = False
    tags: bool = False


NOTHING = LineVerdict(NONE, "")


def entries(text: str) -> list[str]:
    """The members of one list of the language data, which are written as `fold` leaves a line."""
    return text.split("; ")


def fold(text: str) -> str:
    """Lower case, straight apostrophes, numbers as 0, no symbols at the ends."""
    text = text.lower().replace("’", "'")
    if not text.isalpha():
        text = _NUMBER.sub("0", text)
    text = text.strip(_EDGES)
    if text and not (text[0].isalnum() and text[-1].isalnum()):
        text = _SYMBOLS.sub("", text)
    return text


@cache
def _known() -> dict[str, LineVerdict]:
    """Every line that is known as a whole."""
    known: dict[str, LineVerdict] = {}
    for text, verdict in (
        (english_lines.NAVIGATION_WEAK, LineVerdict(WEAK, "navigation")),
        (english_lines.TEASER_HEADINGS, LineVerdict(WEAK, "teaser-block", heading=True)),
        (english_lines.SURE_TEASERS, LineVerdict(SURE, "teaser-block", heading=True)),
        (english_lines.STAMPS, LineVerdict(SURE, "page-stamp")),
        (english_lines.CMS, LineVerdict(SURE, "cms-artifact")),
        (english_lines.COMMENTS, LineVerdict(SURE, "cms-artifact")),
        (english_lines.AUTHOR_BOX, LineVerdict(SURE, "author-box")),
        (english_lines.ADVERTISING, LineVerdict(SURE, "advertisement")),
        (english_lines.NEWSLETTERS, LineVerdict(SURE, "newsletter-prompt")),
        (english_lines.NAVIGATION_SURE, LineVerdict(SURE, "navigation")),
        (english_lines.SHARE, LineVerdict(SURE, "share-buttons")),
        (english_lines.BUTTONS, LineVerdict(WEAK, "share-buttons")),
    ):
        known.update(dict.fromkeys(entries(text), verdict))
    for text in entries(english_lines.ALSO_WORDS):
        if text in known:
            known[text] = known[text]._replace(strength=WEAK)
    for bare in ("", "0"):
        known.pop(bare, None)
    return known


@kept
def _first_words() -> frozenset[str]:
    return frozenset(entry.split(" ", 1)[0].strip(_EDGES) for entry in _known())


@cache
def _networks() -> tuple[frozenset[str], frozenset[str]]:
    """The names of networks, and what is said of them with "network" in their place."""
    return frozenset(entries(english.NETWORKS)), frozenset(entries(english.NETWORK_PHRASES))


@cache
def _openings() -> dict[str, list[tuple[str, str, int]]]:
    """Openings by their first word."""
    table: dict[str, list[tuple[str, str, int]]] = {}
    for most, by_kind in ((_SHORT, english.SHORT_OPENINGS), (16, english.OPENINGS), (50, english.LONG_OPENINGS)):
        for kind, texts in by_kind.items():
            for opening in texts.split("; "):
                table.setdefault(opening.split(" ", 1)[0], []).append((opening, kind, most))
    for openings in table.values():
        openings.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return table


@cache
def tag_labels() -> frozenset[str]:
    """The words that stand before a list of tags."""
    return frozenset(entries(english.TAG_LABELS))


@cache
def _plain_labels() -> frozenset[str]:
    return frozenset(entries(english.PLAIN_LABELS))


@cache
def _page_words() -> frozenset[str]:
    return frozenset(entries(english.PAGE_WORDS))


@cache
def _comment_signs() -> frozenset[str]:
    return frozenset(entries(english.COMMENT_SIGNS))


def judge_line(text: str, words: int, *, closed: bool) -> LineVerdict:
    """What a line of at most LONGEST characters is by itself. `closed`: it ends like a sentence."""
    folded = fold(text)
    if not folded or (words <= 3 and not any(map(str.isalpha, folded))):
        if _CLOCK.fullmatch(text.strip()) or re.fullmatch(_TELEPHONE, text.strip()):
            return NOTHING
        return LineVerdict(WEAK, "navigation") if OBJECT not in text else NOTHING
    known = _known()
    pointer = ":" in text and text.rstrip().endswith(OBJECT)  # “See also: `name`” names what to see
    found = None if "=" in text or pointer else known.get(folded)
    if found is not None:
        if closed and found.strength == WEAK and words > 2:
            return NOTHING
        return found._replace(tags=True) if folded in tag_labels() else found
    return _by_shape(text, folded, words, closed=closed) or NOTHING


def _by_shape(text: str, folded: str, words: int, *, closed: bool) -> LineVerdict | None:
    first = folded.split(" ", 1)[0]
    for opening, kind, most in _openings().get(first, ()):
        if words > most or not folded.startswith(opening) or folded[len(opening) : len(opening) + 1].isalpha():
            continue
        if not closed or (most > _SHORT and (words <= 5 or not _ADDRESS.isdisjoint(folded.split()))):
            return LineVerdict(SURE, kind, heading=kind == "teaser-block")
    if words <= 10 and (found := _network_line(folded)):
        return found
    if found := _labelled(text, folded, words, closed=closed):
        return found
    if words <= 20 and (folded[0] in "0(" or first in _COUNT_VERBS) and re.fullmatch(_COUNTS, folded):
        comments = any(word in folded for word in _CMS_COUNTS)
        return LineVerdict(SURE, "cms-artifact" if comments else "page-stamp")
    if words <= 80 and (first in _COPYRIGHT_WORDS or "©" in text) and re.match(_COPYRIGHT, text.lower()):
        return LineVerdict(SURE, "copyright-footer")
    if words <= 6 and "." in text and re.fullmatch(_FILE, _SYMBOLS.sub("", text)):
        return LineVerdict(SURE, "image-slug")
    if words == 1 and "_" in text and re.fullmatch(_SLUG, text.lower()):
        return LineVerdict(SURE, "cms-artifact")
    if closed:
        return None
    row = _run_of_entries(text, folded, words)
    if row is None and words <= _LABEL_WORDS and not _page_words().isdisjoint(folded.split(" ")):
        return LineVerdict(WEAK, "navigation")
    return row


def _network_line(folded: str) -> LineVerdict | None:
    """What says "Share on Facebook" or "Follow us on X": a phrase of sharing with the name of a network in it."""
    networks, phrases = _networks()
    words = folded.split(" ")
    if networks.isdisjoint(words):
        return None
    if words[0] in _FOLLOWING and words[-2:-1] == ["on"] and words[-1] in networks:
        return LineVerdict(SURE, "share-buttons")
    for index, word in enumerate(words):
        if word in networks and " ".join((*words[:index], "network", *words[index + 1 :])) in phrases:
            return LineVerdict(SURE, "share-buttons")
    return None


def _labelled(text: str, folded: str, words: int, *, closed: bool) -> LineVerdict | None:
    """Tag lines ("Tags: a, b"), pointers to other stories ("Read more: ..."), runs of hashtags."""
    if words <= 60 and "#" in text[:3] and re.fullmatch(_HASHTAGS, text):
        return LineVerdict(SURE, "tag-line")
    if words <= 14 and not closed and "0" in folded and len(folded) < 90 and re.match(_ON_PAGE, folded):
        return LineVerdict(SURE, "date-stamp")
    if _POINTERS.isdisjoint(text[:40]):
        return None
    lowered = text[:200].lower().replace("’", "'")
    if words <= 40 and ":" in text[:32] and (match := re.match(_LABELLED, lowered)):
        label = match.group(1).strip()
        rest = text[match.end(1) :]
        if label in tag_labels() and (_like_tags(rest) if label in _plain_labels() else not _explains(rest)):
            return LineVerdict(SURE, "tag-line")
    if words <= 30 and (match := re.match(_SEE_ALSO, lowered)):
        label, rest = match.group(1), text[match.end(1) :].lstrip(" :|»>→–—\"'“‘")
        written = text[match.start(1) : match.end(1)]
        if (rest[:1].isupper() or rest[:1].isdigit()) and (
            (label in _SURE_SEE_ALSO and written[0].isupper()) or written.isupper()
        ):
            return LineVerdict(SURE, "teaser-block")
    return None


def _explains(rest: str) -> bool:
    """Whether what follows a label says what it means, and lists nothing."""
    return any(len(item.split()) > _LONGEST_TAG for item in re.split(r"[,|•;]", rest))


def _like_tags(rest: str) -> bool:
    """Whether what follows a label is a list of names and not a clause."""
    items = [item.strip() for item in re.split(r"[,|•]", rest.strip(" :"))]
    return all(
        0 < len(item.split()) <= 4 and (item[:1].isupper() or item[:1] in "#0123456789") for item in items if item
    )


def _run_of_entries(text: str, folded: str, words: int) -> LineVerdict | None:
    """A menu or a row of buttons in one line, with bars between its entries or without."""
    known = _known()
    if not _BARS.isdisjoint(text):
        parts = [fold(part) for part in re.split(_PARTS, text)]
        parts = [part for part in parts if part]
        verdicts = [found for part in parts if (found := known.get(part) or _short_part(part))]
        if len(parts) >= 2 and len(verdicts) * 2 >= len(parts) and len(verdicts) >= 1:
            sure = len(verdicts) >= 3 or any(found.strength == SURE for found in verdicts) or parts[0] == "home"
            if len(verdicts) >= 2 or parts[0] == "home":
                return LineVerdict(SURE if sure else WEAK, _majority(verdicts))
    if ":" in text[:-1] or "," in text:
        return _greedy(_apart(text), known) if words <= 8 and re.search(_GLUED, text) else None
    if words <= 300:
        return _greedy(_apart(text) if words <= 8 else folded.split(), known)
    return None


def _apart(text: str) -> list[str]:
    """The folded words of a line whose buttons may be glued together ("ShareTweetEmail")."""
    spaced = fold(re.sub(_GLUED, " ", text))
    for glued, name in _TORN:
        spaced = spaced.replace(glued, name)
    return spaced.split()


def _short_part(part: str) -> LineVerdict | None:
    if part.startswith(("©", "copyright")):
        return LineVerdict(SURE, "copyright-footer")
    return _network_line(part) if part.count(" ") < 6 else None


def _greedy(words: list[str], known: dict[str, LineVerdict]) -> LineVerdict | None:
    """A line like "Home News Sport Weather": the longest entries one after another that make up nearly all of the line.

    Two entries do when one of them is sure and nothing is left over, three with a little left over, four or five when
    none is sure.
    """
    verdicts: list[LineVerdict] = []
    index = misses = 0
    while index < len(words):
        found, size = _longest_entry(words, index, known)
        if found is not None:
            verdicts.append(found)
        elif words[index] != "0":
            misses += 1
            if misses > len(words) // 5:
                return None
        index += size
    buttons = len(verdicts) > 2 and not misses and all(x.kind == "share-buttons" for x in verdicts)
    sure = buttons or words[0] == "home" or any(x.strength == SURE for x in verdicts)
    if len(verdicts) == 2 and not misses:
        return LineVerdict(SURE if sure else WEAK, _majority(verdicts))
    if len(verdicts) < 3 or (not sure and len(verdicts) < (5 if misses else 4)):
        return None
    return LineVerdict(SURE, _majority(verdicts))


def _longest_entry(words: list[str], index: int, known: dict[str, LineVerdict]) -> tuple[LineVerdict | None, int]:
    if words[index].strip(_EDGES) not in _first_words():
        return None, 1
    for size in range(min(5, len(words) - index), 0, -1):
        entry = " ".join(words[index : index + size]).strip(_EDGES)
        if (found := known.get(entry)) is not None:
            return found, size
    return None, 1


def _majority(verdicts: list[LineVerdict]) -> str:
    """The kind that most entries have; the first of those with as many."""
    counts: dict[str, int] = {}
    for found in verdicts:
        counts[found.kind] = counts.get(found.kind, 0) + 1
    return max(counts, key=lambda kind: counts[kind])


def signs_post(text: str) -> bool:
    """Whether a line says who wrote the post of a network that the story shows: an attribution, and the story's."""
    return "(@" in text and re.match(_POST_SIGNED, text) is not None


def is_comment_line(text: str) -> bool:
    """Whether a line belongs to somebody's comment: "Jane says:", "Reply", "Report abuse"."""
    folded = fold(text)
    return folded in _comment_signs() or (text.rstrip().endswith(":") and re.fullmatch(_SAYS, folded) is not None)
