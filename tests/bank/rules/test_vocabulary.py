"""The words of texts, as rules compare them."""

from cssr_quiz.bank.rules.vocabulary import telling, words_of


def test_words_are_in_lower_case_without_accents_and_signs_in_every_script() -> None:
    assert words_of("Who signed the Čapek–Łódź pact of 1935?") == (
        *("who", "signed", "the", "capek", "lodz", "pact", "of", "1935"),
    )
    assert words_of("Großer Йозеф: «Ещё»") == ("grosser", "йозеф", "еще")
    assert words_of("snake_case, e\u0301tat, 16.5.") == ("snake_case", "etat", "16", "5")
    assert words_of(" ?! ") == ()


def test_a_mark_that_no_letter_takes_parts_a_word() -> None:
    assert words_of("x\u0301y") == ("x", "y")


def test_stems_of_words_that_stand_in_prompts_of_every_subject_are_left_out() -> None:
    words = words_of("When was the treaty of 5 nations signed, in A and by whom?")
    assert telling(words) == {"treaty", "5", "nation", "sign"}
