"""The page of `stats` in a real browser: in light and dark, on a phone and a desk, in print.

Needs Debian's Chromium; without it the tests are skipped, and fail under CI.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import pytest
from tests.ui.reports import TODAY, report

from cssr_quiz.dates import parse
from cssr_quiz.events import Event
from cssr_quiz.stats.strength import TopicMemory
from cssr_quiz.stats.timeline import Grip, Moment
from cssr_quiz.stats.trouble import Confusion
from cssr_quiz.ui.page import page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
Scheme: TypeAlias = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
WIDTHS = (360, 1280)
SUNDAY: Final = TODAY - 2
"""The week after it holds every day with a name of its own but one, the longest among them."""


CONTRAST = """() => {
  const linear = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  const channel = (c) => linear(c / 255)
  const light = (rgb) => rgb.match(/[0-9.]+/g).slice(0, 3).map(Number).map(channel)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0)
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor
      if (colour !== 'rgba(0, 0, 0, 0)') return colour
    }
    return 'rgb(255, 255, 255)'
  }
  const found = []
  for (const e of document.querySelectorAll('p,h1,h2,h3,a,dt,dd,small,th,td,summary,svg text')) {
    const style = getComputedStyle(e)
    const ink = e.ownerSVGElement ? style.fill : style.color
    const [a, b] = [light(ink), light(behind(e))].sort((x, y) => y - x)
    if ((a + 0.05) / (b + 0.05) < 4.5) found.push(e.tagName + ' ' + e.textContent.slice(0, 20))
  }
  return found
}"""
"""WCAG 2.1, 1.4.3: the texts whose contrast with what is behind them is below 4.5 to 1."""


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Return Chromium, opened once."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no chromium, with which the page is tried")
        pytest.skip("there is no chromium here")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where it can run

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the page of a learner's year, as a file."""
    path = tmp_path / "page.html"
    path.write_text(page(report()), "utf-8")
    return path


def look(
    browser: "Browser", file: Path, width: int, scheme: Scheme
) -> tuple["Page", list[str], list[str]]:
    """Open a file; return the page, what the console said, and what was asked for."""
    opened = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    said: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    return opened, said, asked


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_quiet_fits_and_can_be_read(
    browser: "Browser", file: Path, width: int, scheme: Scheme
) -> None:
    opened, said, asked = look(browser, file, width, scheme)
    opened.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    assert said == []
    assert asked == [file.as_uri()]
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.evaluate(CONTRAST) == []
    background = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (background == "rgb(251, 250, 247)") is (scheme == "light")
    cut = "[...document.querySelectorAll('svg text')].filter((e) => { const b = e.getBBox(); "
    cut += "return b.x < -1 || b.x + b.width > 342 }).map((e) => e.textContent)"
    assert opened.evaluate(cut) == []
    opened.close()


def test_a_screen_reader_finds_its_way(browser: "Browser", file: Path) -> None:
    opened, *_ = look(browser, file, 1280, "light")
    assert opened.evaluate("document.documentElement.lang") == "en"
    assert opened.evaluate("document.title") == "Where you stand"
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        assert opened.locator(landmark).count() == 1, landmark
    levels = opened.evaluate("[...document.querySelectorAll('h1,h2,h3')].map((e) => e.tagName[1])")
    assert levels[0] == "1"
    assert levels.count("1") == 1
    assert all(int(after) - int(before) <= 1 for before, after in pairwise(levels))
    drawings = "svg:not([aria-hidden]):not([aria-hidden] svg)"
    names = opened.evaluate(
        f"[...document.querySelectorAll('{drawings}')].map((e) => e.getAttribute('aria-labelledby')"
        ".split(' ').map((id) => document.getElementById(id).textContent))"
    )
    assert len(names) >= 7
    assert all(name and about for name, about in names)
    assert len({name for name, _ in names}) == len(names)
    ids = opened.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    links = opened.evaluate("[...document.querySelectorAll('a')].map((e) => e.hash.slice(1))")
    assert set(links) <= set(ids)
    tables = opened.locator("table").count()
    assert opened.locator("table > caption").count() == tables >= 8
    assert opened.locator("section:has(> svg):not(:has(table))").count() == 0
    opened.close()


def test_the_page_prints_dark_on_white_without_what_is_for_clicking(
    browser: "Browser", file: Path
) -> None:
    opened, *_ = look(browser, file, 680, "dark")
    opened.emulate_media(media="print", color_scheme="dark")
    assert (
        opened.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    )
    assert not opened.locator("nav").is_visible()
    assert opened.locator("details:visible").count() == 0
    assert opened.evaluate(CONTRAST) == []
    assert len(opened.pdf(prefer_css_page_size=True)) > 10_000
    opened.close()


def test_what_is_printed_is_neither_torn_nor_cut(browser: "Browser", file: Path) -> None:
    opened, *_ = look(browser, file, 680, "light")
    opened.emulate_media(media="print")
    together = opened.evaluate(
        "[...document.querySelectorAll('section:not(.long), article, tr')]"
        ".map((e) => getComputedStyle(e).breakInside)"
    )
    assert set(together) == {"avoid"}
    assert opened.locator("section.long").count() == 1
    cut = opened.evaluate(
        "[...document.querySelectorAll('section svg text, section td')].filter((e) => {"
        " const [a, b] = [e, e.closest('section')].map((each) => each.getBoundingClientRect());"
        " return a.width && (a.left < b.left - 1 || a.right > b.right + 1)"
        " }).map((e) => e.textContent)"
    )
    assert cut == []
    rows = "new Set([...document.querySelectorAll('.figures div')].map((e) => e.offsetTop)).size"
    assert opened.evaluate(rows) == 1
    assert opened.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") in (2, 3)
    opened.close()


def test_on_a_desk_cards_stand_in_two_columns_without_holes(browser: "Browser", file: Path) -> None:
    opened, *_ = look(browser, file, 1280, "light")
    places = opened.evaluate(
        "[...document.querySelectorAll('section')].map((e) => {"
        " const b = e.getBoundingClientRect(); return [b.left, b.top, b.bottom] })"
    )
    columns: dict[float, list[tuple[float, float]]] = {}
    for left, top, bottom in places:
        columns.setdefault(left, []).append((top, bottom))
    assert len(columns) == 2
    first = [each for each in columns[min(columns)] if each[0] < columns[max(columns)][-1][1]]
    for column in (first, columns[max(columns)]):
        assert all(19 <= after[0] - before[1] <= 21 for before, after in pairwise(column))
    opened.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_of_odd_names_and_of_too_many_events_fits_too(
    browser: "Browser", tmp_path: Path, width: int
) -> None:
    long = "W" * 300
    odd = replace(
        report(),
        topics=(TopicMemory("people", 1, 0, 0, 0.9), TopicMemory(long, 0, 0, 8, None)),
        coming=tuple(replace(each, day=each.day - TODAY + SUNDAY) for each in report().coming),
        today=SUNDAY,
        confusions=(
            Confusion("bank/one", f"{long}?", "bank/two", "متى سقطت القدس (1187)؟", "ar", 2),
        ),
        events=tuple(
            Moment(Event(f"bank/{number}", "A day", parse("1968-08-21")), "en", Grip.FAINT)
            for number in range(150)
        ),
    )
    path = tmp_path / "odd.html"
    path.write_text(page(odd), "utf-8")
    opened, said, _ = look(browser, path, width, "light")
    assert said == []
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    size = "(e) => e.getBoundingClientRect()"
    assert opened.locator("#confusions td").first.evaluate(size)["width"] >= 90
    assert opened.locator("#timeline svg[role]").evaluate(size)["height"] <= 300
    assert opened.get_by_text("and 139 more events").count() == 1
    assert (
        opened.locator("#coming svg").evaluate(
            "(svg) => [...svg.querySelectorAll('text')].filter((e) => e.getBBox().x < 0).length"
        )
        == 0
    )
    opened.close()


def test_words_from_right_to_left_stand_so_in_a_table(browser: "Browser", tmp_path: Path) -> None:
    """The full stop is the last sign, so it stands at the left end."""
    prompt = "متى سقطت القدس."
    path = tmp_path / "page.html"
    confusion = Confusion("bank/one", "When?", "bank/two", prompt, "ar", 2)
    path.write_text(page(replace(report(), confusions=(confusion,))), "utf-8")
    opened, *_ = look(browser, path, 1280, "light")
    first, last = opened.locator("#confusions td").first.evaluate(
        "(cell) => { const text = cell.firstChild; const at = (place) => {"
        " const range = document.createRange(); range.setStart(text, place);"
        " range.setEnd(text, place + 1); return range.getBoundingClientRect().left };"
        " return [at(0), at(text.length - 1)] }"
    )
    assert last < first
    opened.close()
