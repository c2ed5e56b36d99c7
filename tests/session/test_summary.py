"""What a sitting came to: first responses count, repetitions do not mend the score."""

from typing import TYPE_CHECKING

from cssr_quiz.session import Summary, TopicScore, summarise

if TYPE_CHECKING:
    from tests.session.conftest import Sit


def test_nothing_answered_sums_up_to_nothing() -> None:
    assert summarise([]) == Summary(0, 0, 0, (), ())


def test_first_responses_are_scored_by_topic_and_misses_are_to_be_read_again(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, topic: pacts, prompt: One?, answer: one}
      - {id: b, topic: leaders, prompt: Two?, answer: two}
      - {id: c, topic: pacts, prompt: Three?, answer: three}
      - {id: d, prompt: Four?, answer: four}
    """
    sitting = sit()
    missed = sitting.wrong().ask.placed
    sitting.right()
    sitting.right()
    sitting.session.skip(1000)
    while sitting.asked:
        sitting.right()
    assert summarise(sitting.session.history) == Summary(
        answered=3,
        right=2,
        skipped=1,
        topics=(TopicScore("leaders", 1, 1), TopicScore("pacts", 1, 2)),
        read_again=(missed,),
    )


def test_what_was_taken_back_or_overridden_counts_as_it_stands(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
      - {id: b, prompt: Two?, answer: two}
      - {id: c, prompt: Three?, answer: three}
    """
    sitting = sit()
    sitting.wrong()
    sitting.session.was_right()
    sitting.wrong()
    sitting.session.undo()
    sitting.right()
    guessed = sitting.right().ask.placed
    sitting.session.was_guess()
    assert summarise(sitting.session.history) == Summary(
        answered=3,
        right=2,
        skipped=0,
        topics=(TopicScore("treaties", 2, 3),),
        read_again=(guessed,),
    )
