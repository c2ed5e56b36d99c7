"""How long until the version and the first question stand there, as ratios to `import typer`."""

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

ROUNDS = 15


def seconds(*command: str) -> float:
    """Return how long a command takes as a whole process."""
    began = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return time.perf_counter() - began


def main() -> None:
    """Time the commands in turn, so that a noisy moment meets all of them."""
    quiz = [sys.executable, "-m", "cssr_quiz"]
    commands = {
        "import typer": (sys.executable, "-c", "import typer"),
        "--version": (*quiz, "--version"),
        "due --quiet": (*quiz, "due", "--quiet"),
        "start --plain": (*quiz, "start", "dates", "--plain"),
    }
    with tempfile.TemporaryDirectory() as home:
        os.environ["CSSR_QUIZ_HOME"] = home
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(seconds(*command))
    base = median(times["import typer"])
    print("start-up, median of", ROUNDS)
    for name, found in times.items():
        print(f"  {name:14} {1000 * median(found):6.1f} ms  {median(found) / base:5.2f} times")


if __name__ == "__main__":
    main()
