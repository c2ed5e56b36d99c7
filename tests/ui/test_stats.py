"""What `stats` says and draws, from figures of a learner's year."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from tests.ui.reports import TODAY, report

from cssr_quiz.stats.calibration import Calibration, Share
from cssr_quiz.stats.overview import Overview
from cssr_quiz.stats.report import DayCount
from cssr_quiz.stats.retention import Retention
from cssr_quiz.stats.strength import TopicMemory
from cssr_quiz.stats.trouble import Hard
from cssr_quiz.ui.charts import Bars, Calendar, Stack, Stacks
from cssr_quiz.ui.page import page
from cssr_quiz.ui.sections import sections, summary
from cssr_quiz.ui.sections.trust import confidence
from cssr_quiz.ui.stats import show_report
from cssr_quiz.ui.svg import draw

TOLD = """\
Today: 7 answers, 6 right.
Streak: 3 days.
In all: 120 answers on 9 days, 80 % right, 2 hours 2 minutes.
Right, with lucky guesses taken off: 77 %.
Next: 5 questions due now; ask with: cssr-quiz start

Coming back.
Due in the coming week: today 5, Thursday 12, Saturday 1, Monday 3.
In the three weeks after: 22, 25 and 24.

Memory by topic.
As memory goes, you would recall about 81 % of what you have met.
Weakest: <pacts>, 64 %.
Not met yet: a topic with a long name indeed.
<pacts>: recall 64 %, 3 known, 6 learning, 0 new.
people: recall 91 %, 10 known, 4 learning, 2 new.

Recall and your target.
When questions came back you knew 74 % of them, lucky guesses taken off (41 of 53 reviews right); \
your target is 90 %.
September 2026: 70 % in 30 reviews.
October 2026: 82 % in 20 reviews.
November 2026: 2 of 3 right.

How sure, and how right.
You are surer than you are right, by about 18 %.
sure: 30 of 40 right.
think so: 6 of 9 right.

Time of day.
Most answers fall between 21:00 and 22:00 by this computer's clock.
Left out, as the hour in another time zone is not known: 4 answers.
8:00: 3 answers, 2 of 3 right.
21:00: 90 answers, 80 % right.

The year.
107 answers on 6 days of the last year; the most on 16 August 2026: 40.
January 2026: 1 answer on 1 day.
May 2026: 20 answers on 1 day.
August 2026: 40 answers on 1 day.
November 2026: 46 answers on 3 days.

Hardest questions.
Most often wrong, the hardest first.
Kdo to <byl>? 2 of 9 right, 3 lapses.
Who was it? 1 of 4 right, 1 lapse.

What you confuse.
Answers that would have been right for another question.
2 times: Who was it? Taken for: Kdo to <byl>?

Answers by topic.
people: 60 of 80 right.
<pacts>: 36 of 40 right.
"""

DRAWN = """\
Coming back
Due in the coming week: today 5, Thursday 12, Saturday 1,
Monday 3.
In the three weeks after: 22, 25 and 24.
   today #################### 5
tomorrow  0
Thursday ############################################### 12
  Friday  0
Saturday #### 1
  Sunday  0
  Monday ############ 3

Memory by topic
As memory goes, you would recall about 81 % of what you have
met.
Weakest: <pacts>, 64 %.
Not met yet: a topic with a long name indeed.
                                          #   +   .  recall
<pacts> ######+++++++++++                 3   6   0    64 %
 people ###################++++++++....  10   4   2    91 %
        # known  + learning  . new

Recall and your target
When questions came back you knew 74 % of them, lucky
guesses taken off (41 of 53 reviews right); your target is
90 %.
September 2026 ##########################       |    70 %
  October 2026 ##############################   |    82 %
 November 2026 ----------------------           |    2 of 3
               | target 90 %

How sure, and how right
You are surer than you are right, by about 18 %.
    sure ################################ 75 %
think so ----------------------------- 6 of 9

Time of day
Most answers fall between 21:00 and 22:00 by this computer's
clock.
Left out, as the hour in another time zone is not known: 4
answers.
 8:00 # 3, 2 of 3 right
21:00 ##################################### 90, 80 % right

The year
107 answers on 6 days of the last year; the most on 16
August 2026: 40.
     Dec  Jan Feb Mar  Apr May Jun  Jul Aug  Sep Oct Nov
Mon ....................................................*
    ....................................................-
Wed .........-..........................................
    ....................................................
Fri .......................+............................
    ....................................................
Sun .....................................#.............+
    . none  - to # more, up to 40

Hardest questions
Most often wrong, the hardest first.
Question       Right   Lapses
Kdo to <byl>?  2 of 9       3
Who was it?    1 of 4       1

What you confuse
Answers that would have been right for another question.
Question     Taken for      Times
Who was it?  Kdo to <byl>?      2

Answers by topic
Topic       Right
people   60 of 80
<pacts>  36 of 40

The course along a line: cssr-quiz timeline
"""


def test_for_ears_it_is_sentences_and_lists(capsys: pytest.CaptureFixture[str]) -> None:
    show_report(report(), plain=True, ascii_only=False)
    assert capsys.readouterr().out == TOLD


def test_what_is_to_be_done_next_is_told_with_its_day() -> None:
    coming = tuple(replace(each, reviews=0) for each in report().coming)
    assert len(summary(replace(report(), coming=coming))) == 4
    later = (*coming[:3], replace(coming[3], reviews=2), *coming[4:])
    told = summary(replace(report(), coming=later))[4]
    assert told == "Next: 2 questions due on Friday 27 November."


def test_a_section_without_anything_to_say_is_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = replace(
        report(),
        overview=Overview(0, 0, 1, 1, 1.0, 1, 0, 3, ()),
        coming=tuple(replace(each, reviews=0) for each in report().coming),
        topics=(),
        retention=Retention(0.9, 0, 0, 0.0, ()),
        days=report().days[:1],
        hardest=(),
        confusions=(),
        hours=(),
        calibration=Calibration((), None),
    )
    assert sections(found) == []
    show_report(
        replace(found, overview=replace(found.overview, answered=0)), plain=True, ascii_only=False
    )
    told = capsys.readouterr().out
    assert told == "No question has been answered yet; begin with: cssr-quiz start\n"
    assert "begin with: cssr-quiz start" in page(
        replace(found, overview=replace(found.overview, answered=0))
    )


def test_few_reviews_are_counted_and_give_no_share() -> None:
    few = Retention(0.9, 3, 2, 0.6, report().retention.months[2:])
    [told] = next(
        each.told for each in sections(replace(report(), retention=few)) if each.name == "recall"
    )
    assert told == (
        "Questions that came back: 2 of 3 reviews right; too few to tell a share; "
        "your target is 90 %."
    )


@pytest.mark.parametrize(
    ("bias", "told"),
    [
        (None, "49 statements; from 20 on it is told how far off."),
        (
            Share(-0.2, -0.3, -0.1),
            "You are right more often than you trust yourself, by about 20 %.",
        ),
        (Share(0.02, -0.1, 0.14), "You are about as often right as you say."),
    ],
)
def test_trust_is_told_as_far_as_it_can_be_known(bias: Share | None, told: str) -> None:
    found = replace(report().calibration, bias=bias)
    section = confidence(replace(report(), calibration=found))
    assert section is not None
    assert section.told == (told,)


def test_answers_without_a_topic_are_told() -> None:
    more = replace(report().overview, answered=123)
    told = [
        each.told for each in sections(replace(report(), overview=more)) if each.name == "answers"
    ]
    assert told == [("Answers to questions of other courses, or that are gone: 3.",)]
    assert sections(report())[-1].told == ()


def test_a_calendar_has_five_levels_and_weeks_from_monday_to_today() -> None:
    chart = Calendar({TODAY: 40, TODAY - 1: 1, TODAY - 2: 10, TODAY - 3: 11, TODAY - 4: 31}, TODAY)
    assert [chart.level(TODAY - back) for back in range(6)] == [4, 1, 1, 2, 4, 0]
    assert [chart.level(TODAY - 9)] == [0]
    for most in range(1, 9):
        assert Calendar({TODAY: most}, TODAY).level(TODAY) == 4
    weeks = chart.weeks(3)
    assert [len(week) for week in weeks] == [7, 7, 2]
    assert (weeks[-1][0], weeks[-1][-1]) == (TODAY - 1, TODAY)


@pytest.mark.parametrize("width", ["24", "60", "80", "200"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_a_drawing_fits_and_never_rests_on_colour(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    width: str,
    *,
    ascii_only: bool,
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("NO_COLOR", "1")
    show_report(report(), plain=False, ascii_only=ascii_only)
    head, _, drawn = capsys.readouterr().out.partition("\n\n")
    assert len(head.splitlines()) == 5
    assert max(len(line) for line in drawn.splitlines()) <= int(width)
    assert drawn.isascii() is ascii_only
    if int(width) >= 60:
        signs = "#+.-*|" if ascii_only else "█▒·░▓┊"
        assert [sign for sign in signs if sign not in drawn] == []
    if width == "60" and ascii_only:
        assert "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n" == DRAWN


def test_a_number_and_its_per_cent_stand_in_one_line_at_any_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = []
    for width in range(24, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        show_report(report(), plain=False, ascii_only=True)
        lines += [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "%" in "".join(lines)
    assert [line for line in lines if line.startswith("%")] == []


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_dashes_in_prompts_and_names_are_plain_in_ascii_and_letters_stay(
    capsys: pytest.CaptureFixture[str], *, ascii_only: bool, plain: bool
) -> None:
    hard = Hard("bank/led", "Who led 1945–48?", "en", 5, 1, 2)
    found = replace(report(), hardest=(hard,), only=("Beneš–Gottwald",))
    show_report(found, plain=plain, ascii_only=ascii_only)
    out = capsys.readouterr().out
    dash = "-" if ascii_only else "–"
    assert f"Beneš{dash}Gottwald" in out
    assert f"Who led 1945{dash}48?" in out


def test_in_a_narrow_terminal_the_calendar_ends_with_today(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    monkeypatch.setenv("NO_COLOR", "1")
    answered = replace(report(), days=(DayCount(TODAY, 40, 30),))
    show_report(answered, plain=False, ascii_only=True)
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Mon "))
    days = lines[at : at + 7]
    assert [line[:4] for line in days] == ["Mon ", "    ", "Wed ", "    ", "Fri ", "    ", "Sun "]
    assert days[1].endswith(".#")
    assert "    the last 19 weeks" in lines


@pytest.mark.parametrize("width", [24, 40, 60, 120])
def test_each_topic_has_one_line_and_its_share_at_any_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    names = ["A long topic of the first half", "第二次世界大戦と冷戦", "<b>"]
    topics = tuple(
        TopicMemory(name, 2000 * number, 0, 1, 0.5 + number / 10)
        for number, name in enumerate(names, 1)
    )
    show_report(replace(report(), topics=topics), plain=False, ascii_only=False)
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    end = next(number for number, line in enumerate(lines) if "█ known" in line)
    rows = lines[end - 3 : end]
    assert [row.split()[-2] for row in rows] == ["60", "70", "80"]
    assert len({cell_len(row) for row in rows}) == 1
    assert cell_len(rows[0]) <= width
    assert "…" in rows[0]
    assert rows[2].split()[0] == "<b>"
    assert ("2000" in rows[0]) is (width >= 60)


def test_the_page_counts_every_day_of_its_calendar() -> None:
    days = tuple(DayCount(day, 3, 2) for day in range(TODAY - 500, TODAY + 1))
    text = page(replace(report(), days=days))
    shown = re.findall(r"<title>(\d{4}-\d\d-\d\d): (\d+) answers?</title>", text)
    assert {answers for _, answers in shown} == {"3"}
    assert len(shown) == 52 * 7 + 2
    assert f"{3 * len(shown)} answers on {len(shown)} days of the last year" in text


def test_a_page_with_few_answers_says_what_comes_next_and_gives_no_share() -> None:
    few = replace(report().overview, answered=19, right=12, today_answered=2, today_right=1)
    text = page(replace(report(), overview=few, days=(DayCount(TODAY, 1, 1),)))
    assert "Next: 5 questions due now; ask with: cssr-quiz start" in text
    assert "<dt>Today</dt><dd>2 answers<small>1 right</small></dd>" in text
    assert "<dt>Right</dt><dd>12<small></small></dd>" in text
    assert "</svg> 1 answer</p>" in text


def test_labels_in_wide_letters_are_cut_where_there_is_no_more_room() -> None:
    names = ("第二次世界大戦と冷戦の始まり", "a topic with a long name", "eighteen of letter")
    drawn = draw(
        Stacks(tuple(Stack(each, (1, 0, 0), "9 %") for each in names), ("",) * 3, ""), "", "", ""
    )
    found = re.findall(r'<text x="130.0"[^>]*>([^<]+)</text>', drawn)
    assert found == ["第二次世界大戦と…", "a topic with a lo…", "eighteen of letter"]


def test_an_empty_bar_and_a_scale_of_nothing_can_be_drawn() -> None:
    week = tuple(replace(each, reviews=each.day == TODAY + 20) for each in report().coming)
    coming = next(
        each for each in sections(replace(report(), coming=week)) if each.name == "coming"
    )
    assert isinstance(coming.chart, Bars)
    assert coming.told[0] == "Nothing is due in the coming week."
    assert "NaN" not in draw(coming.chart, "name", "Title", "About")


def test_the_page_names_no_event_that_was_not_met_and_escapes_what_it_names() -> None:
    text = page(report())
    assert "The &lt;republic&gt;" in text
    assert "The alliance" not in text
    assert "Comecon" not in text
    assert "<byl>" not in text
    assert '<th scope="row" lang="cs">Kdo to &lt;byl&gt;?</th>' in text
    for word in ("<script", "http://", "https://", "@import", "url("):
        assert word not in text
