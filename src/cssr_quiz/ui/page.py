"""`stats` as one page of HTML: no script, no file beside it, nothing from the network."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from cssr_quiz import dates
from cssr_quiz.stats.report import Report
from cssr_quiz.stats.retention import ENOUGH
from cssr_quiz.stats.timeline import Decade, Grip, decades
from cssr_quiz.ui.charts import Calendar
from cssr_quiz.ui.sections import Cell, Phrase, Section, limits, right_share, sections, what_next
from cssr_quiz.ui.svg import decade_drawing, draw, text
from cssr_quiz.ui.timeline import told_decade
from cssr_quiz.ui.words import count, date_name, duration, percent

GENERATOR: Final = '<meta name="generator" content="cssr-quiz">'
"""What each page of ours holds near its top."""

_WIDE: Final = ("year", "hardest", "confusions")
"""Sections that take the whole width."""

_ONE_PIECE: Final = 12
"""Rows up to which a table is printed on one page."""

_KNOWN: Final = {Grip.STRONG: "known", Grip.FAINT: "fading", Grip.MISSING: "not met yet"}


def page(report: Report) -> str:
    """Return the page of a report."""
    about = filter(None, (report.learner, date_name(report.today), *limits(report)))
    found = sections(report) if report.overview.answered else []
    moments = decades(report.events) if found else []
    links = [(each.name, each.title) for each in found]
    links += [("timeline", "The course along a line")] if moments else []
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            GENERATOR,
            '\n<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            "<title>Where you stand</title>\n",
            '<link rel="icon" href="data:,">\n<style>\n',
            files(__package__).joinpath("page.css").read_text("utf-8"),
            "</style>\n</head>\n<body>\n",
            '<a class="skip" href="#main">Skip to the figures</a>\n',
            f"<header>\n<h1>Where you stand</h1>\n<p>{text(' · '.join(about))}</p>\n",
            *_head(report),
            *_links(links),
            '</header>\n<main id="main">\n',
            *(_section(each) for each in found),
            *(_timeline(moments) if moments else ()),
            "</main>\n<footer>\n<p>Made by cssr-quiz from your own log. ",
            "Nothing left your computer.</p>\n</footer>\n</body>\n</html>\n",
        )
    )


def _head(report: Report) -> Iterator[str]:
    """Yield what comes next, and the figures that count."""
    found = report.overview
    for line in what_next(report):
        yield f'<p class="next">{text(line)}</p>\n'
    if not found.answered:
        return
    today = right_share(found.today_right, found.today_answered) + " right"
    right = (percent(found.known), "lucky guesses taken off")
    figures = (
        ("Today", count(found.today_answered, "answer"), today if found.today_answered else ""),
        *([("Streak", count(found.streak, "day"), "")] * (report.since is None)),
        ("Right", *(right if found.answered >= ENOUGH else (str(found.right), ""))),
        ("In all", count(found.answered, "answer"), f"on {count(found.days, 'day')}"),
        ("Time", _hours(found.seconds), "over questions"),
    )
    yield '<dl class="figures">\n'
    for name, value, beside in figures:
        small = f"<small>{text(beside)}</small>"
        yield f"<div><dt>{name}</dt><dd>{text(value)}{small}</dd></div>\n"
    yield "</dl>\n"


def _hours(seconds: int) -> str:
    """Return a time in one unit, as there is room for."""
    hours = round(seconds / 3600)
    return count(hours, "hour") if hours > 1 else duration(seconds)


def _links(links: list[tuple[str, str]]) -> Iterator[str]:
    if not links:
        return
    yield '<nav aria-label="Sections">\n<ul>\n'
    for name, title in links:
        yield f'<li><a href="#{name}">{text(title)}</a></li>\n'
    yield "</ul>\n</nav>\n"


def _section(section: Section) -> str:
    kinds = [kind for kind in ("wide",) if section.name in _WIDE]
    kinds += ["long"] if section.chart is None and len(section.rows) > _ONE_PIECE else []
    kind = f' class="{" ".join(kinds)}"' if kinds else ""
    told = "".join(f"<p>{text(line)}</p>\n" for line in section.told)
    chart = section.chart
    if chart is None:
        shown = _table(section)
    else:
        drawn = draw(chart, section.name, section.title, " ".join(section.told))
        if isinstance(chart, Calendar):
            drawn = f'<div class="year">\n{drawn}</div>\n{_scale(chart)}'
        table = _table(section)
        words = f"{text(section.title)} as a table"
        shown = f"{drawn}<details>\n<summary>{words}</summary>\n{table}</details>\n"
    return (
        f'<section id="{section.name}"{kind} aria-labelledby="{section.name}-title">\n'
        f'<h2 id="{section.name}-title">{text(section.title)}</h2>\n{told}{shown}</section>\n'
    )


def _table(section: Section) -> str:
    numeric = [
        all(_is_number(row[place]) for row in section.rows) for place in range(len(section.head))
    ]
    kinds = [' class="number"' if each else "" for each in numeric]
    head = "".join(
        f'<th scope="col"{kind}>{text(word)}</th>'
        for word, kind in zip(section.head, kinds, strict=True)
    )
    body = "".join(
        f'<tr><th scope="row"{_tongue(row[0])}>{text(str(row[0]))}</th>'
        + "".join(
            f"<td{kind}{_tongue(cell)}>{text(str(cell))}</td>"
            for cell, kind in zip(row[1:], kinds[1:], strict=True)
        )
        + "</tr>\n"
        for row in section.rows
    )
    return (
        f'<div class="table"><table>\n<caption>{text(section.title)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>\n"
    )


def _is_number(cell: Cell) -> bool:
    """Tell whether a cell is a figure: `3`, `87 %`, `2 of 9`; a date is none."""
    return isinstance(cell, int) or (str(cell)[:1].isdigit() and "-" not in str(cell))


def _tongue(cell: Cell) -> str:
    if not isinstance(cell, Phrase) or cell.language == "en":
        return ""
    return f' lang="{text(cell.language)}"'


def _scale(chart: Calendar) -> str:
    cells = "".join(
        f'<rect x="{16 * level}" width="13" height="13" rx="2" class="level-{level}"/>'
        for level in range(5)
    )
    return (
        '<p class="scale">none '
        f'<svg viewBox="0 0 80 13" aria-hidden="true">{cells}</svg> '
        f"{count(chart.most, 'answer')}</p>\n"
    )


def _timeline(found: list[Decade]) -> Iterator[str]:
    """Yield the course by decades; an event that was not met is never named."""
    yield (
        '<section id="timeline" class="wide long" aria-labelledby="timeline-title">\n'
        '<h2 id="timeline-title">The course along a line</h2>\n'
    )
    yield '<p class="marks" aria-hidden="true">'
    for grip, words in _KNOWN.items():
        half = (
            '<path d="M7 1.5a5.5 5.5 0 0 0 0 11z" class="grip-half"/>' if grip is Grip.FAINT else ""
        )
        circle = f'<circle cx="7" cy="7" r="5.5" class="grip-{grip}"/>'
        yield f'<svg viewBox="0 0 14 14">{circle}{half}</svg>{words}'
    yield '</p>\n<div class="decades">\n'
    for decade in found:
        if decade.moments:
            yield from _decade(decade)
    yield "</div>\n</section>\n"


def _decade(decade: Decade) -> Iterator[str]:
    about = told_decade(decade) + "."
    yield f"<article>\n<h3>{decade.begins}s</h3>\n<p>{text(about)}</p>\n"
    yield decade_drawing(decade, about)
    yield _met(decade)
    yield "</article>\n"


def _met(decade: Decade) -> str:
    rows = "".join(
        f'<tr><th scope="row">{text(dates.say(moment.event.when, "en"))}</th>'
        f"<td{_tongue(Phrase('', moment.language))}>{text(moment.event.name)}</td>"
        f"<td>{_KNOWN[moment.grip]}</td></tr>\n"
        for moment in decade.moments
        if moment.grip is not Grip.MISSING
    )
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{word}</th>' for word in ("When", "Event", "Known"))
    return (
        f"<details>\n<summary>Events met of the {decade.begins}s</summary>\n"
        f'<div class="table"><table>\n<caption>Events of the {decade.begins}s</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n</details>\n"
    )
