"""Fill: type what belongs in the gaps of a text."""

import re
from dataclasses import dataclass
from random import Random
from typing import ClassVar

from cssr_quiz.interaction.keys import Key
from cssr_quiz.interaction.verdict import (
    Again,
    Outcome,
    Response,
    Unreadable,
    Verdict,
    ask,
    by_credit,
    shortened,
)

GAP = "____"
_ENDS = " .!?"


@dataclass(frozen=True, slots=True)
class Fill:
    """The pieces of a text around its gaps (one more than gaps), and the key of each gap."""

    pieces: tuple[str, ...]
    gaps: tuple[Key, ...]

    form: ClassVar[str] = "fill"
    recall: ClassVar[bool] = True
    chance: ClassVar[float] = 0.0
    shown: ClassVar[tuple[str, ...]] = ()

    @property
    def key(self) -> Response:
        """Return the right text of each gap."""
        return tuple(gap.text for gap in self.gaps)

    @property
    def key_text(self) -> str:
        """Return the whole text with its gaps filled."""
        return self.filled(self.key)

    @property
    def text(self) -> str:
        """Return the text with its gaps open, numbered where there are several."""
        if len(self.gaps) == 1:
            return self.filled((GAP,))
        return self.filled(tuple(f"({number}) {GAP}" for number in range(1, len(self.gaps) + 1)))

    def filled(self, texts: Response) -> str:
        """Return the whole text with these texts in its gaps."""
        ends = (*texts, "")
        return "".join(piece + end for piece, end in zip(self.pieces, ends, strict=True))

    def shuffled(self, rng: Random) -> "Fill":  # noqa: ARG002 - nothing here has an order
        """Return itself."""
        return self

    def read(self, line: str) -> Response:
        """Read one text a gap, separated by `;` where there are several; raises Unreadable.

        Commas will do where they part just as many. The whole text with its gaps filled says the
        same.
        """
        texts = self._typed_whole(line) or self._parted(line)
        if len(texts) != len(self.gaps):
            raise Unreadable(f"type {len(self.gaps)} texts with `;` between them")
        return tuple(part for text in texts for part in self.read_gap(text))

    def _parted(self, line: str) -> list[str]:
        if len(self.gaps) == 1:
            return [line]
        by_commas = line.split(",")
        if ";" in line or any("," in gap.text for gap in self.gaps):
            return line.split(";")
        return by_commas if len(by_commas) == len(self.gaps) else [line]

    def _typed_whole(self, line: str) -> list[str]:
        """Return what stands in the gaps of a line that is the whole text; nothing where it is not.

        Its last sign may be missing.
        """
        first, *others = (piece.strip().rstrip(_ENDS) for piece in self.pieces)
        rest = line.strip().rstrip(_ENDS)
        if not all((first, *others[:-1])) or not rest.casefold().startswith(first.casefold()):
            return []
        rest, texts = rest[len(first) :], []
        if first and rest[:1].isalnum():
            return []
        for piece in others:
            parts = re.split(re.escape(piece), rest, maxsplit=1, flags=re.IGNORECASE)
            if piece and len(parts) == 1:
                return []
            texts.append(parts[0] if piece else rest)
            rest = parts[-1] if piece else ""
        return [] if rest.strip() else texts

    @staticmethod
    def read_gap(text: str) -> Response:
        """Read the text of a single gap; raises Unreadable where it is empty."""
        if not text.strip():
            raise Unreadable("type what belongs in the gap")
        return (text.strip(),)

    def judge(self, response: Response) -> Verdict:
        """Give the mean credit of the gaps; one that cannot be judged is asked again.

        Gaps at the end that have no text count as wrong.
        """
        verdicts = [gap.judge(text) for gap, text in zip(self.gaps, response, strict=False)]
        unclear = next((each for each in verdicts if each.outcome is Outcome.ASK), None)
        if unclear is not None:
            return ask(unclear.note, unclear.again, unclear.read_as)
        if len(self.gaps) == 1:
            return verdicts[0]
        credit = sum(each.credit for each in verdicts) / len(self.gaps)
        told = [_told(text, each) for text, each in zip(response, verdicts, strict=False)]
        note = "; ".join(f"({number}) {each}" for number, each in enumerate(told, 1) if each)
        if credit >= 1 and any(each.outcome is Outcome.CLOSE for each in verdicts):
            return Verdict(1.0, Outcome.CLOSE, note, again=Again.NEVER)
        return by_credit(credit, note)


def _told(text: str, verdict: Verdict) -> str:
    """Return the note of one gap; one that is wrong has a note in any case."""
    return verdict.note or ("" if verdict.credit else f"not {shortened(text)}")
