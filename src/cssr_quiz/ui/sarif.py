"""Diagnostics as SARIF 2.1.0, the format in which code scanners take the findings of any tool."""

import json
import os
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any, Final
from urllib.parse import quote

from cssr_quiz import __version__
from cssr_quiz.bank.manual import Manual, manual
from cssr_quiz.diagnostics import Diagnostic, Level

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "note"}


def sarif(problems: Sequence[Diagnostic]) -> str:
    """Return a log of one run: each code that was met as a rule with its manual, each problem.

    Columns count code points from 1, as everywhere here. Paths are relative URIs where the files
    were named so, and braces in messages are doubled, since single ones hold arguments (OASIS,
    Static Analysis Results Interchange Format 2.1.0, 3.4.3, 3.11.5 and 3.30).
    """
    codes = sorted({problem.code for problem in problems})
    places = {code: place for place, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "cssr-quiz",
                "version": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, places[problem.code]) for problem in problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    found = manual(code)
    return {"id": code} if found is None else {"id": code, **_explained(found)}


def _explained(found: Manual) -> dict[str, Any]:
    first = found.about.split(". ")[0].replace("\n", " ").rstrip(".")
    return {
        "shortDescription": {"text": f"{first}."},
        "help": {"text": found.about, "markdown": found.markdown},
        "defaultConfiguration": {"level": _LEVELS[found.level]},
    }


def _result(problem: Diagnostic, place: int) -> dict[str, Any]:
    span = problem.span
    text = problem.message + (f" ({problem.hint})" if problem.hint else "")
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endColumn": span.column + span.length,
    }
    where = {"artifactLocation": {"uri": _uri(span.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": place,
        "level": _LEVELS[problem.level],
        "message": {"text": text.replace("{", "{{").replace("}", "}}")},
        "locations": [{"physicalLocation": where}],
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return Path(path).as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))
