"""A made-up course of any size: a register of names, banks, and the study text."""

from pathlib import Path
from random import Random

FILES = 50
SYLLABLES = (
    *("ba", "ko", "mir", "slav", "dub", "ček", "go", "rod", "von", "ta", "li", "zá", "po", "to"),
    *("cký", "be", "neš", "hra", "dec", "brno", "vac", "lík"),
)
DEEDS = (
    *("signed", "refused", "praised", "condemned", "founded"),
    *("left", "joined", "named", "banned", "opened"),
)
THINGS = (
    *("treaty", "pact", "letter", "note", "protocol", "union"),
    *("front", "plan", "charter", "league", "council", "accord"),
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
PLACES = (
    *("Prague", "Moscow", "Paris", "Vienna", "Warsaw"),
    *("Berlin", "London", "Bratislava", "Kiev", "Geneva"),
)


def word(rng: Random) -> str:
    """Return a made-up name."""
    return "".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))).capitalize()


def question(number: int, rng: Random, names: list[str], told: dict[int, list[str]]) -> str:
    """Return a question of one of five types, and tell its passage; one in ten breaks a rule."""
    who, other, third = rng.sample(names, 3)
    deed, thing, place = rng.choice(DEEDS), rng.choice(THINGS), rng.choice(PLACES)
    topic = f"{word(rng)} {thing} of {word(rng)}"
    year, month, day = rng.randint(1919, 1991), rng.randint(1, 12), rng.randint(1, 28)
    allowed = number % 400 == 7  # noqa: PLR2004 - now and then
    tail = "  # check: allow no-why - written for a benchmark" if allowed else ""
    passage = number // 5
    cite = f"    cite: part/{passage}\n"
    why = f"    why: It was {deed} in {place}, against the will of {other}.\n"
    if number % 20 == 7:  # noqa: PLR2004 - one in twenty
        why = ""
    if number % 20 != 8:  # noqa: PLR2004 - likewise
        said = f"{day} {MONTHS[month - 1]} {year}"
        told.setdefault(passage, []).append(f"On {said} {who} {deed} the {topic} in {place}.")
    head = f"  - id: q-{number}{tail}\n    topic: {thing}\n"
    kind = number % 5
    if kind == 0:
        return (
            f"{head}    prompt: Who {deed} the {topic} in {place}?\n    answer: {who}\n"
            f"    accept: [{who.split()[-1]} of {place}]\n    wrong:\n"
            f"      - {other}: He {deed} another {thing}.\n      - {third}: He was in {place}.\n"
            f"{cite}{why}"
        )
    if kind == 1:
        return (
            f"{head}    prompt: On which day was the {topic} {deed}?\n"
            f"    date: {year}-{month:02d}-{day:02d}\n    event: The {topic} {deed}\n"
            f"    hints: It was in {place}, long before {year + 9}.\n{cite}{why}"
        )
    if kind == 2:  # noqa: PLR2004 - one of five
        return (
            f"{head}    prompt: Why did {who} want the {topic} to be {deed}?\n    choices:\n"
            f"      - right: The {thing} promised help to {place}\n"
            f"      - The {thing} promised peace to {word(rng)}: It did not.\n"
            f"      - The {thing} was a gift from {other}\n    tags: why\n{cite}{why}"
        )
    if kind == 3:  # noqa: PLR2004 - likewise
        return (
            f"{head}    prompt: Name the {thing} that {who} and {other} {deed} in {place}, "
            f"in {year}.\n"
            f"    answer: {topic}\n    hints:\n      - It begins with {topic[0]}.\n{cite}{why}"
        )
    return (
        f"{head}    cloze: The {topic} was {deed} by [{who}] in [{place}] in [{year}].\n{cite}{why}"
    )


def write_course(folder: Path, questions: int, files: int = FILES, *, texts: bool = False) -> None:
    """Write a course: a register of names, the questions in files, and the study text.

    With `texts` each bank has a study text of its own, so that no file grows with the course.
    """
    rng = Random(questions)
    folder.mkdir(exist_ok=True)
    names = [f"{word(rng)} {word(rng)}" for _ in range(questions // 20)]
    register = "".join(f"  {name}: [{name.split()[1]}, {word(rng)}]\n" for name in names[:100])
    head = f"course: large\nspan: 1918/1992\ntext: text.md\nnames:\n{register}"
    (folder / "course.yaml").write_text(head, "utf-8")
    told: dict[int, list[str]] = {}
    each = questions // files
    for file in range(files):
        numbers = range(file * each, (file + 1) * each)
        body = "".join(question(number, rng, names, told) for number in numbers)
        text = f"text: text-{file:03d}.md\n" if texts else ""
        (folder / f"bank-{file:03d}.yaml").write_text(
            f"bank: bank-{file:03d}\n{text}questions:\n{body}", "utf-8"
        )
        if texts:
            write_text(folder / f"text-{file:03d}.md", told)
            told.clear()
    if told:
        write_text(folder / "text.md", told)


def write_text(path: Path, told: dict[int, list[str]]) -> None:
    """Write the passages of a study text."""
    passages = (f"{' '.join(said)} {{#part/{number}}}\n" for number, said in told.items())
    path.write_text("\n".join(passages), "utf-8")
