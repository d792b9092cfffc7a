import pytest
from house_style import found, rule_from

from editlint.vale.model import Vocabulary


def lines(folder, yaml, text, vocabulary=None):
    return found([rule_from(folder, yaml)], text, vocabulary)


def words(folder, yaml, text, vocabulary=None):
    """What is found, by columns; the message of the rule is "%s"."""
    return [(column, message) for _, column, message in lines(folder, yaml, text, vocabulary)]


class TestExistence:
    def test_words_are_whole_and_in_the_order_of_the_file(self, tmp_path):
        yaml = "extends: existence\nmessage: '%s'\ntokens: [red, red fox]\n"
        assert words(tmp_path, yaml, "a red fox, redder, Red") == [(3, "red")]

    def test_patterns_need_not_be_words(self, tmp_path):
        yaml = "extends: existence\nmessage: '%s'\nnonword: true\nignorecase: true\ntokens: ['e\\.g\\.', ' ', '']\n"
        assert words(tmp_path, yaml, "x,E.g.,") == [(3, "E.g.")]

    def test_raw_parts_stand_before_the_tokens_or_after_them(self, tmp_path):
        yaml = "extends: existence\nmessage: '%s'\nraw: ['very', '\\s']\ntokens: [old, new]\n"
        assert words(tmp_path, yaml, "a very old and new") == [(3, "very old")]
        yaml = "extends: existence\nmessage: '%s'\nraw: ['\\sman']\nappend: true\ntokens: [old, new]\n"
        assert words(tmp_path, yaml, "an old man and new") == [(4, "old man")]
        assert words(tmp_path, "extends: existence\nmessage: '%s'\nraw: ['ol', 'd']\n", "folder") == [(2, "old")]

    def test_exceptions_are_looked_for_in_what_is_found_and_phrases_around_it(self, tmp_path):
        yaml = "extends: existence\nmessage: '%s'\nignorecase: true\ntokens: [fox]\nexceptions: [Fox, 'fox hound']\n"
        assert words(tmp_path, yaml, "fox Fox FOX, a fox hound") == [(1, "fox"), (9, "FOX")]

    def test_accepted_words_are_exceptions_of_words_only(self, tmp_path):
        vocabulary = Vocabulary(accept=("fox",))
        yaml = "extends: existence\nmessage: '%s'\ntokens: [fox, hare]\n"
        assert words(tmp_path, yaml, "fox hare", vocabulary) == [(5, "hare")]
        assert words(tmp_path, f"{yaml}vocab: false\n", "fox hare", vocabulary) == [(1, "fox"), (5, "hare")]
        assert words(tmp_path, f"{yaml}nonword: true\n", "fox hare", vocabulary) == [(1, "fox"), (5, "hare")]

    def test_the_template_of_words_is_that_of_the_configuration(self, tmp_path):
        vocabulary = Vocabulary(word_template=r"(?m)<(?:%s)>")
        yaml = "extends: existence\nmessage: '%s'\ntokens: [fox]\n"
        assert words(tmp_path, yaml, "fox <fox>", vocabulary) == [(5, "<fox>")]

    def test_a_message_has_what_is_found_and_what_may_stand_there(self, tmp_path):
        yaml = "extends: existence\nmessage: \"'%s' -> '%s'\"\ntokens: ['(\\w+)ing']\n"
        assert words(tmp_path, yaml + "action: {name: remove}\n", "see running") == [(5, "'running' -> ''")]
        yaml += "action: {name: replace, params: ['$1ed', 'be $0']}\n"
        assert words(tmp_path, yaml, "see jumping") == [(5, "'jumping' -> ''jumped' or 'be jumping''")]


class TestSubstitution:
    def test_the_longest_key_counts(self, tmp_path):
        yaml = 'extends: substitution\nmessage: "%s < %s"\nswap: {fox: hare, red fox: brown hare}\n'
        assert words(tmp_path, yaml, "a red fox, a fox") == [(3, "brown hare < red fox"), (14, "hare < fox")]

    def test_groups_of_a_key_go_into_its_value(self, tmp_path):
        yaml = "extends: substitution\nmessage: '%s < %s'\nswap: {'(\\d+) ?percent': '$1%', 'per (cent)': '$1s'}\n"
        assert words(tmp_path, yaml, "9 percent per cent") == [(1, "9% < 9 percent"), (11, "cents < per cent")]

    @pytest.mark.parametrize(
        ("value", "text", "objects"),
        [
            ("Wi-Fi", "Wi-Fi", False),
            ("Wi-Fi", "wi-fi", True),
            ("'[Ww]i-Fi'", "wi-Fi", False),
            ("'w.*'", "WI-FI", True),
            ("'C++'", "WI-FI", True),
        ],
    )
    def test_what_is_written_as_the_value_asks_is_left_alone(self, tmp_path, value, text, objects):
        yaml = f"extends: substitution\nmessage: m\nignorecase: true\nswap: {{wi-fi: {value}}}\n"
        assert bool(words(tmp_path, yaml, text)) is objects

    def test_replacements_are_a_list_with_bars(self, tmp_path):
        yaml = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\naction: {name: replace}\nswap: {a: b|c, d: 'e\\|f|g|h'}\n"
        assert words(tmp_path, yaml, "a c d") == [
            (1, "Use 'b' or 'c', not 'a'."),
            (5, "Use 'e|f', 'g', or 'h', not 'd'."),
        ]

    def test_replacements_may_take_the_case_of_what_they_replace(self, tmp_path):
        yaml = "extends: substitution\nmessage: '%s'\nignorecase: true\nswap: {utilise: use}\n"
        text = "utilise Utilise UTILISE"
        assert [message for _, message in words(tmp_path, f"{yaml}capitalize: true\n", text)] == ["use", "Use", "Use"]
        yaml += "action: {name: replace}\nmatchcase: true\n"
        assert [message for _, message in words(tmp_path, yaml, text)] == ["'use'", "'Use'", "'USE'"]

    def test_a_value_that_is_a_pattern_is_shown_as_what_it_stands_for(self, tmp_path):
        yaml = (
            "extends: substitution\nmessage: '%s'\nignorecase: true\nswap: {'oauth2?': 'OAuth2?', 'ip(v4)?': '[Ii]P'}\n"
        )
        assert words(tmp_path, yaml, "Oauth OAUTH2 IPv4") == [(1, "OAuth"), (7, "OAuth2"), (14, "[Ii]P")]

    def test_exceptions_hold(self, tmp_path):
        yaml = "extends: substitution\nmessage: '%s'\nswap: {master: main}\nexceptions: [master class]\n"
        assert words(tmp_path, yaml, "a master class, a master") == [(19, "main")]


class TestOccurrence:
    def test_too_many_in_one_block_are_told_of_at_the_first(self, tmp_path):
        yaml = "extends: occurrence\nmessage: 'more than %d'\ntoken: '\\w+'\nmax: 2\n"
        assert lines(tmp_path, yaml, "a b\n* a b c") == [(2, 3, "more than 3")]

    def test_too_few_are_told_of_at_the_start_of_the_block(self, tmp_path):
        yaml = "extends: occurrence\nmessage: '%d'\ntoken: fox\nmin: 1\nmax: 1\n"
        assert lines(tmp_path, yaml, "a fox\na hare\nfox fox") == [(2, 1, "0"), (3, 1, "2")]

    def test_code_is_no_place_to_tell_it(self, tmp_path):
        yaml = "extends: occurrence\nmessage: '%d'\ntoken: '\\S+'\nmax: 1\n"
        assert lines(tmp_path, yaml, "**** **** fox\n**** ****") == [(1, 11, "3")]


class TestRepetition:
    YAML = "extends: repetition\nmessage: \"'%s' twice\"\nignorecase: true\ntokens: ['[^\\s.]+']\n"

    def test_a_word_twice_in_a_row_is_told_of_once_for_each_time(self, tmp_path):
        assert words(tmp_path, self.YAML, "the The the fox 1 1") == [
            (1, "'The' twice"),
            (5, "'the' twice"),
            (17, "'1' twice"),
        ]

    def test_words_may_have_to_be_of_letters(self, tmp_path):
        assert words(tmp_path, f"{self.YAML}alpha: true\n", "1 1 a-b a-b go go") == [(13, "'go' twice")]

    def test_some_repetitions_are_right(self, tmp_path):
        yaml = f"{self.YAML}exceptions: [had had]\n"
        assert words(tmp_path, yaml, "he had had it it") == [(12, "'it' twice")]
        assert words(tmp_path, f"{self.YAML}max: 1\n", "go go stop go go go") == [(12, "'go' twice")]


class TestConsistency:
    YAML = "extends: consistency\nmessage: '%s'\nignorecase: true\neither: {advisor: adviser, 'cent(?:re)': center}\n"

    def test_each_block_is_told_of_once_both_spellings_were_there(self, tmp_path):
        text = "An advisor.\nAn Adviser, adviser.\nnobody\nadvisor centre"
        assert lines(tmp_path, self.YAML, text) == [(2, 13, "adviser"), (4, 1, "advisor")]

    def test_one_spelling_is_no_mix(self, tmp_path):
        assert lines(tmp_path, self.YAML, "advisor\nadvisor advisor\ncenter") == []


class TestConditional:
    def test_what_is_defined_may_stand_from_there_on(self, tmp_path):
        yaml = "extends: conditional\nmessage: '%s'\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'\nexceptions: [USA]\n"
        text = "The WHO in USA.\nThe World Health Organization (WHO).\nWHO and IMF."
        assert lines(tmp_path, yaml, text) == [(1, 5, "WHO"), (3, 9, "IMF")]

    def test_without_a_group_the_second_need_only_be_there(self, tmp_path):
        yaml = "extends: conditional\nmessage: '%s'\nfirst: first\nsecond: second\n"
        assert lines(tmp_path, yaml, "first, first\nfirst, second\nsecond") == [(1, 1, "first"), (1, 8, "first")]


class TestLimitsAndOrder:
    def test_a_rule_may_say_a_few_things_only(self, tmp_path):
        yaml = "extends: existence\nmessage: '%s'\nlimit: 2\ntokens: [fox]\n"
        assert lines(tmp_path, yaml, "fox\nfox fox") == [(1, 1, "fox"), (2, 1, "fox")]

    def test_alerts_stand_in_the_order_of_the_text_whatever_the_order_of_rules(self, tmp_path):
        one = rule_from(tmp_path, "extends: existence\nmessage: one\ntokens: [fox]\n", name="B.One")
        two = rule_from(tmp_path, "extends: existence\nmessage: two\ntokens: [fox, a]\n", name="A.Two")
        assert found([one, two], "a fox\na") == [(1, 1, "two"), (1, 3, "two"), (1, 3, "one"), (2, 1, "two")]
        assert found([two, one], "a fox\na") == found([one, two], "a fox\na")

    def test_line_breaks_in_what_is_found_are_spaces_in_the_message(self, tmp_path):
        yaml = 'extends: existence\nmessage: "a\\n%s"\nnonword: true\ntokens: [a]\n'
        assert words(tmp_path, yaml, "a") == [(1, "a a")]
