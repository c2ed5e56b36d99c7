"""Dates that a text tells by others: which are reckoned, and which are left alone."""

import pytest

from cssr_quiz.bank.facts import dates_in
from cssr_quiz.bank.story import Story
from cssr_quiz.question import Setting


def reckoned(*passages: str, headings: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return what is put for the dates told by others in the last passage, and their EDTF."""
    story, found = Story(), []
    for number, text in enumerate(passages):
        story.turn(headings[number] if headings else "")
        facts = list(dates_in(text, Setting()))
        found = [(each.lead + each.words, each.when.edtf) for each in story.reckoned(text, facts)]
    return found


@pytest.mark.parametrize(
    ("text", "put", "edtf"),
    [
        ("He left on 3 May 1920. On 7 June he was back.", "7 June 1920", "1920-06-07"),
        ("He left on May 3, 1920. On June 7, he was back.", "June 7, 1920", "1920-06-07"),
        ("He left in 1920. By late November he was back.", "November 1920", "1920-11"),
        ("He left in May 1920. He sat until the end of June.", "June 1920", "1920-06"),
        ("He left in May 1920. That October he died.", "In October 1920", "1920-10"),
        ("He left in May 1920 and died that autumn.", "in the autumn of 1920", "1920-23"),
        ("He left in May 1920 and in that same year died.", "1920", "1920"),
        ("He left in May 1920. On 25 June of that year he died.", "25 June 1920", "1920-06-25"),
        ("He left in May 1920; in March of the next year he died.", "March 1921", "1921-03"),
        ("It fell in 1843; it was hit in May of the previous year.", "May 1842", "1842-05"),
        ("He left on 3 May 1920; the same day Brno fell.", "on 3 May 1920", "1920-05-03"),
        ("He left on 31 May 1920. The next day Brno fell.", "On 1 June 1920", "1920-06-01"),
        ("He left in May 1920 and came the following month.", "in June 1920", "1920-06"),
        ("He left in May 1920. The following year he died.", "In 1921", "1921"),
        ("He left in September 1920 and died the next spring.", "in the spring of 1921", "1921-21"),
        ("He left on 17 August 1916. Ten days later war came.", "On 27 August 1916", "1916-08-27"),
        ("He left on 23 March 1939; three weeks later he died.", "in April 1939", "1939-04"),
        ("He left in November 1920. Three months later he died.", "In February 1921", "1921-02"),
        ("He left in May 1920 and died exactly two years later.", "in 1922", "1922"),
        ("He left in May 1920. Two years later, in March, he died.", "In March 1922", "1922-03"),
        ("He left in May 1920. Four years earlier he had come.", "In 1916", "1916"),
        ("He left in May 1920. The previous year he had come.", "In 1919", "1919"),
        ("Votes were held on 25 March and 8 April 1990.", "25 March 1990", "1990-03-25"),
        (
            "Brno had built a fort in 1843, at which Prague protested four years later.",
            "in 1847",
            "1847",
        ),
        ("Jan had joined them in 1903. He was elected three years later.", "in 1906", "1906"),
        (
            "The 300th anniversary came in 1982. Three years later he left.",
            "In 1985",
            "1985",
        ),
        (
            "Jan, who signed it on 30 June 1632, left; the school opened on 15 October.",
            "15 October 1632",
            "1632-10-15",
        ),
        (
            "Brno fell in March 1944. From 15 May to 9 July many were deported.",
            "15 May to 9 July 1944",
            "1944-05-15/1944-07-09",
        ),
        (
            "Brno fell in March 1944. Between 8 and 13 April it burned.",
            "8 and 13 April 1944",
            "1944-04-08/1944-04-13",
        ),
        (
            "Brno fell in March 1944. They met from 8 to 13 April of that year in Prague.",
            "8 to 13 April 1944",
            "1944-04-08/1944-04-13",
        ),
        (
            "Brno fell in March 1944. Between 8 and April 13 it burned.",
            "8 and April 13, 1944",
            "1944-04-08/1944-04-13",
        ),
        ("He left on 3 May 1920. Jan died on the 12th.", "12 May 1920", "1920-05-12"),
        (
            "The fair ran from 3 May to 8 May 1920; in June of that year it fell.",
            "June 1920",
            "1920-06",
        ),
        (
            "He left in May 1866, and the lost cable of 1865 was raised on 2 September.",
            "2 September 1866",
            "1866-09-02",
        ),
        (
            "He left on 1 March 1879; Peru, bound by a treaty of February 1873, fought on 5 April.",
            "5 April 1879",
            "1879-04-05",
        ),
        (
            "The Battle of Brno (5 April 1818) was won; ten days later he left.",
            "on 15 April 1818",
            "1818-04-15",
        ),
        ("He left on 3 May 1920, and Jan rode in two days later.", "on 5 May 1920", "1920-05-05"),
        (
            "Jan, who had come in 1903, was no soldier. In March of that year he left.",
            "March 1903",
            "1903-03",
        ),
    ],
)
def test_a_date_told_by_another_is_put_in_full(text: str, put: str, edtf: str) -> None:
    assert reckoned(text) == [(put, edtf)]


def test_one_goes_by_the_one_before() -> None:
    text = "He left on 3 August 1914. On 20 August Brno fell. Three days later he died."
    assert reckoned(text) == [("20 August 1914", "1914-08-20"), ("On 23 August 1914", "1914-08-23")]


@pytest.mark.parametrize(
    "text",
    [
        "On 7 June he was back.",
        "He left in October 1920. In March he was back.",
        "Brno fell in 1918. Jan had a hall built in May 1920; that October he died.",
        "Brno fell in 1920. Jan had come in 1903. In May of the following year he died.",
        "He left in May 1920. Years went by. On 7 June he was back.",
        "He ruled from 1920 to 1930. On 7 June he left.",
        "He ruled until 1930. On 7 June he left.",
        "It stood in the 1930s. On 7 June it fell.",
        "He left in May 1920, as he had promised in August.",
        "He left in May 1920. Their feast is on 7 June.",
        "He left in May 1920. Every year the choir sings in June.",
        "He left in May 1920. He came. He went. He sat. On 7 June he was back.",
        "He left in January 1920. The following May he died.",
        "He left in 1920. Three days later he died.",
        "He left on 20 June 1920. Six weeks later, on 3 August 1920, he died.",
        "He left in May 1920. The following year was a bad one.",
        "He left in May 1920, meaning to be back as early as the next day.",
        "The plan goes back to 1930. An older one of 1890 failed. On 7 June it fell.",
        "He left in May 1920, which was a year later than planned.",
        "He left in May 1920. It lasted no longer than that autumn.",
        "The congress of 1920 sat in May 1921 and proclaimed 9 October World Music Day.",
        "Brno fell in 1920, and the council made 9 October a Saint’s Day.",
        "The day of Brno (5 April 1818) made it free; ten days later he left.",
        "The war began in May 1919 and ended on 13 March 1920. On 26 November shells fell.",
        "He left in 1920 a town that had fallen in 1903; two years later he died.",
        "He left in 1920. He sat. He read. Two years later he died.",
        "He left in June 1920. In July 30,000 people left.",
        "He left in June 1920 for the 12th time. It stood on the 12th floor.",
        "He left in 1920. Jan died on the 12th.",
        "He left in 1920 under a law which was changed in 1926. On 7 June he was back.",
        "He left in 1888 the man who in 1895 forbade it. Jan read. A club was begun that May.",
        "Jan left in May 1986. The club, which sat from 3 May to 8 June 1989, fell that autumn.",
        "The fair ran from 3 May to 8 June 1920. It burned in the same month.",
        "Jan had come in 1903. He left in 1920. Anna, who had come in 1905, sang that year.",
    ],
)
def test_what_is_in_doubt_is_not_reckoned(text: str) -> None:
    assert reckoned(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He left in May 1920 under a law which had been changed in 1890. On 7 June",
        "He left in May 1920 (born in 1890). On 7 June",
        "He left in May 1920 under the 1910 plan. On 7 June",
    ],
)
def test_a_date_told_in_passing_moves_no_anchor(text: str) -> None:
    assert reckoned(f"{text} he was back.") == [("7 June 1920", "1920-06-07")]


def test_a_story_goes_on_in_the_next_passage_for_a_sentence() -> None:
    assert reckoned("He left in May 1920.", "On 7 June he was back.") == [
        ("7 June 1920", "1920-06-07")
    ]
    assert reckoned("He left in May 1920.", "He sat. He read. On 7 June he was back.") == []
    assert (
        reckoned("He left in 1920, 30 years ago.", "All years passed.", "On 7 June it fell.") == []
    )


def test_a_full_date_in_the_next_passage_is_the_anchor_even_if_it_goes_back() -> None:
    assert reckoned("He left in May 1920.", "Brno fell in 1910. On 7 June it was taken.") == [
        ("7 June 1910", "1910-06-07")
    ]


def test_the_year_of_a_heading_is_an_anchor() -> None:
    passages = ("He left in May 1920.", "On 7 June he was back.")
    assert reckoned(*passages, headings=("Before", "The campaign of 1904")) == [
        ("7 June 1904", "1904-06-07")
    ]
    assert reckoned(*passages, headings=("Before", "1918–1939")) == [("7 June 1920", "1920-06-07")]


def test_no_year_is_too_late_for_a_story() -> None:
    assert reckoned("He left in 2199; the next spring he died.") == []
    assert reckoned("On 7 June he was back.", headings=("Route 2500",)) == []
