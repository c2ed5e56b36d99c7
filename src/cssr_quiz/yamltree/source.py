"""From a file's bytes to its text: size, encoding and characters that cannot stand in YAML."""

import re
from pathlib import Path

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.errors import reason

MAX_BYTES = 16 * 1024 * 1024
"""The largest file that is read, in bytes; some 50,000 questions."""

# What YAML 1.1 allows to stand in a stream, less the byte order mark (removed beforehand).
# (Two small patterns: one over all of Unicode takes milliseconds to compile.)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NONCHARACTERS = "\ufffe\uffff\ufeff"
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_RARE_ENDS = "\r\x85\u2028\u2029"
_UTF16 = re.compile(rb"\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2}", re.DOTALL)
_SAVE = "save it again as plain text, with the encoding UTF-8"
_COPY = "copy its text into a file of plain text, with the encoding UTF-8"
# A saved page begins with where it came from, and an older one says that it is XML.
_PAGE = (
    rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*>\s*|<!--.{0,2000}?-->\s*)*+"
    rb"<(?:!doctype\s+html|html|head|body)\b"
)
_DOCUMENTS = (
    # RTF, and the old DOC and XLS; then DOCX, XLSX and ODT.
    (rb"{\\rtf|\xd0\xcf\x11\xe0", "a document of a word processor", _SAVE),
    (rb"PK\x03\x04", "a document of an office program or an archive", f"{_SAVE}, or unpack it"),
    (rb"%PDF-", "a PDF", _COPY),
    (_PAGE, "a web page", _COPY),
    (rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype)\b", "an XML file", _COPY),
)
"""How files begin that are no plain text, whatever their name, what they are, and the way out."""


def lines_of(text: str) -> list[str]:
    """Split a text into lines where YAML does."""
    if not any(sign in text for sign in _RARE_ENDS):
        return text.split("\n")
    return _LINE_END.split(text)


def read(path: Path, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Read the text of a file; `name` is what diagnostics call it.

    Whatever is wrong with the file, being absent or unreadable too, comes back as diagnostics.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            # A pipe would be waited for without end.
            said = "this is neither a file nor a folder"
            return _refused(Span(name), "unreadable-file", said)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = reason(error, "its name is no file's name")
        return _refused(Span(name), "unreadable-file", f"cannot read the file: {why}")
    return decode(data, name)


def decode(data: bytes, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Turn the bytes of a file into text, or say at which line and column they are none."""
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 2**20} MB"
        return _refused(Span(name), "file-too-large", message, "split the bank into several files")
    for begins, kind, hint in _DOCUMENTS:
        if re.match(begins, data):
            message = f"the file is {kind}, and no plain text"
            return _refused(Span(name), "not-utf8", message, hint)
    if _UTF16.match(data):
        message = "the file is saved as UTF-16"
        return _refused(Span(name), "not-utf8", message, "save it again with the encoding UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A byte order mark is not counted.
        span = _span_after(error.object[: error.start].decode(), name)
        message = f"the byte `0x{error.object[error.start]:02x}` is not UTF-8"
        return _refused(span, "not-utf8", message, "save the file again with the encoding UTF-8")
    return text, tuple(_forbidden(text, name))


def _refused(
    span: Span, code: str, message: str, hint: str = ""
) -> tuple[str, tuple[Diagnostic, ...]]:
    return "", (Diagnostic(span, code, message, hint),)


def _forbidden(text: str, name: str) -> list[Diagnostic]:
    found = _FORBIDDEN.search(text)
    places = [found.start()] if found else []
    places += [place for bad in _NONCHARACTERS if (place := text.find(bad)) >= 0]
    if not places:
        return []
    first = min(places)
    return [
        Diagnostic(
            _span_after(text[:first], name),
            "control-character",
            f"the character U+{ord(text[first]):04X} cannot stand in a question file",
            "delete it; it is invisible in most editors",
        ),
    ]


def _span_after(before: str, name: str) -> Span:
    lines = lines_of(before)
    return Span(name, len(lines), len(lines[-1]) + 1)
