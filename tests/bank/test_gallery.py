"""Every file or course of the gallery is met with exactly the words that stand beside it.

Errors and warnings are looked for; advice only where the name begins with `advice-`.
"""

from pathlib import Path

import pytest
from tests.bank.conftest import Complaints

GALLERY = Path(__file__).parents[1] / "gallery"
MISTAKES = sorted(path for path in GALLERY.iterdir() if path.is_dir() or path.suffix == ".yaml")


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_bad_file_is_met_with_these_words(path: Path, complaints: Complaints) -> None:
    expected = (GALLERY / f"{path.stem}.txt").read_text(encoding="utf-8").splitlines()
    assert complaints(path, advice=path.stem.startswith("advice-")) == expected


def test_every_text_of_the_gallery_has_its_file_and_says_something() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in GALLERY.glob("*.txt")}
    assert texts.keys() == {path.stem for path in MISTAKES}
    assert all(text.endswith("\n") for text in texts.values())
