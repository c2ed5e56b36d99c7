"""What several typed things are held against: some of those that are right, in any order."""

from collections.abc import Sequence
from dataclasses import dataclass

from cssr_quiz import wording
from cssr_quiz.interaction.keys import which
from cssr_quiz.interaction.verdict import Again, Outcome, Verdict, ask, by_credit, shortened
from cssr_quiz.wording import Likeness, Wanted


@dataclass(frozen=True, slots=True)
class SeveralKey:
    """Several things of which `need` are asked for, in any order."""

    wanted: tuple[Wanted, ...]
    need: int

    @property
    def text(self) -> str:
        """Return all of them."""
        return "; ".join(each.key for each in self.wanted)

    @property
    def expects(self) -> str:
        """Return what to type."""
        return f"{self.need} things with commas between them"

    @property
    def noted(self) -> tuple[str, ...]:
        """Return what is rejected with a note."""
        return tuple(dict.fromkeys(text for each in self.wanted for text in each.noted))

    @property
    def also(self) -> tuple[str, ...]:
        """Return the other texts that are accepted for each of them."""
        return tuple(text for each in self.wanted for text in each.also)

    def judge(self, text: str) -> Verdict:
        """Credit (right − wrong) over the number needed; a thing named twice counts once.

        A few more than there are to be named are read; beyond that the learner is asked again.
        """
        known = [spelling for each in self.wanted for spelling in _spellings(each)]
        parts = {wording.fold(part): part for part in reversed(wording.split_list(text, known))}
        if not parts:
            return ask(f"type {self.expects}")
        things = self._parted([*reversed(parts.values())])
        if len(things) > len(self.wanted) + _MORE:
            return ask(f"that is {len(things)} things: type {self.expects}", Again.ONCE)
        left = list(self.wanted)
        notes: list[str] = []
        typos = wrong = 0
        for part in things:
            met, match = _first_met(part, left)
            if match is not None and match.likeness is Likeness.UNCLEAR:
                return which(match)
            if met is not None and match is not None:
                left.remove(met)
                if match.likeness is Likeness.TYPO:
                    typos += 1
                    notes.append(f"it is spelt {match.spelling}")
            elif self._holds_several(part):
                return ask(f"type {self.expects}", Again.ONCE)
            elif _first_met(part, self.wanted)[0] is None:
                wrong += 1
                why = match.note if match else ""
                notes.append(": ".join(filter(None, (f"not {shortened(part)}", why.rstrip(".")))))
        return self._counted(len(self.wanted) - len(left), wrong, typos, notes)

    def _parted(self, things: list[str]) -> list[str]:
        """Return the words of one text apart, where each of them is right: `red green blue`."""
        words = things[0].split() if len(things) == 1 else []
        few = 1 < len(words) <= len(self.wanted)
        apart = few and all(_first_met(word, self.wanted)[0] for word in words)
        return words if apart else things

    def _holds_several(self, part: str) -> bool:
        """Tell whether a part holds more than one of the things, with no comma between them."""
        inside = f" {wording.fold(part)} "
        return sum(f" {wording.fold(each.key)} " in inside for each in self.wanted) > 1

    def _counted(self, right: int, wrong: int, typos: int, notes: list[str]) -> Verdict:
        credit = max(0.0, (min(right, self.need) - wrong) / self.need)
        if credit >= 1 and typos:
            return Verdict(1.0, Outcome.CLOSE, "; ".join(notes))
        if credit < 1 and right < self.need:
            notes = [f"{right} of {self.need} right", *notes]
        return by_credit(min(credit, 1.0), "; ".join(notes))


_MORE = 4


def _spellings(wanted: Wanted) -> tuple[str, ...]:
    return (wanted.key, *(phrase.text for phrase in wanted.accept))


_MET = (Likeness.SAME, Likeness.ACCENTS, Likeness.TYPO)


def _first_met(part: str, left: Sequence[Wanted]) -> tuple[Wanted | None, wording.Match | None]:
    """Return the first thing that the part names, and how; else the most telling refusal."""
    telling: wording.Match | None = None
    for each in left:
        match = wording.match(part, each)
        if match.likeness in _MET:
            return each, match
        if telling is None and (match.note or match.likeness is Likeness.UNCLEAR):
            telling = match
    return None, telling
