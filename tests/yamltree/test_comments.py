"""Comments are told from texts, and texts that a `#` cut short are noticed."""

import re

from cssr_quiz.yamltree.comments import comments, cut_texts

ANY = re.compile("#")


def _found(text: str) -> list[tuple[int, int, str]]:
    return [(each.line, each.column, each.text) for each in comments(text, ANY)]


def test_a_sign_after_a_space_or_at_the_start_begins_a_comment() -> None:
    text = "# first\nbank: a  # second\nno#comment: b#c\n  # third\n"
    assert _found(text) == [(1, 1, "# first"), (2, 10, "# second"), (4, 3, "# third")]


def test_quotes_and_blocks_hold_no_comment() -> None:
    text = (
        "a: \"one # two\"   # after\nb: 'x # y\n  # still inside'\nc: |\n  text\n  # in the block\n"
        "d: >-  # beside the sign\n  folded # text\ne: end # last\n"
    )
    assert [each[:2] for each in _found(text)] == [(1, 18), (7, 8), (9, 8)]


def test_what_stands_before_a_comment_is_known() -> None:
    [comment] = comments("prompt: When?  # a note\n", ANY)
    assert comment.before == "prompt: When?  "


def test_of_a_broken_file_comments_are_still_told() -> None:
    assert _found('a: "lost\nb: c  # here\n') == [(2, 7, "# here")]


def _cut(text: str) -> list[str]:
    return [f"{each.span.line}:{each.span.column}" for each in cut_texts(text, "bank.yaml")]


def test_a_sign_glued_to_a_word_cuts_a_text() -> None:
    text = (
        "prompt: What did law #143 allow?\n"
        "why: a text # and a comment\n"
        "answer: 143  # as it was counted?\n"
        "prompt: The issue # five, was it?\n"
        "prompt: Is this one whole?  # is it?\n"
        'prompt: "What of #143?"  #note\n'
        "# prompt: What did law #143 allow?\n"
        "  - #1 of them\n"
        "prompt: #1?\n"
    )
    assert _cut(text) == ["1:22", "4:19", "9:9"]


def test_a_number_alone_and_a_text_without_its_end_are_cut() -> None:
    text = (
        "answer: Symphony # 5\n"
        "answer: the law of # the federation\n"
        "answer: Symphony  # 5\n"
        "answer: Symphony # 5 in C minor\n"
        "number: 38 # 2\n"
        "why: So it was. # 3\n"
    )
    assert _cut(text) == ["1:18", "2:20"]
