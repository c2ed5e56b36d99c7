"""The timeline as words, as a drawing, and what it does not give away."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli.commands import timeline as command
from cssr_quiz.cli.desk import Desk

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: line
questions:
  - {id: a, prompt: When was the republic declared?, date: 1918-10-28, event: The republic}
  - {id: b, prompt: When was recognition?, date: 1934-06-09, event: Recognition}
  - {id: c, prompt: When was the alliance signed?, date: 1935-05-16, event: The alliance}
  - {id: d, prompt: When was the other one signed?, date: 1943-12-12, event: The second}
"""
BY_DECADE = """\
1910s: 1 of 1 event known.
  28 October 1918: The republic.
1920s: no event.
1930s: 0 of 2 events known, 1 fading.
  9 June 1934: Recognition, fading.
  1 event not met yet.
1940s: 0 of 1 event known.
  1 event not met yet.
"""


@pytest.fixture
def learner(quiz: "CommandLine", tmp_path: Path) -> "CommandLine":
    """Return a learner who knows the first event, once knew the second, and met no other."""
    (tmp_path / "line.yaml").write_text(BANK, "utf-8")
    for day, only in (("2026-09-01", "b"), ("2026-11-24", "a")):
        keep = [line for line in BANK.splitlines() if "id:" not in line or f"id: {only}," in line]
        (tmp_path / "one.yaml").write_text("\n".join(keep), "utf-8")
        quiz.at(f"{day}T10:00")
        right = {"a": "28 October 1918", "b": "9 June 1934"}[only]
        quiz("start", "--quizzes", "one.yaml", "--plain", typed=[right])
    (tmp_path / "one.yaml").unlink()
    return quiz


def test_each_event_is_strong_faint_or_missing(learner: "CommandLine") -> None:
    assert learner("timeline", "--quizzes", "line.yaml").out == BY_DECADE


def test_events_stand_in_order_of_time_whatever_their_order_in_the_bank(
    learner: "CommandLine", tmp_path: Path
) -> None:
    head, *rows = BANK.splitlines()[1:]
    text = "\n".join(["bank: line", head, *reversed(rows)])
    (tmp_path / "line.yaml").write_text(text, "utf-8")
    assert learner("timeline", "--quizzes", "line.yaml").out == BY_DECADE


def test_years_bound_the_line(learner: "CommandLine", tmp_path: Path) -> None:
    ran = learner("timeline", "--quizzes", "line.yaml", "--from", "1930", "--to", "1934")
    assert ran.out == "1930s: 0 of 1 event known, 1 fading.\n  9 June 1934: Recognition, fading.\n"
    long = (tmp_path / "line.yaml").read_text("utf-8").replace("1918-10-28", "1918/1938")
    long = long.replace("bank: line", "bank: long").replace("id: ", "id: long-")
    (tmp_path / "long.yaml").write_text(long, "utf-8")
    ran = learner("timeline", "--quizzes", "long.yaml", "--from", "1935", "--to", "1936")
    assert ran.out == (
        "Going on from before 1935: 0 of 1 event known.\n"
        "  1 event not met yet.\n"
        "1930s: 0 of 1 event known.\n"
        "  1 event not met yet.\n"
    )
    ran = learner("timeline", "--quizzes", "line.yaml", "--from", "1990")
    assert ran.out == "No event falls in these years.\n"
    assert learner("timeline", "--from", "1940", "--to", "1930").code == 2


def test_a_decade_has_as_many_events_from_near_as_from_far(
    learner: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = (tmp_path / "line.yaml").read_text("utf-8").replace("1918-10-28", "1918/1938")
    (tmp_path / "line.yaml").write_text(long, "utf-8")
    monkeypatch.setattr(command, "FAR", 1)
    far = learner("timeline", "--quizzes", "line.yaml", "--plain").out
    near = learner("timeline", "--quizzes", "line.yaml", "--from", "1930", "--to", "1939").out
    [told] = [line for line in far.splitlines() if line.startswith("1930s")]
    assert told in near.splitlines()


def test_a_long_line_is_shown_by_decades(
    learner: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "FAR", 3)
    assert learner("timeline", "--quizzes", "line.yaml").out == (
        "1910s: 1 of 1 event known.\n1920s: no event.\n1930s: 0 of 2 events known, 1 fading.\n"
        "1940s: 0 of 1 event known.\n"
        "To come closer: cssr-quiz timeline --quizzes line.yaml --from 1910 --to 1919\n"
    )


def test_decades_without_an_event_stand_in_one_line(
    learner: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = (tmp_path / "line.yaml").read_text("utf-8").replace("1918-10-28", "1526-08-29")
    old = old.replace("bank: line", "bank: old").replace("id: ", "id: old-")
    (tmp_path / "old.yaml").write_text(old, "utf-8")
    monkeypatch.setattr(command, "FAR", 3)
    assert learner("timeline", "old.yaml").out == (
        "1520s: 0 of 1 event known.\n1530s to 1920s: no event.\n1930s: 0 of 2 events known.\n"
        "1940s: 0 of 1 event known.\n"
        "To come closer: cssr-quiz timeline old.yaml --from 1520 --to 1529\n"
    )


def test_in_ascii_dashes_in_names_and_dates_are_plain(
    learner: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cssr_quiz.cli.desk.is_plain", lambda wanted: wanted)
    text = BANK.replace("event: The republic", "event: The Czech–Slovak republic")
    (tmp_path / "line.yaml").write_text(text, "utf-8")
    out = learner("timeline", "--quizzes", "line.yaml", "--ascii", "--to", "1919").out
    assert "| # 28 October 1918: The Czech-Slovak republic\n" in out


def test_what_is_too_long_for_a_line_goes_on_beside_the_line_of_time(
    learner: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cssr_quiz.cli.desk.is_plain", lambda wanted: wanted)
    monkeypatch.setenv("COLUMNS", "30")
    text = BANK.replace("event: The republic", "event: The republic of the Czechs and Slovaks")
    (tmp_path / "line.yaml").write_text(text, "utf-8")
    out = learner("timeline", "--quizzes", "line.yaml", "--ascii").out
    assert [line.rstrip() for line in out.splitlines()[:7]] == [
        "1910s # 1 of 1 event known",
        "  | # 28 October 1918: The",
        "  |   republic of the Czechs",
        "  |   and Slovaks",
        "1920s no event",
        "1930s +. 0 of 2 events known,",
        "      1 fading",
    ]


def test_so_are_they_in_sentences(learner: "CommandLine", tmp_path: Path) -> None:
    text = BANK.replace("event: The republic", "event: The Czech–Slovak republic")
    (tmp_path / "line.yaml").write_text(text, "utf-8")
    out = learner("timeline", "--quizzes", "line.yaml", "--ascii", "--plain", "--to", "1919").out
    assert out.endswith("  28 October 1918: The Czech-Slovak republic.\n")


@pytest.mark.parametrize("width", ["20", "80"])
def test_a_drawing_fits_in_ascii_at_any_width(
    learner: "CommandLine", monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setattr("cssr_quiz.cli.desk.is_plain", lambda wanted: wanted)
    monkeypatch.setenv("COLUMNS", width)
    out = learner("timeline", "--quizzes", "line.yaml", "--ascii").out
    assert out.isascii()
    assert max(map(len, out.splitlines())) <= int(width)
    assert "".join(out.split()).startswith("1910s#1of1eventknown")
    assert "alliance" not in out
    assert Desk.of(None).home.data == learner.home
