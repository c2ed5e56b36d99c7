"""What is written into a file is read back as the same text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz import yamltree
from cssr_quiz.bank.editing.quoting import written
from cssr_quiz.yamltree.pieces import cut

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Karel Kramář", "Karel Kramář"),
        ("1938", "1938"),
        ("no", "no"),
        ("null", '"null"'),
        ("Stalin: friend or foe", '"Stalin: friend or foe"'),
        ("Which pact #1", '"Which pact #1"'),
        ("C# and 12:30", "C# and 12:30"),
        ("[sic]", '"[sic]"'),
        ('"Spring"', "'\"Spring\"'"),
        ("'t was so", '"\'t was so"'),
        ('\'t was "so"', "'''t was \"so\"'"),
        ("@home", '"@home"'),
        ("- dash", '"- dash"'),
        ("", '""'),
        ("a\tb \n c", "a b c"),
        ("bell\x07", '"bell\\u0007"'),
        ("C:\\temp", "C:\\temp"),
        ("ends:", '"ends:"'),
    ],
)
def test_quotes_stand_where_yaml_needs_them(text: str, wanted: str) -> None:
    assert written(text) == wanted


def test_in_brackets_commas_and_colons_need_quotes() -> None:
    assert written("Prague, 1938", flow=True) == '"Prague, 1938"'
    assert written("12:30", flow=True) == '"12:30"'
    assert written("Prague", flow=True) == "Prague"


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        written("a\ud800")


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_text_is_read_back_in_every_place(text: str, other: str) -> None:
    one, two = written(text), written(other)
    block = f"a: {one}\nb:\n  - {two}\n  - {written(text, key=True)}: {two}\n"
    flow = f"x: [{written(text, flow=True)}, {{k: {written(other, flow=True)}}}]\n"
    folded, second = " ".join(text.split()), " ".join(other.split())
    for source, said in (
        (block, {"a": folded, "b": [second, {folded: second}]}),
        (flow, {"x": [folded, {"k": second}]}),
    ):
        tree = yamltree.parse(source, "bank.yaml")
        assert tree.problems == ()
        top = cut(source)
        assert top is not None
        assert top.data() == said
