"""Anniversaries of an owner ("its 50th anniversary", "the firm's") and of a day: which beginning they count from.

A beginning is that of the owner only where its sentence says that it began itself, not what it began, and where nobody
else is said to keep the anniversary.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import Days, days_of, in_year
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.nameless import RELATIVE
from editlint.analysis.statements.origins import BEGINNINGS, folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import AnniversaryMention, DateMention
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.scene import Scene

ITS = LatePattern(r"\b(?:[Ii]ts|[Tt]heir)(?: \w+)? $")
OWNER = LatePattern(r"(?:[Tt]he )?((?:[\w-]+ ){0,3}[\w-]+)[’']s(?: (?:own|historic|first))? $")


_DAYS_OFF = 2  # by which an anniversary is kept early or late and still plainly is that of the day


def same_day(
    scene: Scene, sentence: Sentence, mention: AnniversaryMention, text: str
) -> Sequence[tuple[DateMention, Days]]:
    """The full dates of the two sentences before whose day of the year is that of the feast or of the article.

    Asked for an anniversary of one word alone, "of the flight".
    """
    now = scene.now
    if now is None or now.mention is not None or mention.kind != "anniversary":
        return ()
    if not re.fullmatch(r"the [a-z]+", text) or not scene.text.startswith("the ", max(0, mention.start - 4)):
        return ()
    said = [days for each in scene.between(sentence.start, sentence.end) if (days := days_of(each)) and days.one_day]
    start = scene.sentences[max(0, scene.sentence_index(sentence.start) - 2)].start
    found = []
    for date, days in scene.dated(max(start, sentence.start - 800), sentence.start):
        if days.one_day and days.first.year < now.days.first.year:
            kept = in_year(days, now.days.first.year).first
            near = abs((kept - now.days.first).days) <= _DAYS_OFF
            if any(each.first == kept for each in said) or near:
                found.append((date, days))
    return found


_KEEPER = LatePattern(
    r"\W*(?:[OI]n \w+,? |(?:This|Last|Next) \w+,? )?(?:The )?(?P<noun>[\w-]+) (?:[a-z]+ly |has |will |is |was )*"
    r"(?:celebrat|mark|kept|keep|observ|commemorat|honou?r)"
)


def same_owner(scene: Scene, sentence: Sentence, origin: DateMention) -> bool:
    """Whether who keeps "its anniversary", where that is one word, is spoken of in the sentence of the beginning."""
    match = _KEEPER.match(scene.text, sentence.start, sentence.end)
    if match is None or match.group("noun").lower() in ("it", "they", "this", "we", "he", "she"):
        return True
    begun = scene.sentence(origin.start)
    return folded_words(match.group("noun")) <= folded_words(scene.text[begun.start : begun.end])


def owner_of_more(scene: Scene, sentence: Sentence, mention: AnniversaryMention, origin: DateMention) -> bool:
    """Whether the sentence of the beginning speaks of something that the owner of an anniversary has: "its album"."""
    owner = OWNER.search(scene.text, sentence.start, mention.start)
    if owner is None or owner.end() != mention.start:
        return False
    begun = scene.sentence(origin.start)
    word = re.escape(owner.group(1).split(" ")[-1])
    return re.search(rf"\b{word}[’']s\b", scene.text[begun.start : begun.end]) is not None


def just_begun(scene: Scene, sentence: Sentence) -> Sequence[tuple[DateMention, Days]]:
    """The one date of the sentence before, where that says how something began: what "its anniversary" goes on with."""
    at = scene.sentence_index(sentence.start) - 1
    if at < 0 or scene.sentences[at].block != sentence.block:
        return ()
    start, end, _ = scene.sentences[at]
    dates = scene.dated(max(start, end - 400), end)
    begun = len(dates) == 1 and folded_words(scene.text[start:end]) & BEGINNINGS
    return dates if begun and begins_itself(scene, dates[0][0]) else ()


_BEGUN = LatePattern(
    r"\b(?:was|were|been|and|,|[Ff]irst) (?:\w+ly )?(?:[a-z]+ed|built|begun|born|wed)\b|"
    r"\b(?:opened|began|started|launched|appeared|debuted|premiered|aired|married|wed|set up)"
    r"(?: its (?:doors|gates))? (?:in|on|at|as|to|with)\b|^\W*[A-Z][a-z]+ed (?:in|on|by)\b"
)


def begins_itself(scene: Scene, date: DateMention) -> bool:
    """Whether the sentence of a date says that its subject began, and not what it began; no relative's wedding."""
    sentence = scene.sentence(date.start)
    if RELATIVE.search(scene.text, sentence.start, date.start):
        return False
    return _BEGUN.search(scene.text, sentence.start, sentence.end) is not None
