"""Numbers about a learner's log; deciding only, nothing is shown here."""

from cssr_quiz.stats.holdings import BankCount, count_banks
from cssr_quiz.stats.overview import Overview, TopicAccuracy, overview

__all__ = ["BankCount", "Overview", "TopicAccuracy", "count_banks", "overview"]
