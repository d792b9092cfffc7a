"""What a run has not checked is said, so that its silence is not taken for approval."""

from __future__ import annotations

import json

import pytest

GERMAN = (
    "Der Bürgermeister hat am Montag die neue Brücke über die Orla eröffnet. Es kamen viele Menschen, und die Kapelle "
    "spielte, bis der Regen kam. Die die Brücke ist lang und hat drei Millionen gekostet.\n"
)
FRENCH = (
    "Le maire a dit que le pont sera ouvert dans une semaine, et que les habitants qui sont venus pour la fête ont été "
    "nombreux avec leur famille. Nous nous sommes réjouis.\n"
)
ENGLISH = "The mayor spoke to the council about the bridge that the town needs.\n"
CZECH = "Starosta řekl, že se most otevře v pondělí, ale lidé na náměstí se ptali, kdo to zaplatí a proč to trvalo.\n"
RUSSIAN = "Мэр сказал, что мост откроют в понедельник.\n"
JAPANESE = "市長は月曜日に新しい橋が開通すると述べた。住民は喜んでいる。\n"
ONLY = ("--select", "wording", "--format", "concise")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "German"),
        (FRENCH, "French"),
        (CZECH, "Czech"),
        (RUSSIAN, "a language of Cyrillic letters"),
        (JAPANESE, "Japanese"),
    ],
)
def test_a_language_that_the_rules_do_not_know_is_said_once_a_file(cli, write, text, language):
    write("a.md", text)
    result = cli(*ONLY, "a.md")
    assert result.code == 0
    assert result.err.count("note: ") == 1
    assert f"note: a.md seems to be in {language}: rules that know only English were not run" in result.err
    assert result.out == "No violations in 1 article; 1 hardly checked, see the notes.\n"


def test_it_is_said_from_the_cache_and_of_a_file_of_the_same_text_elsewhere(cli, write):
    write("a.md", GERMAN)
    write("b/c.md", GERMAN)
    first = cli(*ONLY, "a.md")
    assert cli(*ONLY, "a.md") == first
    assert "note: b/c.md seems" in cli(*ONLY, "b/c.md").err


def test_many_such_files_do_not_flood(cli, write):
    for number in range(14):
        write(f"{number}.md", f"{GERMAN}\n{number}\n")
    result = cli(*ONLY, ".")
    assert result.err.count("seems to be in German") == 10
    assert "the same holds for 4 more articles" in result.err
    assert "14 hardly checked" in result.out


@pytest.mark.parametrize("head", ["lang: es", "locale: es_MX", "language: de"])
def test_a_declared_language_goes_before_the_words(cli, write, head):
    write("a.md", f"---\n{head}\n---\n\nThe the ferry has a nice colour.\n")
    result = cli(*ONLY, "a.md")
    assert (result.code, result.out.count("wording")) == (0, 0)
    assert "note: a.md says that it is in " in result.err


def test_an_author_may_say_that_it_is_english(cli, write):
    write("a.md", f"---\nlang: en\n---\n\n{GERMAN}And the the end.\n")
    assert "“the the” stands twice" in cli(*ONLY, "a.md").out


def test_rules_that_need_no_language_go_on(cli, write):
    write("a.md", f'{GERMAN}\nAm 2024-02-30 war die Brücke noch nicht fertig. [gallery ids="1"]\n')
    out = cli("--format", "concise", "a.md").out
    assert "dates.impossible-date" in out
    assert "residue.shortcode" in out


def test_a_house_rule_runs_whatever_the_language_unless_it_names_one(cli, write):
    rule = (
        "summary: x\nkind: phrase\noptions: {{phrases: [Kapelle]}}\nmessage: m\n{language}"
        "tests: {{valid: [a, b], invalid: ['[[Kapelle]]', '[[Kapelle]] c']}}\n"
    )
    write("a.md", GERMAN)
    write("house/press/any.yml", rule.format(language=""))
    write("house/press/english.yml", rule.format(language="language: en\n"))
    write(".editlint.yml", "packs: [house]\n")
    out = cli("--select", "press", "--format", "concise", "a.md").out
    assert ("press.any" in out, "press.english" in out) == (True, False)


def test_a_foreign_paragraph_of_an_english_article_is_left_alone(cli, write):
    write(
        "a.md", f"{ENGLISH}\n{FRENCH}\n{ENGLISH}\nAnd the the end of the day came, and with it the rain for the town.\n"
    )
    result = cli(*ONLY, "a.md")
    assert "a.md:7:5: warning wording.repeated-word" in result.out
    assert result.out.count("wording.repeated-word") == 1
    assert result.err == ""


def test_a_foreign_paragraph_has_no_part_in_the_grade(cli, write):
    write("a.md", ENGLISH * 12)
    write("b.md", ENGLISH * 12 + "\n" + FRENCH * 9)
    select = ("--select", "readability.grade", "--format", "json", "--config", "c.yml")
    write("c.yml", "rules: {readability.grade: {max: 1, min_words: 10}}\n")
    grades = [json.loads(cli(*select, name).out)["violations"][0]["message"] for name in ("a.md", "b.md")]
    assert grades[0] == grades[1]


@pytest.mark.parametrize(
    "text",
    [
        "- Müller\n- Øster\n- Łódź\n- São Paulo\n- El Niño\n- La Paz\n- Los Angeles\n- Las Vegas\n- Le Havre\n- De la Cruz\n",
        "Rain on the quay,\nslow bells, grey stone,\nbread, salt, a lamp,\ngulls, tar, rope, home.\n",
        f"{ENGLISH}\n> {FRENCH}\n",
        "“"
        + FRENCH.strip()
        + "” he said, and the clerk wrote that it was to be read to all of them at the town hall.\n",
        "| a | b |\n|---|---|\n| 12 | 13 |\n| die | der |\n| un | en |\n",
        "Das ist gut.\n",
        "Flour, sugar, butter, eggs, salt, yeast, milk, lemon, vanilla, almonds, raisins, rum, cream, honey.\n",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore.\n",
        "def и let are the words for it in Ruby, and the мир of Russian is the peace that the poem is about.\n",
    ],
)
def test_english_is_not_taken_for_foreign(cli, write, text):
    write("a.md", text)
    assert cli(*ONLY, "a.md").err == ""


def test_a_file_that_could_not_be_read_is_no_clean_article(cli, write):
    write("a.md", b"\x89PNG\r\n\x1a\n\0\0\0")
    write("b.md", ENGLISH)
    result = cli(*ONLY, "a.md", "b.md")
    assert (result.code, result.out) == (2, "No violations in 1 article; 1 file could not be read.\n")
    assert cli(*ONLY, "a.md").out == "No article was checked; 1 file could not be read.\n"
    assert json.loads(cli("--format", "json", "a.md", "b.md").out)["summary"]["files"] == 1


@pytest.mark.parametrize("command", ["sources", "stats", "facts"])
def test_the_commands_that_read_english_say_it_too(cli, write, command):
    write("a.md", GERMAN)
    write("b.md", ENGLISH)
    assert cli(command, "a.md", "b.md").err.count("is in German; what follows is read as English") == 1


def test_a_run_without_articles_says_why(cli, write):
    write("code/a.py", "x = 1\n")
    result = cli("code")
    assert (result.code, result.out) == (0, "No article was checked.\n")
    assert "note: no article in code: articles end in " in result.err
    write("posts/a.md", ENGLISH)
    write("posts/b.md", ENGLISH)
    write(".editlint.yml", "exclude: ['posts/**']\n")
    assert "“exclude” in the configuration leaves out 2 articles (posts)" in cli("posts").err
    assert cli("posts", "--quiet").err == ""
