"""Dates in words, language by language."""

import pytest

from cssr_quiz.dates import parse, say

SAID = {
    "1935-05-16": (
        "16 May 1935", "16. května 1935", "16. mája 1935", "16 мая 1935", "16. Mai 1935",
    ),
    "1935-05": ("May 1935", "květen 1935", "máj 1935", "май 1935", "Mai 1935"),
    "1934": ("1934", "1934", "1934", "1934", "1934"),
    "1944-21": ("spring 1944", "jaro 1944", "jar 1944", "весна 1944", "Frühling 1944"),
    "1944-24": (
        "winter 1944/45", "zima 1944/45", "zima 1944/45", "зима 1944/45", "Winter 1944/45",
    ),
    "1968-38": (
        "mid-1968", "polovina roku 1968", "polovica roka 1968", "середина 1968 года", "Mitte 1968",
    ),
    "195X": (
        "the 1950s", "50. léta 20. století", "50. roky 20. storočia", "1950-е годы", "1950er Jahre",
    ),
    "1967~": ("about 1967", "asi 1967", "asi 1967", "примерно 1967", "etwa 1967"),
    "1955/1991": ("1955–1991", "1955–1991", "1955–1991", "1955–1991", "1955–1991"),
    "1944-09/1945-05": (
        "September 1944 – May 1945", "září 1944 – květen 1945", "september 1944 – máj 1945",
        "сентябрь 1944 – май 1945", "September 1944 – Mai 1945",
    ),
    "1968-08-20/1968-08-21": (
        "20–21 August 1968", "20.–21. srpna 1968", "20.–21. augusta 1968", "20–21 августа 1968",
        "20.–21. August 1968",
    ),
    "1917-10-25 (Julian)": (
        "25 October 1917 (Julian)", "25. října 1917 (juliánský)", "25. októbra 1917 (juliánsky)",
        "25 октября 1917 (юлианский)", "25. Oktober 1917 (julianisch)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("edtf", "language", "text"),
    [
        (edtf, language, text)
        for edtf, texts in SAID.items()
        for language, text in zip(("en", "cs", "sk", "ru", "de"), texts, strict=True)
    ],
)
def test_a_date_is_said_as_people_write_it(edtf: str, language: str, text: str) -> None:
    assert say(parse(edtf), language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "16 maja 1935"),
        ("fr", "16 mai 1935"),
        ("es", "16 de mayo de 1935"),
        ("de-AT", "16. Mai 1935"),
        ("cs_CZ", "16. května 1935"),
        ("xx", "16 May 1935"),
        ("not a language", "16 May 1935"),
    ],
)
def test_other_languages_say_it_as_cldr_does(language: str, text: str) -> None:
    assert say(parse("1935-05-16"), language) == text


def test_other_languages_say_months_their_own_way_and_the_rest_in_english() -> None:
    assert say(parse("1935-05"), "pl") == "maj 1935"
    assert say(parse("1944-21"), "pl") == "spring 1944"
