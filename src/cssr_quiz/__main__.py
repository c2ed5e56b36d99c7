"""`python -m cssr_quiz` is `cssr-quiz`."""

from cssr_quiz.cli.main import run

run()
