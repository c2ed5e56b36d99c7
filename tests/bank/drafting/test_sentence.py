"""Where sentences end."""

from tests.bank.drafting.conftest import drafts, told

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.making import drafts_of


def test_behind_metres_a_sentence_may_end() -> None:
    text = "The tower of Brno is 330 m. Since 1957 Brno has been a port."
    assert "Since [1957] Brno has been a port." in told(text)


def test_a_day_in_other_languages_ends_no_sentence() -> None:
    text = "Die Verfassung wurde am 11. August 1919 verkündet und galt ab dem 14. August.\n"
    found = drafts_of(study_text(text, "x")[0], "de")
    assert [draft.key for draft in found] == [
        "Die Verfassung wurde am [11. August 1919] verkündet und galt ab dem 14. August."
    ]


def test_a_raised_figure_of_a_note_is_no_day() -> None:
    text = "Am 11. August 1919 wurde die Verfassung verkündet ². Danach galt sie überall.\n"
    found = drafts_of(study_text(text, "x")[0], "de")
    assert [draft.key for draft in found] == [
        "Am [11. August 1919] wurde die Verfassung verkündet ²."
    ]


def test_a_date_of_several_words_counts_as_such() -> None:
    found = drafts_of(study_text("Ústava byla přijata 29. února 1920.\n", "x")[0], "cs")
    assert [draft.key for draft in found] == ["Ústava byla přijata [29. února 1920]."]


def test_a_number_before_a_date_is_no_day_of_it() -> None:
    text = "Brno shut reactor No. 2 in May 1990, No. 1 in November 1996 and No. 3 in June 2000."
    assert "No. 1 in [November 1996]" in drafts(text)[-1].key


def test_a_whole_date_before_soldiers_counts_none_of_them() -> None:
    text = "On 13 March 1920 soldiers under Karel Suk occupied Brno."
    assert [draft.key for draft in drafts(text)] == ["1920-03-13"]
