"""The dates of a life, in brackets behind a name."""

import pytest
from tests.bank.drafting.conftest import drafts

BORN, DIED = "When was Emil Vorel born?", "When did Emil Vorel die?"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Emil Vorel (17 February 1869 – 3 May 1943) was a Czech painter.",
            [(BORN, "1869-02-17"), (DIED, "1943-05-03")],
        ),
        (
            "Emil Vorel (11 March 1861 in Brno – 2 September 1927 in Prague) was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        (
            "Emil Vorel, OM, FRS (11 March 1861 – 2 September 1927), was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        (
            "Emil Vorel, 2nd Baronet (11 March 1861 – 2 September 1927) was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        (
            "Emil Vorel (born 11 March 1861 in Brno; died 2 September 1927 there) was a painter.",
            [(BORN, "1861-03-11"), (DIED, "1927-09-02")],
        ),
        ("Emil Vorel (1869–1943) was a painter.", [(BORN, "1869"), (DIED, "1943")]),
        ("Emil Vorel (born 3 May 1960) is a painter.", [(BORN, "1960-05-03")]),
        (
            "Emil Vorel (1931–1934) and Jan Novák followed in Prague.",
            [
                (
                    "Emil Vorel ([1931–1934]) and Jan Novák followed in Prague.",
                    "Emil Vorel ([1931–1934]) and Jan Novák followed in Prague.",
                )
            ],
        ),
        (
            "An engine of Emil Vorel (1869–1943) was never built.",
            [(BORN, "1869"), (DIED, "1943")],
        ),
        ("Emil Vorel (1869–1943) served as a judge.", [(BORN, "1869"), (DIED, "1943")]),
        (
            "An engine of King Francis Vorel (1869–1943) fell.",
            [("An engine of King Francis Vorel ([1869–1943]) fell.",) * 2],
        ),
        (
            "An engine of Emil Vorel II (1869–1943) fell.",
            [("An engine of Emil Vorel II ([1869–1943]) fell.",) * 2],
        ),
    ],
)
def test_birth_and_death_are_asked(text: str, found: list[tuple[str, str]]) -> None:
    assert [(draft.told, draft.key) for draft in drafts(text)] == found
