"""What the README shows must be what a user gets."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_excerpt_stands_in_the_report() -> None:
    (excerpt,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    command = [sys.executable, "-m", "framing", "report", "articles/karabakh"]
    done = subprocess.run(
        [*command, "--allow-skips", "--format", "text"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    assert excerpt in done.stdout.decode("utf-8")


def test_ci_runs_the_readmes_test_command() -> None:
    (command,) = re.findall(r"## Test it\n\n    (.+)\n", README)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert command in script.splitlines()


def test_every_verb_of_the_readme_exists() -> None:
    verbs = re.findall(r"^    framing (\w+)", README, re.MULTILINE)
    assert len(verbs) > 5
    done = subprocess.run(
        [sys.executable, "-m", "framing", "--help"],
        check=True,
        capture_output=True,
        text=True,
    )
    for verb in verbs:
        assert re.search(rf"^\s*{verb}\b", done.stdout, re.MULTILINE), verb


def test_every_linked_file_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    for link in links:
        assert (ROOT / link).exists(), link
