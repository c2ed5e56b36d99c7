"""The shape of what `stats` has to say: sentences, a chart, the same as a table and as lines."""

from dataclasses import dataclass
from typing import TypeAlias

from cssr_quiz.ui.charts import Chart

Cell: TypeAlias = "str | int | Phrase"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a language of their own."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Section:
    """One thing to say: sentences, a chart, the same as a table, and as lines for ears.

    `told` stands wherever the section is shown; `listed` takes the chart's place in plain mode.
    """

    name: str
    title: str
    told: tuple[str, ...]
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    listed: tuple[str, ...] = ()
    chart: Chart | None = None
