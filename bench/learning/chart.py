"""A chart as SVG, in text alone: medians with their intervals in rows, one panel a family."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from bench.learning.figures import Interval

LEFT, WIDE, ROW, HEAD, FOOT = 190, 420, 22, 30, 34
COLOURS = ("#1f5fa8", "#b3541e", "#2f7d4f", "#7a4b9a", "#8a6d00", "#555555")


@dataclass(frozen=True, slots=True)
class Axis:
    """The horizontal axis: what it shows, from where to where, its ticks, and a line to compare."""

    title: str
    low: float
    high: float
    ticks: Sequence[float]
    line: float | None = None

    def x(self, value: float) -> float:
        """Return the place of a value, kept within the axis."""
        share = (value - self.low) / (self.high - self.low)
        return LEFT + WIDE * min(max(share, 0.0), 1.0)


def chart(title: str, axis: Axis, panels: Mapping[str, Mapping[str, Interval]]) -> str:
    """Return a chart of named intervals, in panels."""
    parts: list[str] = []
    top = HEAD
    for name, rows in panels.items():
        parts.append(_text(8, top + 14, name, "start", bold=True))
        top += ROW
        begin = top
        for place, (label, found) in enumerate(rows.items()):
            parts += _row(axis, top + ROW // 2, label, found, COLOURS[place % len(COLOURS)])
            top += ROW
        parts += _grid(axis, begin, top)
        top += ROW // 2
    for tick in axis.ticks:
        parts.append(_text(axis.x(tick), top + 6, f"{tick:g}", "middle"))
    parts.append(_text(LEFT + WIDE / 2, top + 24, axis.title, "middle"))
    height = top + FOOT
    head = _text(8, 18, title, "start", bold=True)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDE + 30} {height}" '
        f'role="img" aria-label="{escape(title)}" font-family="sans-serif" font-size="12">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{head}\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _row(axis: Axis, y: float, label: str, found: Interval, colour: str) -> list[str]:
    low, high, middle = axis.x(found.low), axis.x(found.high), axis.x(found.median)
    told = f"{label}: {found.median:.3f}, {found.low:.3f} to {found.high:.3f}"
    return [
        _text(LEFT - 8, y + 4, label, "end"),
        (
            f'<line x1="{low:.1f}" y1="{y}" x2="{high:.1f}" y2="{y}" stroke="{colour}" '
            'stroke-width="3" stroke-linecap="round"/>'
        ),
        (
            f'<circle cx="{middle:.1f}" cy="{y}" r="5" fill="{colour}">'
            f"<title>{escape(told)}</title></circle>"
        ),
    ]


def _grid(axis: Axis, top: float, bottom: float) -> list[str]:
    lines = [
        f'<line x1="{axis.x(tick):.1f}" y1="{top}" x2="{axis.x(tick):.1f}" y2="{bottom}" '
        'stroke="#dddddd"/>'
        for tick in axis.ticks
    ]
    if axis.line is not None:
        x = axis.x(axis.line)
        lines.append(
            f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}" stroke="#333333" '
            'stroke-dasharray="4 3"/>'
        )
    return lines


def _text(x: float, y: float, text: str, anchor: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#222222"{weight}>'
        f"{escape(text)}</text>"
    )
