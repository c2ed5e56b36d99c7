"""What an editor shows: the real yaml-language-server reads files with the schema."""

import json
import re
import subprocess
from collections.abc import Iterator
from errno import ENOSPC
from pathlib import Path
from shutil import make_archive
from typing import TYPE_CHECKING, Any

import pytest
from tests.bank.test_schema import told_by_schema
from tests.npm import package

from cssr_quiz.bank.editor import SCHEMA, Beside, lay_schema, renew_schema, schema_text
from cssr_quiz.bank.schema import COMMENT, schema

if TYPE_CHECKING:
    from tests.conftest import CommandLine

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "tests" / "gallery"
VERSION = "2.0.0"


class Editor:
    """As much of an editor as it takes: opens files, and waits for what the server says."""

    def __init__(self, server: Path, folder: Path) -> None:
        self._process = subprocess.Popen(
            ["node", str(server), "--stdio"],  # noqa: S607 - wherever node is
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._send(
            id=1,
            method="initialize",
            params={"processId": None, "rootUri": folder.as_uri(), "capabilities": {}},
        )
        while self._receive().get("id") != 1:
            pass
        self._send(method="initialized", params={})
        settings = {"yaml": {"validate": True, "schemaStore": {"enable": False}}}
        self._send(method="workspace/didChangeConfiguration", params={"settings": settings})

    def told(self, path: Path) -> list[str]:
        """Return `line:column message` of each problem in a file, from 1."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1}
        text = path.read_text("utf-8")
        self._send(
            method="textDocument/didOpen", params={"textDocument": {**document, "text": text}}
        )
        while True:
            got = self._receive()
            if "id" in got and "method" in got:
                self._send(id=got["id"], result=[{}])
            params = got.get("params") or {}
            published = got.get("method") == "textDocument/publishDiagnostics"
            if published and params["uri"] == document["uri"]:
                break
        return [
            f"{start['line'] + 1}:{start['character'] + 1} {each['message']}"
            for each in params["diagnostics"]
            for start in [each["range"]["start"]]
        ]

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def _send(self, **message: object) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the server is gone"
        found: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return found


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    server = package("yaml-language-server", VERSION) / "bin" / "yaml-language-server"
    opened = Editor(server, tmp_path_factory.mktemp("project"))
    yield opened
    opened.close()


def _beside_its_schema(folder: Path, text: str) -> Path:
    (folder / SCHEMA).write_text(json.dumps(schema()), "utf-8")
    path = folder / "bank.yaml"
    path.write_text(text, "utf-8")
    return path


BAD = sorted(GALLERY.glob("*.yaml"))
OTHERWISE = {
    "anchor": "an editor warns of an anchor that nothing uses",
    "duplicate-field": "an editor knows YAML's own rule",
    "empty": "an editor says nothing of an empty file",
    "only-comments": "likewise",
    "two-lists": "as of any field that stands twice",
}
"""Where an editor says more or less than the schema."""


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_of_a_file_of_the_gallery_an_editor_complains_where_the_schema_does(
    editor: Editor, path: Path, tmp_path: Path
) -> None:
    modeline = f"# yaml-language-server: $schema={SCHEMA}\n"
    text = path.read_bytes().decode("utf-8", "replace")
    told = editor.told(_beside_its_schema(tmp_path, modeline + text))
    alike = bool(told) is (told_by_schema(text) != [])
    assert alike is (path.stem not in OTHERWISE), told


_PLACE = re.compile(r"^[^:]+:(\d+):(\d+)", re.MULTILINE)


def _line_and_column(place: str) -> tuple[int, int]:
    line, column = place.split(" ", maxsplit=1)[0].split(":")
    return int(line), int(column)


@pytest.mark.parametrize(
    "name",
    [
        "bad-flag",
        "bad-id",
        "list-for-text",
        "match-of-one",
        "missing-prompt",
        "no-key",
        "order-of-one",
        "questions-no-list",
    ],
)
def test_mistakes_are_shown_where_the_reader_shows_them(
    editor: Editor, name: str, tmp_path: Path
) -> None:
    expected = (GALLERY / f"{name}.txt").read_text("utf-8")
    places = sorted({(int(line), int(column)) for line, column in _PLACE.findall(expected)})
    modeline = f"# yaml-language-server: $schema={SCHEMA}\n"
    path = _beside_its_schema(tmp_path, modeline + (GALLERY / f"{name}.yaml").read_text("utf-8"))
    told = sorted({(line - 1, column) for line, column in map(_line_and_column, editor.told(path))})
    assert told == places


def test_messages_are_in_a_teachers_words(editor: Editor, tmp_path: Path) -> None:
    text = f"# yaml-language-server: $schema={SCHEMA}\nbank: One\nquestions:\n"
    question = "  - id: a\n    prompt: Always?\n    truth: perhaps\n  - a text\n"
    assert sorted(editor.told(_beside_its_schema(tmp_path, text + question))) == [
        "2:7 an id has small letters a to z, digits, and hyphens between",
        "6:12 expected `true` or `false`",
        '7:5 Incorrect type. Expected "question".',
    ]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("{prompt: P, why: W}", "a question needs a key, one of `answer`, `answers`, `date`, "),
        ("{prompt: P, answer: [A, B]}", "expected a text"),
        ("{prompt: P, answer: A, why: }", "expected a text"),
        ("{prompt: P, date: soon}", "expected a date, such as 1935-05-16 or 1934"),
        ("{prompt: P, number: many}", "expected a number such as 20 or 3.5"),
        ("{prompt: P, answers: [A], need: one}", "expected a whole number from 1"),
        ("{cloze: no gap}", "expected a text with what is asked for in brackets, `a [gap]`"),
        ("{prompt: P, choices: [A, B]}", "expected options in a list, `- right: ...` for each "),
        (
            "{prompt: P, choices: [{right: A, wrong: B}, C]}",
            "an option is `right` or `wrong`, not both",
        ),
        ("{prompt: P, choices: [right: A]}", "a choice needs two options or more"),
        ("{prompt: P, order: [A]}", "an order needs two items or more"),
        ("{prompt: P, match: {A: B}}", "a match needs two pairs or more"),
        ("{prompt: P, match: [a, b]}", "expected pairs, `left: right`"),
        ("{prompt: P, order: a}", "expected items in a list, first to last"),
        ("{prompt: P, answer: A, tests: A}", 'Incorrect type. Expected "fields of `tests`".'),
    ],
)
def test_of_a_question_an_editor_says_what_it_expects(
    wrong: str, told: str, editor: Editor, tmp_path: Path
) -> None:
    [message] = _told_of_a_bank(f"questions:\n  - {wrong}", editor, tmp_path)
    assert message.startswith(told)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("questions: {prompt: P}", "expected a list, each question beginning with `- `"),
        ("names: Beneš", "expected `name: other spellings` lines"),
    ],
)
def test_of_a_bank_an_editor_says_what_it_expects(
    wrong: str, told: str, editor: Editor, tmp_path: Path
) -> None:
    assert told in _told_of_a_bank(wrong, editor, tmp_path)


def _told_of_a_bank(lines: str, editor: Editor, folder: Path) -> list[str]:
    """Return what an editor says of some lines of a bank, without the places."""
    modeline = f"# yaml-language-server: $schema={SCHEMA}\n"
    path = _beside_its_schema(folder, f"{modeline}bank: one\n{lines}\n")
    return [each.partition(" ")[2] for each in editor.told(path)]


def test_the_bank_that_new_writes_has_its_schema_beside_it_and_no_mistake(
    editor: Editor, quiz: "CommandLine"
) -> None:
    assert quiz("new", "mine/my-bank.yaml").code == 0
    path = Path("mine/my-bank.yaml").absolute()
    assert editor.told(path) == []
    other = path.with_name("other.yaml")
    other.write_text(path.read_text("utf-8").replace("\nbank: my-bank", "\nbank: My bank"), "utf-8")
    [told] = editor.told(other)
    assert told.endswith(" an id has small letters a to z, digits, and hyphens between")


def test_a_wrong_field_is_named(editor: Editor, tmp_path: Path) -> None:
    text = f"# yaml-language-server: $schema={SCHEMA}\nbank: one\nquestions:\n"
    question = "  - id: a\n    prompt: Who?\n    answer: Beneš\n    hint: B\n"
    path = _beside_its_schema(tmp_path, text + question)
    assert editor.told(path) == ["7:5 Property hint is not allowed."]


# The schema beside the bank

OLDER = f'{{"$comment": "{COMMENT} 0.0.9, which may write it anew", "type": "object"}}'
NEWER = OLDER.replace("0.0.9", "99.0.0")
FOREIGN = '{"title": "a schema of somebody else"}'


@pytest.mark.parametrize(
    ("there", "became", "left"),
    [
        (None, Beside.WRITTEN, schema_text()),
        (schema_text(), Beside.KEPT, schema_text()),
        (OLDER, Beside.RENEWED, schema_text()),
        (NEWER, Beside.KEPT, NEWER),
        (FOREIGN, Beside.FOREIGN, FOREIGN),
        ("", Beside.FOREIGN, ""),
    ],
    ids=["none", "the-same", "older", "newer", "foreign", "empty"],
)
def test_a_schema_is_written_or_renewed_and_nobody_elses_is_touched(
    there: str | None, became: Beside, left: str, tmp_path: Path
) -> None:
    path = tmp_path / SCHEMA
    if there is not None:
        path.write_text(there, "utf-8")
    assert lay_schema(tmp_path) is became
    assert path.read_text("utf-8") == left


def test_a_schema_that_cannot_be_renewed_stays_what_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object, **__: object) -> int:
        path.write_bytes(b"{")
        raise OSError(ENOSPC, "no space left")

    path = tmp_path / SCHEMA
    path.write_text(OLDER, "utf-8")
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="no space left"):
        renew_schema(tmp_path)
    assert [(each, each.read_text("utf-8")) for each in tmp_path.iterdir()] == [(path, OLDER)]


def test_where_there_is_none_nothing_is_renewed(tmp_path: Path) -> None:
    assert renew_schema(tmp_path) is Beside.KEPT
    assert list(tmp_path.iterdir()) == []


def test_new_tells_what_became_of_the_schema_and_fmt_keeps_it_up_to_date(
    quiz: "CommandLine",
) -> None:
    assert quiz("new", "one.yaml").out.splitlines()[3:] == [
        f"{SCHEMA} is written, too: by it VS Code and other editors help you."
    ]
    assert quiz("new", "two.yaml").out.splitlines()[3:] == []
    path = Path(SCHEMA)
    assert path.read_text("utf-8") == quiz("schema").out
    renewed = f"{SCHEMA}, by which editors help you, is brought up to date."
    path.write_text(OLDER, "utf-8")
    assert quiz("new", "three.yaml").out.splitlines()[3:] == [renewed]
    path.write_text(OLDER, "utf-8")
    assert quiz("fmt", "one.yaml", "--check").out == "Everything is tidy.\n"
    assert path.read_text("utf-8") == OLDER
    assert quiz("fmt", "one.yaml", "two.yaml").out == f"{renewed}\nEverything is tidy.\n"
    assert path.read_text("utf-8") == schema_text()
    path.write_text(FOREIGN, "utf-8")
    assert quiz("new", "four.yaml").out.splitlines()[3:] == [
        f"{SCHEMA} is not of cssr-quiz and was left alone; editors go by it."
    ]
    assert quiz("check", ".").code == 0


def test_a_folder_with_the_schema_can_be_shared_and_added(quiz: "CommandLine") -> None:
    quiz("new", "mine/one.yaml", "--type", "date")
    make_archive("mine", "zip", ".", "mine")
    for number, source in enumerate(("mine", "mine.zip")):
        profile = ("--profile", f"student-{number}")
        told = quiz("add", source, *profile)
        assert told.out.startswith("Added to your quizzes as `mine`: 1 bank, 1 question.\n")
        added = sorted(quiz.home.rglob("quizzes/mine/**/*.*"))
        assert [path.name for path in added] == ["one.yaml"] * (number + 1)
