"""What the courses are made of: types, topics, places of the key, lengths, and reading ease."""

import re
from collections import Counter
from pathlib import Path

from cssr_quiz.bank import Course, load
from cssr_quiz.bank.text import read_text
from cssr_quiz.interaction import Choose

COURSES = Path(__file__).parents[1] / "quizzes"
PAIR = 2


def syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    return max(1, groups - word.lower().endswith("e"))


def ease(texts: list[str]) -> float:
    """Return Flesch's reading ease (1948); 60 to 70 is plain English."""
    text = " ".join(texts)
    sentences = max(1, len(re.findall(r"[.!?]+", text)))
    words = re.findall(r"[^\W\d_]+", text) or ["a"]
    beats = sum(map(syllables, words))
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * beats / len(words)


def report(course: Course) -> None:
    """Print what one course is made of."""
    questions = [(question, bank) for bank in course.banks for question in bank.questions]
    kinds = Counter(type(question.body).__name__.removesuffix("Body") for question, _ in questions)
    topics = Counter(question.topic for question, _ in questions)
    places: Counter[str] = Counter()
    for question, bank in questions:
        for form in question.forms(bank.setting):
            if isinstance(form, Choose) and not form.many and len(form.options) > PAIR:
                lengths = sorted(len(option.text) for option in form.options)
                own = len(form.key_text)
                longest, shortest = own == lengths[-1], own == lengths[0]
                places["longest" if longest else "shortest" if shortest else "between"] += 1
    english = [(question, bank) for question, bank in questions if bank.setting.language == "en"]
    print(f"{course.title}: {len(questions)} questions, {len(course.events)} events")
    print("  types   ", ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    print("  topics  ", ", ".join(f"{topic} {n}" for topic, n in topics.most_common()))
    print("  key's length among the options:", dict(places))
    print(f"  reading ease of the prompts {ease([q.prompt for q, _ in english]):.0f}", end="")
    print(f", of what is explained {ease([q.why for q, _ in english]):.0f}", end="")
    text = next((bank.text for bank in course.banks if bank.text), None)
    if text is not None:
        passages = [passage.plain for passage in read_text(text).passages]
        print(f", of the study text {ease(passages):.0f}", end="")
    print()


def main() -> None:
    """Report every course."""
    for course in load([COURSES]).courses:
        report(course)


if __name__ == "__main__":
    main()
