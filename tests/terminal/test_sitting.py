"""Sittings in a real pseudo-terminal: what stands on the screen at each width."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

BANKS = Path(__file__).parent.parent / "transcripts" / "banks"
TYPES = str(BANKS / "types.yaml")

Open = Callable[..., "Screen"]


def test_a_typed_answer_is_judged_and_the_question_stays_above_its_feedback(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1")
    shown = screen.wait(":quit")
    assert "1 of 1" in shown
    assert "─ people · new ─" in shown
    assert "Type your answer." in shown
    shown = screen.press("dubcek", "enter", until="Enter next")
    assert shown.splitlines()[-10:] == [
        "",
        "1. Who led the reform of 1968?",
        " ✓ Right",
        "   your answer: dubcek",
        "   It is spelt Dubček.",
        "   the answer: Alexander Dubček",
        "   He became first secretary in January.",
        "   It comes back in 2 days, on Thursday 26 November.",
        "",
        "Enter next · p passage · u undo · f flag · x suspend · ! report · q quit",
    ]
    shown = screen.press("enter", until="Due tomorrow")
    assert "1 of 1 question right (100 %)" in shown
    assert screen.end() == 0


def test_one_keypress_picks_an_option(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "france", "--seed", "2")
    shown = screen.wait("h hint")
    number = next(line.split(".")[0][-1] for line in shown.splitlines() if "False" in line)
    shown = screen.press(number, until="g I guessed")
    assert "✓ Right" in shown
    assert "France signed the Munich Agreement instead." in shown


def test_arrows_and_enter_pick_an_option_and_say_why_it_is_wrong(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "blocs", "--seed", "3", "--limit", "2")
    shown = screen.wait("h hint")
    assert "Warsaw Pact – ?" in shown
    shown = screen.press("1", until="Comecon – ?")
    assert "Warsaw Pact – 1955" in shown
    shown = screen.press("backspace", until="Warsaw Pact – ?")
    screen.press("1", until="Comecon – ?")
    screen.press("3", until="Enter next")
    shown = screen.press("enter", until="bound the economies")
    assert "› 1. Comecon" in shown
    shown = screen.press("down", "down", "enter", until="Enter next")
    assert "✗ Wrong" in shown
    assert "your answer: Cominform" in shown
    assert "That was a bureau of parties." in shown
    assert "It comes back in this session." in shown


def test_things_are_put_in_order_by_picking_the_next_one(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "order", "--seed", "1")
    for word, event in (("first", "Recognition"), ("next", "Alliance")):
        shown = screen.wait(f"Which comes {word}?")
        place = next(line for line in shown.splitlines() if line.endswith(event))
        screen.press(place.split(".")[0][-1], until="next")
    shown = screen.wait("Enter next")
    assert "the answer: Recognition; Alliance; Munich" in shown
    assert "✓ Right" in shown


def test_a_hint_a_flag_and_help_leave_the_question_open(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1")
    screen.wait(":quit")
    shown = screen.press(":hint", "enter", until="He was a Slovak.")
    assert "Who led the reform of 1968?" in shown
    screen.press(":hint", "enter", until="His name begins with D.")
    for _ in range(3):
        screen.press(":hint", "enter", until="There is no further hint.")
    shown = screen.press(":flag", "enter", until="is flagged.")
    assert shown.count("There is no further hint.") == 1
    shown = screen.press(":help", "enter", until=":suspend  ")
    shown = screen.press(":nonsense", "enter", until="There is no command :nonsense")
    shown = screen.press("Dubček", "enter", until="Enter next")
    assert "Counted as hard: a hint was used." in shown


def test_undo_passage_and_quit_work_after_an_answer(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "2")
    screen.wait(":quit")
    screen.press("Husák", "enter", until="r I was right")
    screen.press("p", until="The spring · spring/1")
    screen.press("u", until="Taken back.")
    screen.wait(":quit")
    screen.press("Husák", "enter", until="r I was right")
    screen.press("r", until="counts as right.")
    shown = screen.press("q", until="Due tomorrow")
    assert "1 of 1 question right (100 %)" in shown
    assert screen.end() == 0


@pytest.mark.parametrize("topic", ["france", "order"])
def test_ctrl_d_ends_a_session_in_a_list_too(terminal: Open, topic: str) -> None:
    screen = terminal("practice", TYPES, "--topic", topic, "--seed", "1")
    screen.wait("h hint")
    screen.press("ctrl-d", until="No question was answered.")
    assert screen.end() == 0


def test_esc_takes_a_pick_back_and_empties_a_line(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "blocs", "--seed", "3", "--limit", "1")
    screen.wait("Warsaw Pact – ?")
    screen.press("1", until="Comecon – ?")
    screen.press("esc", until="Warsaw Pact – ?")
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1")
    screen.wait(":quit")
    screen.press("Gustáv", until="Gustáv")
    screen.press("esc", until=">")
    screen.wait_until_gone("Gustáv")
    shown = screen.press("Dubček", "enter", until="Enter next")
    assert "your answer: Dubček" in shown


def test_a_question_is_not_suspended_by_a_slip(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "france", "--seed", "2")
    screen.wait("h hint")
    for no in ("n", "enter", "esc"):
        screen.press("x", until="Suspend it?")
        screen.press(no, until="Question 1 is asked as before.")
        screen.wait("h hint")
    screen.press("x", until="Suspend it?")
    screen.press("y", until="Question 1 is suspended")


def test_ctrl_c_ends_with_the_summary_and_its_own_code(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "2")
    screen.wait(":quit")
    screen.press("Dubček", "enter", until="Enter next")
    screen.press("enter", until="When was the treaty")
    screen.press("ctrl-c", until="1 of 1 question right")
    assert screen.end() == 130


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_nothing_is_wider_than_the_window(terminal: Open, columns: int) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "3", columns=columns)
    shown = screen.wait(":quit")
    frame = [line for line in shown.splitlines() if line.startswith("╭")]
    assert [len(line) for line in frame] == [min(columns, 92)]
    keys = shown.splitlines()[-1]
    assert keys.endswith(":help")
    assert len(keys) < columns
    screen.press("Dubček", "enter", until="u undo")
    screen.press("enter", until="When was the treaty")
    screen.press("1.1.1935", "enter", until="About four months early.")


def test_a_low_window_keeps_the_prompt_in_sight(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "france", "--seed", "1", columns=60, rows=9)
    shown = screen.wait("q quit")
    assert "1 of 1 · france · practice" in shown
    assert "France helped Czechoslovakia in 1938." in shown
    assert "2. False" in shown


def test_the_smallest_window_has_room_for_a_prompt_of_three_lines(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "france", "--seed", "1", columns=20, rows=8)
    assert screen.wait("q ?").splitlines() == [
        "1 of 1 · france · p…",
        "France helped",
        "Czechoslovakia in",
        "1938.",
        "",
        " › 1. True",
        "   2. False",
        "h a s u f x ! q ?",
    ]


GAPPED = """\
bank: gapped
questions:
  - id: treaty
    prompt: Fill in the month and the year.
    cloze: The Treaty of Alliance was signed on 16 [May] [1935] in Prague.
"""


def test_a_low_window_shows_a_text_from_its_gap_on(terminal: Open, tmp_path: Path) -> None:
    (tmp_path / "gapped.yaml").write_text(GAPPED, "utf-8")
    screen = terminal("start", str(tmp_path / "gapped.yaml"), columns=20, rows=8)
    keys = [">", ":h :a :s :u :f :x", ":! :q :?"]
    assert screen.wait(":q :?").splitlines() == [
        "1 of 1 · gapped · n…",
        "Gap 1 of 2: … signed",
        "on 16 ____ ____ in",
        "Prague.",
        "Fill in the month…",
        *keys,
    ]
    assert screen.press("May", "enter", until="Gap 2").splitlines() == [
        "1 of 1 · gapped · n…",
        "Gap 2 of 2: … on 16",
        "May ____ in Prague.",
        "Fill in the month",
        "and the year.",
        *keys,
    ]


def test_a_text_whose_gap_stands_near_its_beginning_is_whole(
    terminal: Open, tmp_path: Path
) -> None:
    near = GAPPED.replace("The Treaty of Alliance was signed on", "On")
    (tmp_path / "gapped.yaml").write_text(near, "utf-8")
    screen = terminal("start", str(tmp_path / "gapped.yaml"), columns=20, rows=8)
    assert "Gap 1 of 2: On 16\n____ ____ in Prague.\nFill in" in screen.wait(":q :?")


TALL = """\
bank: tall
questions:
  - id: first
    prompt: Who was the first president of the republic that was founded at the end of the war?
    answer: Masaryk
    hints: [He taught at a university.]
"""


def test_a_longer_prompt_ends_in_a_sign_and_what_is_told_stands_above_it(
    terminal: Open, tmp_path: Path
) -> None:
    (tmp_path / "tall.yaml").write_text(TALL, "utf-8")
    screen = terminal("start", str(tmp_path / "tall.yaml"), "--confidence", columns=20, rows=8)
    keys = [">", ":h :a :s :u :f :x", ":! :q :?"]
    assert screen.wait(":q :?").splitlines() == [
        "1 of 1 · tall · new",
        "Who was the first",
        "president of the",
        "republic that was",
        "founded at the end…",
        *keys,
    ]
    assert screen.press(":h", "enter", until="Hint").splitlines() == [
        "1 of 1 · tall · new",
        "Hint: He taught at a",
        "university.",
        "Who was the first",
        "president of the…",
        *keys,
    ]
    assert screen.press("Masaryk", "enter", until="How sure").splitlines() == [
        "1 of 1 · tall · new",
        "Your answer: Masaryk",
        "How sure are you?",
        "Who was the first…",
        "",
        "s sure · t think so",
        "· g guess · Enter",
        "says nothing",
    ]
    screen.press("enter", until="q")
    assert screen.press("x", until="y yes").splitlines() == [
        "",
        "Who was the first",
        "president of the",
        "republic that was",
        "founded at the end…",
        "Suspend it?",
        "",
        "y yes · n no",
    ]


STEPS = """\
bank: steps
questions:
  - id: match
    prompt: Match each organisation with what it was founded to do in the years after the war.
    match: {Comecon: trade, Warsaw Pact: defence, Cominform: exchange}
  - id: order
    prompt: Put these events of the years between the wars in order, the earliest first.
    topic: order
    order: [Prague is free, Lenin dies, Munich]
"""


def test_in_a_low_window_the_step_that_is_asked_stands_above_the_prompt(
    terminal: Open, tmp_path: Path
) -> None:
    (tmp_path / "steps.yaml").write_text(STEPS, "utf-8")
    path = str(tmp_path / "steps.yaml")
    screen = terminal("practice", path, "--topic", "order", "--seed", "1", columns=30, rows=10)
    assert screen.wait("q ?").splitlines()[:3] == [
        "1 of 1 · order · practice",
        "Which comes first?",
        "Put these events of the years",
    ]
    screen.press("1", until="Which comes next?")
    screen = terminal("practice", path, "--topic", "steps", "--seed", "1", columns=60, rows=14)
    assert screen.wait("q ?").splitlines()[1:4] == [
        "Match each organisation with what it was founded to do in",
        "the years after the war.",
        "Comecon – ?",
    ]


PLAIN = """\
bank: plain
questions:
  - id: marks
    prompt: Who was a president – which two?
    choices: [{right: Tomáš Garrigue Masaryk}, {right: Edvard Beneš}, Karel Kramář]
"""


def test_a_terminal_of_ascii_has_signs_of_its_own_and_letters_without_accents(
    terminal: Open, tmp_path: Path
) -> None:
    (tmp_path / "plain.yaml").write_text(PLAIN, "utf-8")
    path = str(tmp_path / "plain.yaml")
    screen = terminal("start", path, "--seed", "1", rows=9, PYTHONIOENCODING="ascii")
    shown = screen.wait("q quit")
    assert "1 of 1 - plain - new" in shown
    assert "Who was a president - which two?" in shown
    assert " > o 1. " in shown
    assert "o 2. " in shown
    assert "?" not in shown.replace("two?", "").replace("? help", "")
    assert {"Tomas Garrigue Masaryk", "Edvard Benes", "Karel Kramar"} == {
        line.partition(". ")[2] for line in shown.splitlines() if " o " in line
    }
    screen.press("2", until="* 2. ")


def test_the_frame_follows_the_window(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1", columns=80)
    shown = screen.wait(":quit")
    assert max(len(line) for line in shown.splitlines() if line.startswith("╭")) == 80
    screen.resize(60, 40)
    screen.wait("╭─ people · new " + "─" * 43 + "╮")


LONG = """\
bank: long
questions:
  - id: pact
    prompt: Which?
    choices:
      - right: It was a treaty of friendship, mutual aid and co-operation for twenty years to come.
      - It was a secret protocol about the spheres of influence in the middle of Europe, no more.
      - It was a mere note that the government in exile sent to the three great powers in 1943.
"""


def test_options_follow_the_window_and_an_arrow_tells_of_more(
    terminal: Open, tmp_path: Path
) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(LONG, "utf-8")
    screen = terminal("practice", str(path), "--seed", "1", columns=40, rows=24)
    assert "in exile sent to the three" not in screen.wait("h hint")
    screen.resize(120, 24)
    for line in LONG.splitlines()[-3:]:
        screen.wait(line.partition("It was")[2])
    screen.resize(40, 9)
    shown = screen.wait("↓")
    assert "3. It was" not in shown
    shown = screen.press("down", "down", until="↑")
    assert "3. It was" in shown
    assert "↓" not in shown


def test_colours_stay_away_when_asked_and_words_carry_the_meaning(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1", NO_COLOR="1")
    screen.wait(":quit")
    screen.press("Husák", "enter", until="✗ Wrong")
    assert b"\x1b[1;31m" not in screen.raw
    assert b"\x1b[31m" not in screen.raw


def test_text_from_a_bank_never_reaches_the_terminal_as_a_command(terminal: Open) -> None:
    screen = terminal("start", str(BANKS / "hostile.yaml"), "--seed", "1", "--limit", "2")
    shown = screen.wait(":quit")
    assert "Red �[31malert�[0m and [red]markup[/red]� and �turned" in shown
    screen.press("[bold]x[/bold]", "enter", until="Enter next")
    shown = screen.press("enter", until="h hint")
    assert "�[2Jwrong" in shown
    assert b"\x1b]0;title" not in screen.raw
    assert b"\x1b[31malert" not in screen.raw
    assert b"\x1b[2Jwrong" not in screen.raw


def test_tables_stand_in_columns(terminal: Open) -> None:
    screen = terminal("banks", "--quizzes", TYPES)
    shown = screen.wait("types –")
    assert "Bank" in shown
    assert shown.splitlines()[-1].split()[-4:] == ["9", "9", "0", "0"]
    assert screen.end() == 0


def test_the_study_text_is_shown_through_the_pager(terminal: Open) -> None:
    screen = terminal("read", "--quizzes", TYPES, PAGER="cat")
    shown = screen.wait("spring/2")
    assert "Alexander Dubček led the party from January 1968." in shown
    assert "spring/1 · new" in shown


def test_problems_are_shown_with_their_line_and_a_caret(terminal: Open) -> None:
    screen = terminal("check", str(BANKS / "half.yaml"), columns=200)
    shown = screen.wait("errors")
    lines = shown.splitlines()
    place = next(number for number, line in enumerate(lines) if "1938-02-30`" in line)
    assert lines[place + 1 : place + 3] == ["8 |     date: 1938-02-30", "              ^^^^^^^^^^"]
    assert screen.end() == 1


@pytest.mark.parametrize(
    ("settings", "told"), [("", {"CSSR_QUIZ_PLAIN": "1"}), ("plain = true\n", {})]
)
def test_plain_mode_can_be_asked_for_in_a_terminal(
    settings: str, told: dict[str, str], terminal: Open, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(settings, "utf-8")
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1", **told)
    shown = screen.wait("Type your answer.")
    assert "Question 1 of 1 · people · new" in shown
    shown = screen.press("Dubček", "enter", until="Press Enter to end, or type :undo.")
    assert "Right: Alexander Dubček." in shown
    screen.press("enter", until="Due tomorrow")
    assert screen.end() == 0
    assert b"\x1b" not in screen.raw


def test_a_session_is_drawn_for_once_where_the_setting_is_plain(
    terminal: Open, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text("plain = true\n", "utf-8")
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1", CSSR_QUIZ_PLAIN="0")
    assert "─ people · new ─" in screen.wait(":quit")


def test_a_terminal_is_not_asked_where_its_cursor_is_which_some_never_tell(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1")
    screen.wait(":quit")
    screen.press("dubcek", "enter", until="Enter next")
    screen.press("enter", until="Due tomorrow")
    assert screen.end() == 0
    assert b"\x1b[6n" not in screen.raw


def test_in_plain_mode_the_last_answer_can_be_called_a_guess(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--plain", "--topic", "blocs", "--seed", "1", "--limit", "1")
    screen.wait("3. Cominform")
    screen.press("1", "enter", until="Press Enter to end, or type :guess, :undo.")
    screen.press(":guess", "enter", until="Question 1 counts as not known; it comes back.")


def test_picks_stay_when_a_key_does_something_else(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "blocs", "--seed", "3", "--limit", "2")
    screen.wait("Warsaw Pact – ?")
    screen.press("1", until="Comecon – ?")
    shown = screen.press("h", until="There is no further hint.")
    assert "Warsaw Pact – 1955" in shown
    assert "Comecon – ?" in shown
    screen.press("backspace", until="Warsaw Pact – ?")


def test_a_new_asking_of_a_question_begins_without_picks(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "blocs", "--seed", "3", "--limit", "1")
    screen.wait("Warsaw Pact – ?")
    screen.press("1", until="Comecon – ?")
    screen.press("a", until="Enter next")
    screen.press("enter", until="Warsaw Pact – ?")


def test_marks_of_several_options_and_filled_gaps_stay_too(terminal: Open, tmp_path: Path) -> None:
    path = tmp_path / "several.yaml"
    path.write_text(
        "bank: several\n"
        "questions:\n"
        "  - {id: one, topic: a, prompt: Which?, choices: [right: Oslo, right: Rome, Bonn]}\n"
        "  - {id: two, topic: b, cloze: 'The pact of [Warsaw] of [1955].'}\n",
        "utf-8",
    )
    screen = terminal("practice", str(path), "--topic", "a", "--seed", "1")
    screen.wait("Which?")
    shown = screen.press("1", "3", "h", until="There is no further hint.")
    assert shown.count("●") == 2
    screen.press("ctrl-d", until="No question was answered.")
    screen = terminal("practice", str(path), "--topic", "b", "--seed", "1")
    screen.wait("Gap 1 of 2")
    screen.press("Warsaw", "enter", until="Gap 2 of 2")
    shown = screen.press(":hint", "enter", until="There is no further hint.")
    assert "The pact of Warsaw of ____." in shown
