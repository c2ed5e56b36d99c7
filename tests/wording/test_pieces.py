"""What is up to two slips away is found without looking at everything."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from cssr_quiz.wording.pieces import Index

words = st.text("abé", max_size=14)
LAW = settings(deadline=None, max_examples=300, derandomize=True)


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a text, and what became of it by up to two slips: put in, left out, changed, swapped."""
    text = draw(st.text("abcdef", min_size=1, max_size=20))
    typed = text
    for slip in draw(st.lists(st.sampled_from("+-/x"), max_size=2)):
        place = draw(st.integers(0, max(0, len(typed) - 1)))
        before, here, after = typed[:place], typed[place : place + 1], typed[place + 1 :]
        letter = draw(st.sampled_from("abcdefg"))
        changed = {
            "+": before + letter + here + after,
            "-": before + after,
            "/": before + letter + after,
            "x": before + after[:1] + here + after[1:],
        }
        typed = changed[slip]
    return text, typed


@given(st.lists(words, max_size=30), st.lists(words, max_size=3))
@LAW
def test_all_that_is_near_is_found_and_nothing_else(texts: list[str], typed: list[str]) -> None:
    near = [
        place
        for place, text in enumerate(texts)
        if any(OSA.distance(each, text) <= 2 for each in typed)
    ]
    assert Index([text] for text in texts).near(typed) == near


@given(slipped())
@example(("abcdef", "bacdfe"))
@example(("abcdefghi", "abdceghfi"))
@example(("abcdefghi", "abdcegfhi"))
@example(("abcdefghi", "xabcdefghix"))
@example(("abcdefghi", "bcdefgh"))
@LAW
def test_a_text_is_found_by_what_became_of_it(pair: tuple[str, str]) -> None:
    text, typed = pair
    found = Index([["another", text]]).near([typed])
    assert found == ([0] if OSA.distance(text, typed) <= 2 else [])


def test_a_place_may_have_several_texts_and_a_text_several_places() -> None:
    index = Index([["masaryk", "tomas masaryk"], ["benes"], ["masaryk", "jan masaryk"]])
    assert index.near(["masarik"]) == [0, 2]
    assert index.near(["bene", "jam masaryk"]) == [1, 2]
    assert index.near([]) == []


def test_of_many_texts_few_are_looked_at() -> None:
    texts = [
        f"{number * 7919 % 100_003:05d}{number * 104_729 % 99_991:05d}" for number in range(9_000)
    ]
    index = Index([text] for text in texts)
    looked = [len(index._alike(text[:4] + text[5:])) for text in texts[::500]]
    assert max(looked) < len(texts) / 50
