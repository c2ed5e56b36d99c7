"""Where a learner's files are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cssr_quiz.errors import UsageError

HOME = "CSSR_QUIZ_HOME"
PROFILES = "profiles"

_PROFILE = re.compile(r"\w[\w.-]*")


@dataclass(frozen=True, slots=True)
class Home:
    """The file of settings and the folder of data of one learner, and the name of a profile."""

    config: Path
    data: Path
    profile: str = ""

    @property
    def is_new(self) -> bool:
        """Tell whether nothing of this learner is kept yet."""
        return not self.config.parent.exists() and not self.data.exists()


def find_home(environ: Mapping[str, str], profile: str | None) -> Home:
    """Return the learner's home: CSSR_QUIZ_HOME, or where the system keeps such files.

    A profile has a folder of its own below it, in capitals or not. Raises UsageError where its
    name is no file name.
    """
    if profile is not None and not _PROFILE.fullmatch(profile):
        raise UsageError(
            f"`{profile}` cannot be the name of a profile", "use letters, digits and hyphens"
        )
    config, data = _roots(environ)
    if profile is None:
        return Home(config / "config.toml", data)
    known = {name.casefold(): name for name in profiles(environ)}
    name = known.get(profile.casefold(), profile)
    config, data = config / PROFILES / name, data / PROFILES / name
    return Home(config / "config.toml", data, name)


def profiles(environ: Mapping[str, str]) -> list[str]:
    """Return the names of the learners who have a profile, in order of the alphabet."""
    folders = {root / PROFILES for root in _roots(environ)}
    found = (each for folder in folders if folder.is_dir() for each in folder.iterdir())
    return sorted({each.name for each in found if each.is_dir()}, key=str.casefold)


def beginning(profile: str, others: list[str]) -> str:
    """Say that a new learner begins, beside those who may have been meant."""
    from cssr_quiz.diagnostics import did_you_mean

    said = f"A new learner begins: {profile}."
    guess = did_you_mean(profile, others)
    if guess:
        return f"{said} Did you mean {guess}?"
    return f"{said} There are: {', '.join(others)}." if others else said


def _roots(environ: Mapping[str, str]) -> tuple[Path, Path]:
    """Return the folders of settings and of data in which all learners have theirs."""
    if environ.get(HOME):
        home = Path(environ[HOME]).expanduser()
        return home, home
    from platformdirs import user_config_path, user_data_path

    return (
        user_config_path("cssr-quiz", appauthor=False),
        user_data_path("cssr-quiz", appauthor=False),
    )
