"""Where a learner's files are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cssr_quiz.errors import UsageError

HOME = "CSSR_QUIZ_HOME"
_PROFILE = re.compile(r"\w[\w.-]*")


@dataclass(frozen=True, slots=True)
class Home:
    """The file of settings and the folder of data of one learner."""

    config: Path
    data: Path


def find_home(environ: Mapping[str, str], profile: str | None) -> Home:
    """Return the learner's home: CSSR_QUIZ_HOME, or where the system keeps such files.

    A profile has a folder of its own below it. Raises UsageError where its name is no file name.
    """
    if profile is not None and not _PROFILE.fullmatch(profile):
        raise UsageError(
            f"`{profile}` cannot be the name of a profile", "use letters, digits and hyphens"
        )
    if environ.get(HOME):
        config = data = Path(environ[HOME]).expanduser()
    else:
        from platformdirs import user_config_path, user_data_path

        config = user_config_path("cssr-quiz", appauthor=False)
        data = user_data_path("cssr-quiz", appauthor=False)
    if profile is not None:
        config, data = config / "profiles" / profile, data / "profiles" / profile
    return Home(config / "config.toml", data)
