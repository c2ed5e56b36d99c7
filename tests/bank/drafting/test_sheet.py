"""Drafts written as a bank: whatever the text, the reader accepts it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.check import check
from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.making import drafts_of
from cssr_quiz.bank.drafting.sheet import bank_of
from cssr_quiz.bank.drafting.tongue import language_of
from cssr_quiz.diagnostics import Level, has_errors

# What a text may hold, parted by ~: words that rules look for, signs that YAML or Markdown know.
WORDS = r"""
On 16 May 1935~the Treaty of Paris~The Treaty~was signed~signed~in 1938~,~. ~;~ and ~It~her~her
~Karel Novák~president of~became~(1949–1991)~[~]~|~\~#~: ~"~'~12 states~Germany~with~1,000~2.5
~Soviet Russia~per cent~- ~---~{#a/1}~null~‘~# Head~=====
"""
PIECES = st.sampled_from([*WORDS.split("~"), "\n\n", "\u2028", "\ue000"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


def written(text: str, folder: Path) -> Library | None:
    """Draft from a text as the command does, and load what came out; None without a draft."""
    study, markdown = study_text(text, "text")
    language = language_of(text)
    drafts = drafts_of(study, language)
    if not drafts:
        return None
    bank = bank_of(drafts, study, name="b", title="T", text="b-text.md", language=language)
    (folder / "b.yaml").write_text(bank, "utf-8", newline="")
    (folder / "b-text.md").write_text(markdown, "utf-8", newline="")
    return load([folder / "b.yaml"])


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example("On 16 May 1935 the Treaty of [Paris] | \\ was signed: “yes”. In 1938 # it ended [.")
@example("0 \ue000\n===\n0 states 0 0 0")
@example("The \ue000 Pact was a pact.\n\nIn 1935 it had 5 states.")
@example("A " * 3000 + "Pact. In 1935 Germany and France signed the A Pact.")
def test_whatever_the_text_the_reader_accepts_what_is_drafted(text: str) -> None:
    with TemporaryDirectory() as folder:
        library = written(text, Path(folder))
        if library is not None:
            assert not has_errors(library.problems)
            assert library.left_out == ()
            assert list(library.written())
            assert not list(library.all())


def test_the_checker_has_no_fault_to_find_with_drafts_of_a_plain_text(tmp_path: Path) -> None:
    text = """
    Two pacts

    On 16 May 1935 the Prague Pact was signed in Moscow. The Steel Pact was signed on
    22 May 1939. Edvard Beneš became president of Czechoslovakia in 1935. The Vltava
    froze in January 1929.
    """
    library = written(text, tmp_path)
    assert library is not None
    problems = [each for each in check([tmp_path / "b.yaml"]).problems if each.level > Level.ADVICE]
    assert [str(each) for each in problems] == []
    assert len(list(library.written())) >= 5


def test_what_no_bank_can_hold_is_left_out() -> None:
    study, _ = study_text("Some text about it.", "x")
    good = Draft(Kind.DATES, "date", "1935", "text/1", "When was it?")
    refused = Draft(Kind.DATES, "date", "the day", "text/1", "When was that?")
    surrogate = Draft(Kind.DATES, "date", "1936", "text/1", "When was \ud800?")
    bank = bank_of([refused, good, surrogate], study, name="b", title="", text="", language="en")
    assert "When was it?" in bank
    assert "When was that?" not in bank
    assert "1936" not in bank
    assert "cite:" not in bank


def test_a_language_is_told_by_its_commonest_words() -> None:
    assert language_of("The treaty was signed in the town of Rapallo") == "en"
    assert language_of("Smlouva byla podepsána v Moskvě a do roku se na ní nic nezměnilo") == "cs"
    assert language_of("Der Vertrag wurde in der Stadt mit dem Nachbarn geschlossen") == "de"
    assert language_of("") == "en"


def test_ids_are_made_without_the_topic_that_stands_before_a_question() -> None:
    study, _ = study_text("Some text about it.", "x")
    drafts = [Draft(Kind.DATES, "date", "1935", "text/1", "Lierhavn Bridge: when did Berg die?")]
    bank = bank_of(drafts, study, name="b", title="T", text="", language="en")
    assert "  - id: berg\n" in bank
