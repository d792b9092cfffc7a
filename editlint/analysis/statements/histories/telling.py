"""What the finders of histories share: whom a phrase means, and the date that a clause or a noun is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, UNKNOWN, Entity
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, TIME, Joint, Phrase
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.histories.gate import speaks_of_only
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount
from editlint.language.en import histories as en
from editlint.values import LatePattern, NamedTuple, cached_property

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.mentions.chain import Mentions
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Verb
    from editlint.analysis.reading.sentences import Clause, Read

_AT = frozenset(("", "in", "on", "at", "during"))
_UP_TO = frozenset(("by",))
_POINTS = frozenset(
    ("full-date", "iso", "numeric", "month-year", "year", "month-day", "month", "unit", "weekday", "deictic", "season")
)


_NICKNAME = LatePattern(r"[”\"’'] $")  # "“Willie” Holm" need not be the Holm that is spoken of


_ANY_YEAR = frozenset(("month", "month-day", "season"))  # "in June": of this year, the last or the next one
_YEAR = 366  # days
_LONGEST = 8  # words of a phrase in which a mention may begin


_HIS = {"he": ("his",), "she": ("her",)}


class When(NamedTuple):
    """The days of which something is told, and where they stand; -1 where the publication date tells them."""

    amount: Amount
    start: int
    end: int


class Teller:
    """An article as the finders of histories ask it."""

    def __init__(self, article: Prose, end: int) -> None:
        """Ask of an article up to a prose offset."""
        self.article, self.text = article, article.text
        self.scene, self.published = scene_of(article), article.published
        self._end = end
        self.dead: dict[str, int] = {}  # the index of the sentence that tells of a death, by who died
        self.aside: set[int] = set()  # where dates stand that an age or a feast counts from, not to

    @cached_property
    def _mentions(self) -> Mentions:
        from editlint.analysis.mentions.chain import find_mentions  # for the articles that ask whom they mean

        return find_mentions(self.article)

    @cached_property
    def persons(self) -> Sequence[Entity]:
        """Who may be meant by a pronoun: persons, and names of which nothing tells what they are of."""
        return [entity for entity in self._mentions.all(self._end) if entity.kind in (PERSON, UNKNOWN)]

    @cached_property
    def has_only(self) -> bool:
        """Whether something is said to be the only one of its sort that somebody has."""
        return speaks_of_only(self.article)

    @cached_property
    def _only_person(self) -> Entity | None:
        """The one person of the article, who has a name."""
        if self._mentions.are_several_persons(self._end):
            return None
        persons = [entity for entity in self.persons if entity.kind == PERSON]
        persons = persons or [entity for entity in self.persons if " " in entity.name]
        return persons[0] if len(persons) == 1 and not persons[0].key.startswith("t:") else None

    def entity(self, phrase: Phrase, *, kind: bool = True) -> Entity | None:
        """Whom or what a phrase means, with its "of" where that is a part of a name; None when that is not sure.

        Without `kind` it may be open what it is, though the rest of the article tells.
        """
        if phrase.kind not in (NOMINAL, PRONOMINAL) or (
            phrase.proper and _NICKNAME.fullmatch(self.text, max(0, phrase.start - 2), phrase.start)
        ):
            return None
        host = self._before(phrase, ",") if phrase.determiner in ("a", "an") else None
        if host is not None and host.proper and (phrase.head in en.AGED_NOUNS or self._by_head(phrase) is None):
            return self.entity(host, kind=kind)  # "Ana Ruiz, an octogenarian", "the Lune Relay, a race"
        found = self._surely(lambda: self._by_head(phrase), kind=kind)
        if found is None and self.text.startswith(" of ", phrase.end):
            read = self.article.reading.at(phrase.start)
            behind = complement(read, phrase, "of") if read is not None else None
            find = self._mentions.at
            found = self._surely(lambda: find(phrase.start, behind.end), kind=kind) if behind is not None else None
        if found is None and phrase.proper and phrase.determiner == "'s":
            name = self.text[phrase.start : phrase.end]  # "Kemp's Brewery": as good as a name of its own
            return (
                Entity(f"n:{name.lower()}", name, UNKNOWN, "", phrase.start)
                if name[:1].isupper() and not name.startswith("The ")
                else None
            )
        if found is not None or phrase.head not in ("he", "she"):
            return found
        if self._only_person is not None and phrase.head == (self._only_person.gender or phrase.head):
            return self._only_person
        if self._mentions.are_several_persons(self._end) or self.persons:
            return None
        return Entity(f"pronoun {phrase.head}", "", PERSON, phrase.head, phrase.start)

    def _surely(self, find: Callable[[], Entity | None], *, kind: bool) -> Entity | None:
        """Whom a stretch means; of a name of nothing yet known the rest is read, which may tell that it is a person."""
        found = find()
        if found is None or found.kind != UNKNOWN or not kind:
            return found
        _ = self.persons
        return find()

    def nameless(self, clause: Clause) -> Entity:
        """Who is born and dies where a sentence names nobody: one, in that sentence."""
        read = self.article.reading.at(clause.start)
        start = read.start if read is not None else clause.start
        return Entity(f"nobody {start}", "", PERSON, "", start)

    def unsure(self, phrase: Phrase) -> Entity:
        """What a phrase names that nothing else is sure to mean, so that "the sinking" can take it up."""
        return Entity(f"phrase {phrase.start}", self.text[phrase.start : phrase.end], "thing", "it", phrase.start)

    def _by_head(self, phrase: Phrase) -> Entity | None:
        """The entity whose mention ends with the phrase: of "U.S. heiress Ana Ruiz" the heiress, not the country."""
        words = self.article.words
        for at in range(words.index_at(phrase.start), words.index_at(phrase.start) + _LONGEST):
            if at >= len(words) or words.starts[at] >= phrase.end:
                break
            mention = self._mentions.mention(words.starts[at], phrase.end)
            if mention is not None and mention.end == phrase.end:
                known = mention.known.entity() if mention.known is not None else None
                return None if known is not None and self._is_longer(phrase, known) else known
        return self._mentions.at(phrase.start, phrase.end)

    def _is_longer(self, phrase: Phrase, known: Entity) -> bool:
        """Whether a name has more in it than who it is taken for: "John Quincy Adams" need not be John Adams."""
        text = self.text[phrase.start : phrase.end]
        return " " in known.name and not text.endswith(known.name) and set(known.name.split()) < set(text.split())

    def owner(self, phrase: Phrase, *, kind: bool = True) -> Entity | None:
        """Who or what has what a phrase names: "her 60th birthday", "the club's founding". `kind` as of `entity`."""
        if phrase.possessor is None and self.text.startswith("whose ", max(0, phrase.start - 6)):
            host = self._before(phrase, "whose")
            return self.entity(host, kind=kind) if host is not None else None
        place = phrase.possessor
        found = self._surely(lambda: self._mentions.at(*place), kind=kind) if place is not None else None
        if found is not None or phrase.determiner not in ("his", "her") or self._only_person is None:
            return found
        return self._only_person if phrase.determiner in _HIS.get(self._only_person.gender, ("his", "her")) else None

    def _before(self, phrase: Phrase, link: str) -> Phrase | None:
        """The phrase that stands before another with one word or mark between them."""
        read = self.article.reading.at(phrase.start)
        before = [it for it in read.phrases if it.end <= phrase.start] if read is not None else []
        gap = self.text[before[-1].end : phrase.start] if before else ""
        return before[-1] if gap.strip(" ,") == link.strip(",") and link in gap else None

    def named(self, start: int, end: int) -> Entity | None:
        """What a stretch of a phrase names: "Kelso Book Fair" of "the 40th Kelso Book Fair"."""
        return self._mentions.at(start, end)

    def keeper(self, phrase: Phrase, clause: Clause | None) -> Entity | None:
        """Who has what a phrase with a pronoun names, where it is the subject of the clause: "X keeps its day"."""
        if clause is None or clause.subject is None or phrase.determiner not in ("its", "their", "his", "her"):
            return None
        if clause.subject.determiner == phrase.determiner:  # "its owners mark its centenary"
            return self.owner(clause.subject)
        entity = self.entity(clause.subject) or self.unsure(clause.subject)
        person = entity is not None and entity.kind == PERSON
        return entity if person == (phrase.determiner in ("his", "her")) else None

    def told(self, clause: Clause) -> bool:
        """Whether a clause tells what happened: not what is planned, denied, asked or supposed."""
        verb = clause.verb
        if verb.negated or verb.modal or verb.shape == "to" or (verb.shape == "ing" and not verb.passive):
            return False
        return is_asserted(self.scene, clause.subject.start if clause.subject else verb.start)

    def now(self) -> When | None:
        """The day of publication."""
        if self.published is None:
            return None
        day = self.published.toordinal()
        return When(Amount(day, day, DATE), -1, -1)

    def lately(self, verb: Verb) -> When | None:
        """The weeks before publication, for what news tells without a date: "has died"."""
        if self.published is None:
            return None
        day = self.published.toordinal()
        return When(Amount(day - _YEAR // 9, day, DATE), verb.start, verb.end)

    def about_now(self, when: When, *, past: bool) -> When:
        """The year before publication, or the one after it, for a date that does not say which year it is of."""
        if self.published is None:
            return when
        day = self.published.toordinal()
        return when._replace(
            amount=Amount(day - _YEAR, day, DATE) if past else Amount(day - _YEAR // 12, day + _YEAR, DATE)
        )

    def when(self, date: DateMention) -> When | None:
        """The days of a date: one that says its year, or one that the publication date tells."""
        if not is_point(date, self.published) or date.earliest is None or date.latest is None:
            return None
        return When(Amount(date.earliest.toordinal(), date.latest.toordinal(), DATE), date.start, date.end)


def is_point(date: DateMention, published: dt.date | None) -> bool:
    """Whether a date has days at which something is told to be: its year is in it, or told by that of publication."""
    if date.earliest is None or date.latest is None or date.kind not in _POINTS or date.bound or date.mod:
        return False
    return date.explicit or (date.anchor == "published" and published is not None)


def dates_of(phrases: Sequence[Phrase], *, up_to: bool = False) -> Iterator[DateMention]:
    """The dates at which a clause with these adjuncts happens, nearest first; with `up_to` those of "by 1940", too."""
    for phrase in phrases:
        last = phrase.preposition.split(" ")[-1]
        if phrase.kind == TIME and (last in _AT or (up_to and last in _UP_TO)):
            yield from phrase.dates


def time_of(teller: Teller, clause: Clause, *, up_to: bool = False) -> When | None:
    """The one date of a clause; None for none or several."""
    if is_counted_to(teller.text, clause):
        return None
    found = [
        date
        for date in dates_of(clause.adjuncts, up_to=up_to)
        if date.start not in teller.aside and not _enclosed(teller.text, clause.start, date.start)
    ]
    explicit = [date for date in found if date.explicit]
    chosen = explicit or found
    when = teller.when(chosen[0]) if len(chosen) == 1 else None
    loose = when is not None and not explicit and chosen[0].kind in _ANY_YEAR
    return teller.about_now(when, past=clause.verb.past) if loose and when is not None else when


_COUNTED_TO = LatePattern(r"\b(?:years?|months?|weeks?|days?) (?:after|before) (?:the |those |his |her )?$")


def is_counted_to(text: str, clause: Clause) -> bool:
    """Whether time is counted to a clause: "the year after she died, in 1944," says when something else was."""
    start = clause.subject.start if clause.subject is not None else clause.verb.start
    return _COUNTED_TO.search(text, max(0, start - _REACH), start) is not None


_REACH = 24  # characters before a clause in which time is counted to it


def _enclosed(text: str, start: int, place: int) -> bool:
    """Whether a bracket that opens behind an offset is not closed before another."""
    return text.rfind("(", start, place) > text.rfind(")", start, place)


def complement(read: Read, phrase: Phrase, preposition: str) -> Phrase | None:
    """The phrase with a preposition right behind a phrase."""
    found = next(iter(read.complements(phrase)), None)
    return found if found is not None and found.preposition == preposition and found.kind != TIME else None


def date_behind(read: Read, phrase: Phrase) -> DateMention | None:
    """The date that belongs to a noun: in it, or behind it and what it is of: "the closure of the baths in 1987"."""
    if len(phrase.dates) == 1:
        return phrase.dates[0]
    beyond = 0
    for part in read.behind(phrase.end):
        if isinstance(part, Joint):
            if part.lower != "," or beyond:
                return None
            beyond = _MOST_COMPLEMENTS  # only a date may stand behind the comma
            continue
        if not isinstance(part, Phrase) or not part.preposition:
            return None
        if part.kind == TIME:
            dated = part.preposition in ("in", "on", "of", "as") and len(part.dates) == 1
            return part.dates[0] if dated and (beyond < _MOST_COMPLEMENTS or _set_off(read, part)) else None
        if part.dates or beyond >= _MOST_COMPLEMENTS:
            return None
        beyond += 1
    return None


_MOST_COMPLEMENTS = 2


def _set_off(read: Read, phrase: Phrase) -> bool:
    """Whether a mark follows a phrase, or the end of its sentence."""
    following = next(iter(read.behind(phrase.end)), None)
    return following is None or (isinstance(following, Joint) and following.lower in (",", ")", ";"))


def in_brackets(read: Read, place: int) -> bool:
    """Whether an offset lies between round brackets of its sentence."""
    depth = 0
    for part in read.parts:
        if part.start >= place:
            break
        if isinstance(part, Joint):
            depth += (part.lower == "(") - (part.lower == ")")
    return depth > 0


def again(phrase: Phrase | None) -> bool:
    """Whether a phrase speaks of one of several: "another fire", "the second founding"."""
    return phrase is not None and bool(en.AGAIN & set(phrase.words))


def event_key(subject: str, attribute: str) -> str:
    """The key of what happened to a subject: the collapse of the bridge is one thing, its opening another."""
    return f"{subject} {attribute}"
