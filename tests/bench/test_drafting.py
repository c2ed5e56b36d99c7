"""The counting behind the figures of drafts."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.making import drafts_of

BENCH = Path(__file__).parents[2] / "bench" / "drafting.py"
TEXT = """\
Prague recognised Moscow on 9 June 1934. The Prague Pact was signed on 16 May 1935. Nobody knows
what happened in between, though Comecon (1949–1991) had twelve members.
"""


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_drafting", BENCH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bench_drafting", module)
    spec.loader.exec_module(module)
    return module


def test_drafts_without_a_verdict_and_facts_without_a_draft_count_against_it(
    bench: ModuleType,
) -> None:
    drafts = drafts_of(study_text(TEXT, "text")[0])
    facts = [
        bench.Fact("1934-06-09", "Moscow"),
        bench.Fact("1935-05-16", "pact"),
        bench.Fact("1935-05-16", "Moscow"),
        bench.Fact("1949/1991", "Comecon"),
        bench.Fact("1990", "nothing"),
    ]
    verdicts = {
        ("When did Prague recognise Moscow?", "1934-06-09"): True,
        ("When was the Prague Pact signed?", "1935-05-16"): False,
    }
    found = {row.kind: row for row in bench.rows("text", drafts, facts, verdicts)}
    assert found["dates"] == bench.Row("text", "dates", 3, 1, 5, 3)
    assert found["all"] == bench.Row("text", "all", 3, 1, 0, 0)


def test_gold_files_stand_beside_every_text(bench: ModuleType) -> None:
    texts = [path for path in bench.HERE.iterdir() if path.suffix in (".md", ".txt")]
    assert len(texts) >= 4
    for path in texts:
        assert len(bench.read_facts(path.with_suffix(".facts.tsv"))) >= 25
        assert bench.read_verdicts(path.with_suffix(".verdicts.tsv"))


def test_the_made_up_pages_are_distinct(bench: ModuleType) -> None:
    paragraphs = list(bench._paragraphs(bench.Random(1), 5000))
    assert len(set(paragraphs)) == len(paragraphs)
    assert sum(len(each.split()) for each in paragraphs) >= 5000


def test_rows_are_added_up_and_first_sights_read(bench: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "first-sight.tsv"
    path.write_text("one\tdates\t10\t9\t12\t8\ntwo\tdates\t5\t1\t6\t5\n", "utf-8")
    rows = bench.read_first_sight(path)
    assert rows == [bench.Row("one", "dates", 10, 9, 12, 8), bench.Row("two", "dates", 5, 1, 6, 5)]
    assert bench.total("both", "dates", rows) == bench.Row("both", "dates", 15, 10, 18, 13)


def test_a_text_is_held_out_or_has_a_first_sight(bench: ModuleType) -> None:
    seen = {row.text for row in bench.read_first_sight(bench.HERE / "first-sight.tsv")}
    texts = {path.stem for path in bench.HERE.iterdir() if path.suffix in (".md", ".txt")}
    assert set(bench.HELD_OUT) <= texts
    assert not seen & set(bench.HELD_OUT)
    assert seen <= texts
