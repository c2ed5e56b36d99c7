"""A learner's year as figures, for tests of what is shown."""

from cssr_quiz.dates import parse
from cssr_quiz.events import Event
from cssr_quiz.review import Confidence, date_of
from cssr_quiz.stats.calibration import Calibration, Share, Statement
from cssr_quiz.stats.overview import Overview, TopicAccuracy
from cssr_quiz.stats.report import DayCount, HourCount, Report
from cssr_quiz.stats.retention import Month, Retention
from cssr_quiz.stats.strength import DueDay, TopicMemory
from cssr_quiz.stats.timeline import Grip, Moment
from cssr_quiz.stats.trouble import Confusion, Hard

TODAY = 20_781
"""Tuesday 24 November 2026."""


def report() -> Report:
    """Return figures of every kind, with texts that a page must escape."""
    assert f"{date_of(TODAY):%A %Y-%m-%d}" == "Tuesday 2026-11-24"
    return Report(
        today=TODAY,
        overview=Overview(
            7,
            6,
            120,
            96,
            0.77,
            9,
            3,
            7300,
            (TopicAccuracy("people", 80, 60), TopicAccuracy("<pacts>", 40, 36)),
        ),
        coming=tuple(
            DueDay(TODAY + away, (5, 0, 12, 0, 1, 0, 3, 4)[away % 8]) for away in range(28)
        ),
        topics=(
            TopicMemory("people", 10, 4, 2, 0.912),
            TopicMemory("<pacts>", 3, 6, 0, 0.64),
            TopicMemory("a topic with a long name indeed", 0, 0, 8, None),
        ),
        retention=Retention(
            0.9,
            53,
            41,
            0.74,
            (
                Month(2026, 9, 30, 22, 0.7),
                Month(2026, 10, 20, 17, 0.82),
                Month(2026, 11, 3, 2, 0.6),
            ),
        ),
        days=tuple(
            DayCount(TODAY - back, answered, answered // 2)
            for back, answered in (
                (380, 9),
                (300, 1),
                (200, 20),
                (100, 40),
                (2, 11),
                (1, 28),
                (0, 7),
            )
        ),
        hardest=(
            Hard("bank/one", "Kdo to <byl>?", "cs", 9, 2, 3),
            Hard("bank/two", "Who was it?", "en", 4, 1, 1),
        ),
        confusions=(Confusion("bank/two", "Who was it?", "bank/one", "Kdo to <byl>?", "cs", 2),),
        hours=(HourCount(8, 3, 2), HourCount(21, 90, 72)),
        elsewhere=4,
        events=tuple(
            Moment(Event(f"bank/{name}", name, parse(when)), "en", grip)
            for name, when, grip in (
                ("The <republic>", "1918-10-28", Grip.STRONG),
                ("Recognition", "1934-06-09", Grip.FAINT),
                ("The alliance", "1935-05-16", Grip.MISSING),
                ("The pact", "1935-05-20", Grip.STRONG),
                ("Comecon", "1949", Grip.MISSING),
            )
        ),
        calibration=Calibration(
            (
                Statement(Confidence.SURE, 40, 30, 0.1, Share(0.75, 0.6, 0.86), None),
                Statement(Confidence.THINK, 9, 6, 0.25, None, None),
                Statement(Confidence.GUESS, 0, 0, 0.0, None, None),
            ),
            Share(0.18, 0.05, 0.31),
        ),
    )
