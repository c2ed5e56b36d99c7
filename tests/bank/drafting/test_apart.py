"""Drafts that would give each other away, or could mean either of two dates."""

from dataclasses import replace

from cssr_quiz.bank.drafting.apart import merged, single, unambiguous, undisclosed
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.sentence import Dated
from cssr_quiz.dates import When


def date(prompt: str, key: str) -> Draft:
    return Draft(Kind.DATES, "date", key, "a/1", prompt)


def cloze(key: str) -> Draft:
    return Draft(Kind.DATES, "cloze", key, "a/1")


def leader(prompt: str, key: str) -> Draft:
    return Draft(Kind.LEADERS, "answer", key, "a/1", prompt)


def treaty(prompt: str, key: str) -> Draft:
    return Draft(Kind.TREATIES, "answer", key, "a/1", prompt)


def figure(key: str) -> Draft:
    return Draft(Kind.NUMBERS, "cloze", key, "a/1")


def left(*drafts: Draft, words: str = "May 1920") -> list[str]:
    return [each.told for each in undisclosed(drafts, [Dated(words, When.of(1920, 5))])]


def number(prompt: str, key: str) -> Draft:
    return Draft(Kind.NUMBERS, "number", key, "a/1", prompt)


def test_a_date_that_is_asked_for_is_a_gap_in_statements() -> None:
    assert left(
        date("When did Prague fall?", "1920-05"),
        cloze("Prague fell in May 1920 and rose in [June 1925]."),
        cloze("Prague (May 1920) fell and rose two years later."),
        cloze("[May 1920] was a black month, as was [June 1925]."),
    ) == [
        "When did Prague fall?",
        "Prague fell in [May 1920] and rose in [June 1925].",
        "Prague ([May 1920]) fell and rose two years later.",
        "[May 1920] was a black month, as was [June 1925].",
    ]


def test_a_date_that_is_asked_for_is_taken_out_of_other_questions() -> None:
    assert left(
        date("When did Prague fall?", "1920-05"),
        leader("In May 1920, which king took Prague?", "Jan"),
        leader("Bohemia: in May 1920, which king took Prague?", "Karel"),
        number("How many towers of Prague burned in May 1920?", "4"),
        number("How many houses burned in May 1920?", "9"),
        number("How many houses burned in May 1920 when a lamp fell?", "2"),
        leader("Who was king as of May 1920?", "Petr"),
    ) == [
        "When did Prague fall?",
        "Which king took Prague?",
        "Bohemia: which king took Prague?",
        "How many towers of Prague burned?",
        "How many houses burned when a lamp fell?",
        "Who was king as of May 1920?",
    ]


def test_who_held_an_office_on_a_date_is_asked_as_well() -> None:
    drafts = (
        date("When did Jan become king?", "1920-05"),
        leader("Who became king in May 1920?", "Jan"),
    )
    assert left(*drafts) == ["When did Jan become king?", "Who became king in May 1920?"]


def test_a_question_when_tells_neither_who_it_was_nor_by_whom() -> None:
    assert left(
        date("When did King Haakon open the bridge?", "1920-05"),
        leader("Which king opened the bridge?", "Haakon"),
    ) == ["When did King Haakon open the bridge?"]
    assert left(
        date("When was the house opened by Queen Anna in Brno?", "1920-05"),
        leader("By whom was the house opened in Brno?", "Anna"),
    ) == ["When was the house opened in Brno?", "By whom was the house opened in Brno?"]


def test_a_question_when_tells_neither_how_many_nor_with_whom() -> None:
    sold = "When did Prague sell 1,200 houses for 3.5 million crowns?"
    assert left(
        date(sold, "1920-05"),
        replace(number("How many houses did Prague sell?", "1200"), unit="houses"),
        replace(number("How many towers did Prague sell?", "12"), unit="towers"),
        figure("Prague sold 1,200 houses in May 1920 for [3.5] million crowns."),
        figure("Prague sold 1,200 houses in May 1920 to [40] banks."),
    ) == [
        sold,
        "How many towers did Prague sell?",
        "Prague sold 1,200 houses in [May 1920] to [40] banks.",
    ]
    assert left(
        date("When did Jan sign the Brno Pact with King Petr?", "1920-05"),
        treaty("With whom did Jan sign the Brno Pact?", "Petr"),
    ) == ["When did Jan sign the Brno Pact?", "With whom did Jan sign the Brno Pact?"]
    assert left(
        date("When did Norland sign a pact with Italy?", "1920-05"),
        treaty("With which state did Norland sign a pact?", "Italy"),
    ) == ["When did Norland sign a pact with Italy?"]


def test_statements_that_say_the_same_are_one_with_the_gaps_of_both() -> None:
    drafts = [
        cloze("On [3 May 1920] the king sold 1,200 houses, and in [1925] he left."),
        date("When did Brno fall?", "1921"),
        figure("On [3 May 1920] the king sold [1,200|1200] houses, and in 1925 he left."),
        figure("On 3 May 1920 the king sold [12] towers."),
    ]
    assert [each.told for each in merged(drafts)] == [
        "On [3 May 1920] the king sold [1,200|1200] houses, and in [1925] he left.",
        "When did Brno fall?",
        "On 3 May 1920 the king sold [12] towers.",
    ]


def test_a_question_that_could_mean_two_dates_is_left_out() -> None:
    drafts = [
        date("When did Vorel tour Italy?", "1921"),
        date("When did Vorel tour Italy with the choir?", "1925"),
        date("When did Vorel move to Paris?", "1891"),
        date("When was the grave of Vorel moved to Paris?", "1995"),
        date("When did Perner tour France?", "1922"),
    ]
    assert [each.key for each in unambiguous(drafts)] == ["1925", "1891", "1995", "1922"]


def test_the_topic_in_front_tells_no_question_from_another() -> None:
    drafts = [
        date("When was the Brno Treaty signed?", "1959"),
        date("Brno Treaty: when was a Protocol on Rivers signed?", "1991"),
    ]
    assert list(unambiguous(drafts)) == drafts


def test_a_bare_deed_is_asked_for_where_it_was_done_once() -> None:
    again, once, more = (
        date("When did Jan Suk resign?", "1835"),
        date("When did Petr Malý resign?", "1840"),
        date("When did Jan Suk resign as mayor?", "1836"),
    )
    text = "Jan Suk resigned in 1835. Petr Malý resigned in 1840; ill, he resigned in 1846."
    assert list(single([again, once, more], text, "Jan Suk")) == [once, more]
    assert list(single([again, once, more], text, "")) == [again, once, more]


def test_nobody_dies_twice() -> None:
    text = "Suk died in 1900. Jan Suk died in 1920."
    made = [date("When did Jan Suk die?", "1920")]
    assert list(single(made, text, "Jan Suk")) == made


def test_nor_where_it_was_done_to_somebody_more_than_once() -> None:
    arrested, signed = (
        date("When was Jan Suk arrested?", "1951"),
        date("When was the Brno Pact signed?", "1935"),
    )
    text = (
        "Suk was arrested in 1949; he was arrested in 1951. A Pact was signed, the Pact was signed."
    )
    assert list(single([arrested, signed], text, "Jan Suk")) == [signed]


def test_two_dates_of_one_year_are_taken_out_in_whatever_order_they_are_asked() -> None:
    asked = [Dated("February 1955", When.of(1955, 2)), Dated("3 May 1955", When.of(1955, 5, 3))]
    raid = number("How many men of Brno fell in February 1955?", "38")
    for order in (asked, asked[::-1]):
        [left_over] = undisclosed([raid], order)
        assert left_over.told == "How many men of Brno fell?"
