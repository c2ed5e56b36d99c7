"""Right options that stand in one place too often."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Ground, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject  # noqa: TC001 - it stands in an annotation
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Choose

_CRITICAL: Final = {2: 6.63, 3: 9.21, 4: 11.34, 5: 13.28, 6: 15.09}
"""Chi-square at p = 0.01 by the number of options, which is one more than the freedom."""

LEAST_EXPECTED = 5
"""How many keys each place must expect for chi-square to say anything (Cochran 1954)."""


def key_positions(ground: Ground) -> Iterator[Found]:
    """Over a bank, the keys of options that are not shuffled stand in one place too often."""
    fixed: dict[tuple[str, int], list[tuple[Subject, int]]] = defaultdict(list)
    for subject in ground.subjects:
        form = subject.last
        if isinstance(form, Choose) and form.fixed and subject.one_right is not None:
            group = (subject.bank.name, len(subject.options))
            fixed[group].append((subject, subject.one_right))
    for (_, places), keys in fixed.items():
        expected = len(keys) / places
        if expected < LEAST_EXPECTED or places not in _CRITICAL:
            continue
        counts = Counter(place for _, place in keys)
        chi = sum((counts[place] - expected) ** 2 / expected for place in range(places))
        if chi > _CRITICAL[places]:
            often, times = counts.most_common(1)[0]
            first = next(subject for subject, place in keys if place == often)
            yield Found(
                first.question.span,
                f"of {len(keys)} fixed questions with {places} options, {times} have the key in "
                f"place {often + 1}",
                "leave out `fixed` where the order means nothing, or move the keys",
                "fixed",
            )


WHOLE_RULES = (Rule("key-positions", Level.WARNING, guideline("20"), key_positions),)
