"""Codes of languages, and what was meant by what is none."""

import pytest

from cssr_quiz import dates


@pytest.mark.parametrize("code", ["en", "cs", "pt-BR", "sr-Latn", "CS", "la", "grc"])
def test_codes_with_and_without_tables_are_known(code: str) -> None:
    assert dates.names_a_language(code)


@pytest.mark.parametrize(
    ("text", "meant"),
    {
        "Czech": "cs",
        "english": "en",
        "cz": "cs",
        "UA": "uk",
        "cs_CZ": "cs-CZ",
        "Čeština": "",
        "xx": "",
        "cs-": "",
    }.items(),
)
def test_what_is_no_code_leads_to_the_one_that_was_meant(text: str, meant: str) -> None:
    assert not dates.names_a_language(text)
    assert dates.code_meant(text) == meant
