"""A bank, a folder of banks or an archive, unpacked into a folder with nothing but text in it.

Nothing that an archive says is trusted: only question files and study texts are taken, under their
own names below the folder, up to a number and a size that are counted while reading.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENAMETOOLONG
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import IO, Final
from unicodedata import normalize
from zipfile import ZipFile, ZipInfo, is_zipfile

from cssr_quiz.errors import QuizError, command_line, reason
from cssr_quiz.filenames import PASSED_OVER, is_bank, is_bank_or_text, passed_over
from cssr_quiz.yamltree import MAX_BYTES

MOST_FILES: Final = 1000
MOST_BYTES: Final = 64 * 1024 * 1024
_CHUNK = 1 << 16
_SHOWN = 60
_LOCKED: Final = 0x1
_UTF8: Final = 0x800
"""The flags of an entry that asks for a password, and of one whose name is in UTF-8."""
_ENDS: Final = "a bank's file ends in .yaml"
_OTHERWISE: Final = "give one of the two another name"
_OWN_FILES = ("__MACOSX",)
_PACKED: Final = {".7z", ".bz2", ".gz", ".rar", ".tar", ".tgz", ".xz"}


class ParcelError(QuizError):
    """A parcel that cannot be taken in; nothing of it has been kept."""


def unpack(source: Path, target: Path) -> str:
    """Copy the banks of a file, folder or ZIP archive below `target`; returns what to call them.

    Raises ParcelError where there is no bank in it, it is too large, or it cannot be read.
    """
    try:
        if source.is_dir():
            files, name = _of_folder(source), source.resolve().name
        elif source.is_file() and is_bank(source):
            files, name = _of_bank(source), source.stem
        elif source.is_file() and (is_zipfile(source) or source.suffix.lower() == ".zip"):
            return _unzip(source, target)
        elif source.exists():
            packed = source.suffix.lower() in _PACKED
            way = "pack what is in it as a ZIP archive" if packed else _ENDS
            raise ParcelError(f"{source} is no bank, folder or ZIP archive", way)
        else:
            raise ParcelError(f"there is no file or folder {source}", "check its name")
        meter = _Meter()
        for path, inside in files:
            with path.open("rb") as file:
                meter.copy(file, target / inside, str(path))
    except OSError as error:
        raise ParcelError(f"cannot read {source}: {reason(error)}") from error
    return _kept(meter, source, name)


def _kept(meter: "_Meter", source: Path, name: str, inner: str = "") -> str:
    """Return what to call what was copied; raises ParcelError where that is no bank."""
    if not meter.banks:
        way_out = f"unpack it, and add {inner}, which is in it" if inner else _ENDS
        raise ParcelError(f"there is no bank in {source}", way_out)
    return name


class _Meter:
    """Copies files and counts what has been copied.

    Two names that capitals alone tell apart are one file on many machines, or one folder.
    """

    def __init__(self) -> None:
        self.files = 0
        self.bytes = 0
        self.banks = 0
        self._taken: dict[str, str] = {}

    def copy(self, source: IO[bytes], target: Path, name: str) -> None:
        """Copy a file, up to what is allowed in all; raises ParcelError beyond that."""
        self.files += 1
        self.banks += is_bank(target)
        if self.files > MOST_FILES:
            raise ParcelError(f"there are more than {MOST_FILES} files in it")
        self._refuse_twins(PurePath(name))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as out:
                self._fill(out, source, name)
        except FileExistsError as error:
            raise ParcelError(f"{name} stands in it twice", _OTHERWISE) from error
        except OSError as error:
            shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
            way_out = "give it a shorter name" if error.errno == ENAMETOOLONG else ""
            raise ParcelError(f"{shown} cannot be copied: {reason(error)}", way_out) from error

    def _refuse_twins(self, path: PurePath) -> None:
        for each in (*reversed(path.parents), path):
            other = self._taken.setdefault(str(each).casefold(), str(each))
            if other != str(each):
                what = "file" if each is path else "folder"
                said = f"{other} and {each} are one {what} on many machines"
                raise ParcelError(said, _OTHERWISE)

    def _fill(self, out: IO[bytes], source: IO[bytes], name: str) -> None:
        size = 0
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            self.bytes += len(chunk)
            if size > MAX_BYTES:
                raise ParcelError(f"{name} is larger than {MAX_BYTES >> 20} MB")
            if self.bytes > MOST_BYTES:
                raise ParcelError(f"it is larger than {MOST_BYTES >> 20} MB in all")
            out.write(chunk)


def _of_folder(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Yield the files of a folder and where they go; links are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith(PASSED_OVER))
        for name in sorted(names):
            path = Path(place, name)
            wanted = is_bank_or_text(path) and not name.startswith(".")
            if wanted and not path.is_symlink() and path.is_file():
                yield path, path.relative_to(folder)


def _of_bank(path: Path) -> Iterator[tuple[Path, Path]]:
    """Yield a bank, and its study text where that stands beside it."""
    from cssr_quiz.bank.folders import COURSE_FILE  # noqa: PLC0415 - reads the bank first
    from cssr_quiz.bank.loading import load  # noqa: PLC0415 - likewise

    if (path.parent / COURSE_FILE).is_file():
        raise ParcelError(
            f"{path} is part of a course",
            f"add the whole course: {command_line('add', path.parent)}",
        )
    if path.name.startswith(PASSED_OVER):
        raise ParcelError(*passed_over(path.name))
    yield path, Path(path.name)
    for course in load([path]).courses:
        for text in {bank.text for bank in course.banks if bank.text is not None}:
            beside = text.resolve().is_relative_to(path.parent.resolve())
            if beside and text.is_file() and is_bank_or_text(text):
                yield text, text.resolve().relative_to(path.parent.resolve())


@contextmanager
def _opened(source: Path) -> Iterator[ZipFile]:
    """Open an archive; what is damaged in it, whatever way it is packed, becomes a ParcelError."""
    try:
        with ZipFile(source) as archive:
            yield archive
    except (ParcelError, OSError):
        raise
    except Exception as error:
        raise ParcelError(f"{source} is damaged", "have it sent or packed once more") from error


def _unzip(source: Path, target: Path) -> str:
    """Unpack an archive; a single folder that holds everything gives the name."""
    with _opened(source) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_FILES * 4:
            raise ParcelError(f"there are more than {MOST_FILES} files in it")
        files = [(entry, path) for entry in entries if (path := _inside(entry))]
        tops = {path.parts[0] if len(path.parts) > 1 else "" for _, path in files}
        top = tops.pop() if len(tops) == 1 else ""
        meter = _Meter()
        for entry, path in files:
            if entry.flag_bits & _LOCKED:
                raise ParcelError(f"{source} has a password", "pack it again without one")
            inside = path.relative_to(top) if top else path
            with archive.open(entry) as file:
                meter.copy(file, target / inside, str(path))
        inner = next((each.filename for each in entries if each.filename.endswith(".zip")), "")
    return _kept(meter, source, top or source.stem, inner)


def _inside(entry: ZipInfo) -> PurePosixPath | None:
    """Return where an entry goes, None of one that is not wanted; raises ParcelError outside."""
    name = _name(entry)
    path = PurePosixPath(name.replace("\\", "/"))
    if PureWindowsPath(name).anchor or ".." in path.parts or "\0" in name:
        raise ParcelError(f"`{name}` in the archive leads out of its folder")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    unwanted = entry.is_dir() or kind not in (0, stat.S_IFREG) or not is_bank_or_text(path)
    hidden = any(part.startswith(".") or part in _OWN_FILES for part in path.parts)
    if unwanted or hidden:
        return None
    if ":" in name:
        raise ParcelError(f"`{name}` in the archive has a colon in its name", "call it otherwise")
    return path


def _name(entry: ZipInfo) -> str:
    """Return the name of an entry; a Mac writes UTF-8 with accents apart, and does not say so."""
    name = entry.filename
    if not entry.flag_bits & _UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return normalize("NFC", name)
