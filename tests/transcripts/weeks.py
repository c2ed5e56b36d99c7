"""Weeks of sittings, told in one line."""

import re
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from tests.transcripts.learner import HEAD

from cssr_quiz.ui.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import CommandLine
    from tests.transcripts.learner import Learner

BUSY = (0, 2, 4)
"""The weekdays with a sitting: Mondays, Wednesdays and Fridays."""

SCORE = re.compile(r"^(\d+) of (\d+) questions? right", re.MULTILINE)


def weeks(quiz: "CommandLine", learner: "Learner", until: str, command: "Sequence[str]") -> str:
    """Run a command on three days of each week, from the clock's on; return what came of it."""
    sums: Counter[str] = Counter()
    longest = 0.0
    moment, last = datetime.fromisoformat(quiz.moment), date.fromisoformat(until)
    for ahead in range((last - moment.date()).days + 1):
        now = moment + timedelta(ahead)
        if now.weekday() not in BUSY:
            continue
        quiz.at(f"{now:%Y-%m-%dT%H:%M}")
        began = learner.seconds
        ran = learner.sit(quiz, *command)
        assert ran.code == 0, ran.err
        longest = max(longest, learner.seconds - began)
        sums["days"] += 1
        sums += Counter(status for status, _ in HEAD.findall(ran.out))
        for right, answered in SCORE.findall(ran.out):
            sums += Counter(right=int(right), answered=int(answered))
    return (
        f"{count(sums['days'], 'day')}: {count(sums['answered'], 'question')}, "
        f"{sums['new']} of them new, "
        f"{sums['right']} right; the longest day took {longest / 60:.1f} minutes.\n"
    )
