"""Loads courses and banks from files and folders; every problem of every file is collected."""

from collections.abc import Iterable
from pathlib import Path

from cssr_quiz.bank.bank import Library
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.folders import Met, course_folders
from cssr_quiz.bank.weave import woven


def load(paths: Iterable[Path]) -> Library:
    """Load every bank in files and folders; a folder is a course, or holds courses.

    Never raises for what files hold: a file that cannot be read as a bank is left out, a question
    with an error is left out, and both are told in `problems` and `left_out`.
    """
    met = Met()
    with without_gc():
        read = [each.course(woven(each.tied(each.banks()))) for each in course_folders(paths, met)]
        courses = tuple(course for course in read if course is not None)
    return Library(courses, tuple(sorted(set(met.problems))), tuple(dict.fromkeys(met.left_out)))
