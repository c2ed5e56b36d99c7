"""`tune --show` tells what each retention asks in minutes a day, and what it brings."""

import json
from pathlib import Path

import pytest

from cssr_quiz.cli import balance
from cssr_quiz.cli.balance import show_balance
from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.home import Home
from cssr_quiz.schedule.outlook import Outlook

BANK = """
bank: rivers
title: Rivers
questions:
""" + "".join(
    f"  - id: r{number}\n    prompt: How long is river {number}?\n    answer: river{number}\n"
    for number in range(40)
)


def desk_in(folder: Path) -> Desk:
    (folder / "rivers.yaml").write_text(BANK, "utf-8")
    home = Home(config=folder / "config.toml", data=folder / "data")
    home.config.write_text("retention = 0.83\nnew = 4\n", "utf-8")
    return Desk(home, (folder / "rivers.yaml",))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outlook, ...]:
    """Return one retention beside the learner's own: each takes a second to work out."""
    desk = desk_in(tmp_path_factory.mktemp("desk"))
    _, placed = desk.questions(None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(balance, "RETENTIONS", (0.8,))
        return balance.balance(desk, placed, [])


@pytest.fixture
def fewer(monkeypatch: pytest.MonkeyPatch, found: tuple[Outlook, ...]) -> None:
    """Show no more than that."""
    monkeypatch.setattr(balance, "balance", lambda *_: found)


@pytest.mark.no_cover  # seven tables: slow under measurement
def test_in_plain_mode_each_setting_is_a_sentence(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    show_balance(desk, json=False, plain=True)
    assert (
        capsys.readouterr().out
        == """\
More retention asks more minutes and brings more knowledge.
For 40 questions, 4 new a day:

Retention 80%: 4 s a day, 75% known.
Retention 83% (your setting now): 5 s a day, 79% known.
Retention 85%: 5 s a day, 83% known.
Retention 88%: 7 s a day, 90% known.
Retention 90%: 10 s a day, 95% known.
Retention 92%: 11 s a day, 97% known.
Retention 95%: 18 s a day, 98% known.

About, on average over the coming two years.
What you have not met yet counts as unknown.
These are usual figures until you have answered more.
Change it: cssr-quiz config set retention 85%
"""
    )


@pytest.mark.usefixtures("fewer")
def test_the_own_setting_is_marked_and_can_be_changed(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    show_balance(desk, json=False, plain=True)
    lines = capsys.readouterr().out.splitlines()
    assert lines[4] == "Retention 83% (your setting now): 5 s a day, 79% known."
    assert lines[-1] == "Change it: cssr-quiz config set retention 85%"


@pytest.mark.usefixtures("fewer")
def test_in_a_terminal_they_are_a_table(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    show_balance(desk, json=False, plain=False)
    lines = capsys.readouterr().out.splitlines()
    assert lines[3].split() == ["Retention", "A", "day", "Known"]
    assert lines[5].split() == ["83%", "5", "s", "79%", "your", "setting", "now"]


@pytest.mark.usefixtures("fewer")
def test_as_json_the_figures_are_not_rounded(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    show_balance(desk, json=True, plain=True)
    found = json.loads(capsys.readouterr().out)
    assert found["questions"] == 40
    assert [each["retention"] for each in found["settings"] if each["now"]] == [0.83]
    assert found["settings"][0]["seconds"] == pytest.approx(4.2, rel=0.1)
