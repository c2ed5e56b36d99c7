"""Prompts that take longer to read than to answer."""

from tests.bank.rules.conftest import Told


def test_a_prompt_has_forty_words_at_most(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: forty-one
        prompt:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40 a41?
        answer: A
      - id: forty
        prompt:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40?
        answer: A
    """
    assert [each.split()[0] for each in told("long-prompt")] == ["5"]


def test_a_text_with_gaps_has_forty_words_at_most_gaps_among_them(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: forty-one
        cloze:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 [A and]
      - id: forty
        cloze:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 [A]
    """
    assert [each.split()[0] for each in told("long-prompt")] == ["5"]
