"""Subtitles as the prose that is spoken."""

from cssr_quiz.bank.drafting.subtitles import PARAGRAPH, spoken

SRT = """\
1
00:00:01,000 --> 00:00:04,000
On 3 May 1920 Brno
fell to the king.

2
00:00:04,500 --> 00:00:08,000
He left in June.
"""
VTT = """\
WEBVTT - A lecture

NOTE nobody says this

intro
00:01.000 --> 00:04.000 align:start
Brno fell

00:04.000 --> 00:08.000
Brno fell
to the king.
"""


def test_the_lines_of_subtitles_are_sentences_without_their_times() -> None:
    assert spoken(SRT) == "On 3 May 1920 Brno fell to the king. He left in June."


def test_an_empty_line_between_subtitles_may_be_missing() -> None:
    assert spoken(SRT.replace("\n\n", "\n")) == spoken(SRT)


def test_what_rolls_up_is_said_once_and_notes_not_at_all() -> None:
    assert spoken(VTT) == "Brno fell to the king."


def test_a_long_talk_has_paragraphs_that_end_with_a_sentence() -> None:
    cue = "00:00:01,000 --> 00:00:04,000\nHe said a word and then\nanother one.\n\n"
    paragraphs = spoken(cue * 40).split("\n\n")
    assert len(paragraphs) > 1
    assert all(each.endswith("one.") for each in paragraphs)
    assert all(len(each.split()) >= PARAGRAPH for each in paragraphs[:-1])


def test_any_other_text_stays_as_it_is() -> None:
    text = "Brno --> Prague\n\n00:00 was the time.\n"
    assert spoken(text) == text
