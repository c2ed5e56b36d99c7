"""What of a study text is asked, and what is not, with the words and their places."""

from pathlib import Path
from textwrap import dedent

import pytest

from cssr_quiz.bank import Bank, load
from cssr_quiz.bank.coverage import Coverage, cover, place_of
from cssr_quiz.bank.facts import facts_in
from cssr_quiz.bank.text import read_text
from cssr_quiz.question import Setting
from cssr_quiz.wording import Register

TEXT = """\
## Between the wars {#interwar}

Prague recognised Moscow on 9 June 1934. The treaty
of 16 May 1935 followed, and Edvard Beneš signed it for 20 years. {#interwar/1}

Nobody asks about the year 1936. {#interwar/2}

From September 1944 to May 1945 the Red Army fought. {#interwar/3}
"""
BANK = """\
bank: small
text: text.md
names: {Edvard Beneš: [Beneš], Prague: [Praha]}
questions:
  - id: recognition
    prompt: When did Praha recognise the Soviet Union?
    date: 1934-06-09
    cite: interwar/1
  - id: liberation
    prompt: When was the country freed?
    date: 1944-09/1945-05
    cite: interwar/3
"""


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    (tmp_path / "small.yaml").write_text(dedent(BANK), "utf-8")
    [course] = load([tmp_path]).courses
    return course.banks[0]


def _covered(bank: Bank) -> Coverage:
    assert bank.text is not None
    return cover(read_text(bank.text), [bank])


def test_paragraphs_that_no_question_cites_are_found(bank: Bank) -> None:
    found = _covered(bank)
    assert [(c.passage.anchor, c.questions) for c in found.passages] == [
        ("interwar/1", ("small/recognition",)),
        ("interwar/2", ()),
        ("interwar/3", ("small/liberation",)),
    ]


def test_facts_are_asked_or_not(bank: Bank) -> None:
    found = _covered(bank)
    facts = [
        (each.fact.kind, each.fact.words, each.asked) for c in found.passages for each in c.facts
    ]
    assert facts == [
        ("name", "Prague", True),
        ("date", "9 June 1934", True),
        ("date", "16 May 1935", False),
        ("name", "Edvard Beneš", False),
        ("figure", "20", False),
        ("date", "1936", False),
        ("date", "September 1944 to May 1945", True),
        ("name", "Red Army", False),
    ]


def test_shares_add_up(bank: Bank) -> None:
    shares = {share.kind: (share.asked, share.total) for share in _covered(bank).shares}
    assert shares == {"passage": (2, 3), "date": (2, 4), "name": (1, 3), "figure": (0, 1)}


def test_a_place_is_found_in_a_paragraph_of_several_lines(bank: Bank) -> None:
    found = _covered(bank)
    passage = found.passages[0].passage
    places = {each.fact.words: place_of(passage, each.fact.start, TEXT.splitlines())
              for each in found.passages[0].facts}  # fmt: skip
    assert places["9 June 1934"] == (3, 29)
    assert places["16 May 1935"] == (4, 4)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It lasted from 1955 to 1991, or so.", ["1955 to 1991"]),
        ("In the 1950s. In 1968 it ended.", ["1950s", "1968"]),
        ("He led it from 1946 to 1948. Jan was there.", ["1946 to 1948"]),
        ("Signed (on 8 May 1944) in London, 1944.", ["8 May 1944", "1944"]),
        ("Room 12 has 30 chairs.", []),
        ("Dne 16. května 1935 podepsali smlouvu.", ["16. května 1935"]),
    ],
)
def test_dates_are_found_with_the_words_that_belong_to_them(text: str, dates: list[str]) -> None:
    found = facts_in(text, Setting(names=Register.of({})))
    assert [fact.words for fact in found if fact.when is not None] == dates
