import pytest

from editlint.language.en.reporting_verbs import BASE, ING, PARTICIPLE, PAST, REPORTING_FORMS, THIRD


@pytest.mark.parametrize(
    ("form", "base", "bits"),
    [
        ("says", "say", THIRD),
        ("said", "say", PAST | PARTICIPLE),
        ("read", "read", BASE | PAST | PARTICIPLE),
        ("preferred", "prefer", PAST | PARTICIPLE),
        ("regretting", "regret", ING),
        ("signalled", "signal", PAST | PARTICIPLE),
        ("signaled", "signal", PAST | PARTICIPLE),
    ],
)
def test_a_form_tells_its_verb_and_what_it_can_be(form, base, bits):
    assert REPORTING_FORMS[form] == (base, bits)


@pytest.mark.parametrize("misspelt", ["prefered", "regreted", "rebuting"])
def test_what_nobody_writes_is_no_form(misspelt):
    assert misspelt not in REPORTING_FORMS
