"""What never decides between two texts."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.wording import fold, without_accents


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Munich Agreement", "munich agreement"),
        ("  munich\tagreement\n", "munich agreement"),
        ("Munich\N{NO-BREAK SPACE}Agreement", "munich agreement"),
        ("“Munich” Agreement!", "munich agreement"),
        ("*Munich* Agreement.", "munich agreement"),
        ("Treaty of the Union", "treaty of union"),
        ("An Alliance", "alliance"),
        ("the", "the"),
        ("A", "a"),
        ("C++", "c++"),
        ("(C#), Java", "c# java"),
        ("A+", "a+"),
        ("18+", "18"),
        ("Beneš#", "benes"),
        ("x + y", "x y"),
        ("x+y", "x y"),
        ("A. Dubček", "a dubcek"),
        ("T.G. Masaryk", "t g masaryk"),
        ("Edvard Beneš’s", "edvard beness"),
        ("Austria–Hungary", "austria hungary"),
        ("Austria-Hungary", "austria hungary"),
        ("Bohemia & Moravia", "bohemia and moravia"),
        ("Charter 77", "charter 77"),
        ("１９６８", "1968"),
        ("١٩٦٨", "1968"),
        ("Große", "grosse"),
        ("Łódź", "lodz"),
        ("Хрущёв", "хрущев"),
        ("Новотный", "новотный"),
        ("soft\N{SOFT HYPHEN}hyphen", "softhyphen"),
        ("Ｐｒａｇｕｅ", "prague"),
    ],
)
def test_case_accents_signs_spaces_and_articles_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text", ["", " ", "?!", "—", "...", "&", "🤷", "👍🏽", "❤\ufe0f", "\u0301", "+"]
)
def test_a_text_of_signs_alone_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Dubček", "Dubcek"), ("Đilas", "Dilas"), ("Ёлка Й", "Елка Й"), ("straße", "strasse")],
)
def test_base_letters_keep_case_and_signs(text: str, bare: str) -> None:
    assert without_accents(text) == bare


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=200)
def test_unicode_forms_fold_alike(text: str) -> None:
    forms = {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert forms == {fold(text)}


@given(st.text(alphabet="aábcčdďeéěřšžäöüßłđжйё .,-'", max_size=40))
@settings(deadline=None, max_examples=200)
def test_case_folds_away(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.title())
