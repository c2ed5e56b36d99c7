"""Numbers about a learner's log; deciding only, nothing is shown here."""

from cssr_quiz.stats.holdings import BankCount, count_banks, count_leeches
from cssr_quiz.stats.overview import Overview, TopicAccuracy, overview
from cssr_quiz.stats.report import Report, report

__all__ = [
    "BankCount",
    "Overview",
    "Report",
    "TopicAccuracy",
    "count_banks",
    "count_leeches",
    "overview",
    "report",
]
