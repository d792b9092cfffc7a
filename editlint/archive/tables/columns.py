"""The contract of the tables: each column, its type and what it means; the schemas and the page of tables say the same.

Rows of one article share `shard` and `number`, which together name it in all tables; `statistics` has one row for each.
No column needs quotation marks in SQL. A text that is not known is "", a day that is not known null; null is all that
is not known of an article that could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Column(NamedTuple):
    """A column: its name, its type, and what it holds, in a line of Markdown."""

    name: str
    type: pa.DataType
    meaning: str


class Table(NamedTuple):
    """A table: what one row of it is, and its columns in their order."""

    meaning: str
    columns: tuple[Column, ...]


_TEXT, _DAY, _COUNT, _OFFSET, _NUMBER = pa.string(), pa.date32(), pa.int32(), pa.int64(), pa.float64()
_WORD = pa.dictionary(pa.int32(), pa.string())  # a text of which there are few: a category to pandas, a text in SQL

_ARTICLE = (
    Column("shard", _WORD, "the piece of work that the article was in: the name of its files, 32 hexadecimal digits"),
    Column("number", _COUNT, "the number of the article in its shard, from 0"),
)
_PLACE = (
    Column("line", _OFFSET, "where it begins: the line in the file, from 1"),
    Column("col", _OFFSET, "and the column in that line, from 1, in Unicode code points"),
    Column("end_line", _OFFSET, "the line in which it ends"),
    Column("end_col", _OFFSET, "the column behind its last character"),
    Column("start", _OFFSET, "the offset in the file at which it begins, from 0, in code points"),
    Column("stop", _OFFSET, "the offset behind its last character"),
)
_FIELDS = [("path", _TEXT), *((column.name, column.type) for column in _PLACE), ("message", _TEXT)]
_RELATED = pa.list_(pa.struct(_FIELDS))
_READINGS = pa.list_(pa.struct([("low", _NUMBER), ("high", _NUMBER), ("unit", _TEXT)]))
_EXCERPT = Column("excerpt", _TEXT, "its sentence; of a very long one a part")

STATISTICS = "statistics"
TABLES: Mapping[str, Table] = {
    "violations": Table(
        "A violation of a rule, as `editlint check` reports it, without those that the article suppresses itself.",
        (
            *_ARTICLE,
            Column("rule", _WORD, "the name of the rule"),
            Column("severity", _WORD, "`error`, `warning` or `suggestion`"),
            *_PLACE,
            Column("message", _TEXT, "what is wrong"),
            Column("match", _TEXT, "the words that are reported, cut after 2,000 characters"),
            _EXCERPT,
            Column("fingerprint", _TEXT, "by what the violation is known again when lines have moved"),
            Column("related", _RELATED, "the evidence: other places, each with a message; `line` 0 for no place"),
        ),
    ),
    "statements": Table(
        "What an article states of somebody or something: a date, an age, a figure.",
        (
            *_ARTICLE,
            Column(
                "subject",
                _TEXT,
                "whom or what it is about, by the full name, folded: equal in every article; "
                'what happened to it is a subject of its own (`torres bridge opened`); "" for what has no name',
            ),
            Column(
                "kind",
                _WORD,
                'the class of the subject: `person`, `body`, `place`, `event`, `thing`, "" where nothing tells',
            ),
            Column("described", _TEXT, 'how the article introduces a person: `mayor of Torres`; "" for not at all'),
            Column("name", _TEXT, "the subject as a reader of the article knows it"),
            Column("thing", _COUNT, "a number that statements about one thing share in their article, from 1"),
            Column("attribute", _WORD, "what of it: `born`, `age`, `founded`, `changed-from`"),
            Column(
                "readings",
                _READINGS,
                "what the words can mean, each from `low` to `high` in a `unit`; days of the "
                "unit `date` are counted from 1 January of the year 1, which is 1; an end can be infinite",
            ),
            Column("text", _TEXT, "the value as it stands in the article"),
            Column("earliest", _DAY, "of a date the first day that it can mean; null for no date and an open end"),
            Column("latest", _DAY, "of a date the last day that it can mean"),
            Column(
                "held_from",
                _DAY,
                "the first of the days at which the statement holds (“aged 34 in 1956”); null "
                "where nothing tells, and for an open end",
            ),
            Column("held_until", _DAY, "the last of these days"),
            Column("style", _WORD, 'how the value is written: `digits`, `words`, `ordinal`, `date`, `clock` or ""'),
            Column("grain", _NUMBER, "the step to which the value is rounded"),
            Column(
                "standing",
                _WORD,
                "`stated`, or why it is no fact of the article: `denied`, `planned`, `possible`, "
                "`asked`, `supposed`, `withheld`, `unasserted`",
            ),
            Column("speaker", _TEXT, 'who says so in quotation marks, "" for the article itself'),
            *_PLACE,
            _EXCERPT,
        ),
    ),
    "comparisons": Table(
        "What a rule holds against other articles: the date of an event, a quotation, a headline.",
        (
            *_ARTICLE,
            Column("rule", _WORD, "the name of the rule"),
            Column("topic", _WORD, "what sort of thing is compared"),
            Column("key", _TEXT, "which one: only rows with one rule, topic and key are compared"),
            Column("value", _TEXT, "what the article says of it, as JSON"),
            *_PLACE,
            Column("match", _TEXT, "the words of the article, cut after 2,000 characters"),
            _EXCERPT,
        ),
    ),
    "passages": Table(
        "A paragraph of 30 words or more, by which it is found where it has been published before.",
        (
            *_ARTICLE,
            Column("keys", pa.list_(pa.int64()), "keys that two passages share when most of their words are the same"),
            Column("words", _COUNT, "how many words it has"),
            Column("text", _TEXT, "its prose, on one line"),
            *_PLACE,
        ),
    ),
    "sources": Table(
        "Somebody or something that an article cites, each once an article.",
        (
            *_ARTICLE,
            Column("name", _TEXT, "the fullest name in the article, else the description"),
            Column(
                "source_class",
                _WORD,
                "`named-person`, `named-body`, `document`, `described` and so on, as in `editlint sources`",
            ),
            Column("citations", _COUNT, "how often it is cited"),
            Column("quoted", _COUNT, "how often in its own words"),
        ),
    ),
    STATISTICS: Table(
        "An article: which one it is, what is known of it, how long it is and what was found.",
        (
            *_ARTICLE,
            Column("id", _TEXT, "what tells it from all others: its field, else its address, else its place"),
            Column("path", _WORD, "the file that it lies in"),
            Column("line", _OFFSET, "the line in which it begins there, from 1"),
            Column("url", _TEXT, "its address"),
            Column("title", _TEXT, "its headline"),
            Column("published", _DAY, "the day of publication"),
            Column("author", _TEXT, "who wrote it, several with commas between them"),
            Column("section", _TEXT, "its section or first category"),
            Column("language", _WORD, "the code of its language, as it says itself or as its words tell: `en`"),
            Column("words", _COUNT, "its words"),
            Column("sentences", _COUNT, "its sentences"),
            Column("grade", _NUMBER, "the grade of school for which it reads (Flesch–Kincaid); 0 where no text runs"),
            Column("errors", _COUNT, "its violations that are errors"),
            Column("warnings", _COUNT, "its violations that are warnings"),
            Column("suggestions", _COUNT, "its violations that are suggestions"),
            Column("suppressed", _COUNT, "the violations that it suppresses itself"),
            Column("problem", _TEXT, 'what kept it from being read, or a rule from running; "" for nothing'),
        ),
    ),
}
SCHEMAS: Mapping[str, pa.Schema] = {
    name: pa.schema(
        [pa.field(each.name, each.type, metadata={"meaning": each.meaning}) for each in table.columns],
        metadata={"meaning": table.meaning},
    )
    for name, table in TABLES.items()
}
