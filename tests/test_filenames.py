"""What a file is for, told by its name."""

import pytest

from cssr_quiz.filenames import is_bank, is_bank_or_text


@pytest.mark.parametrize(
    ("name", "bank", "ours"),
    [
        ("a.yaml", True, True),
        ("A.YML", True, True),
        ("x.yaml/Text.MD", False, True),
        ("notes.txt", False, True),
        ("a.yaml.bak", False, False),
        (".yaml", False, False),
        ("yaml", False, False),
    ],
)
def test_a_name_tells_what_a_file_is_for(name: str, *, bank: bool, ours: bool) -> None:
    assert (is_bank(name), is_bank_or_text(name)) == (bank, ours)
