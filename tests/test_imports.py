"""The table of who may import whom is one that can fail: each rule is broken once, in a copy, and found broken."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BREAKS = {
    "storage/broken.py": "import bot.settings",
    "storage/facts.py": "import os",
    "bot/core/broken.py": "import asyncio",
    "bot/documents/broken.py": "import bot.settings",
    "bot/answer.py": "import sqlalchemy",
    "bot/receive.py": "import bot.core.places",
    "bot/playground/broken.py": "import storage.facts",
    "bot/training/fit.py": "",
    "bot/clock.py": "import bot.training.fit",
}


def verdicts(folder: Path) -> dict[str, str]:
    """What import-linter says of each contract."""
    lint = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache', '--no-logo'])"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, '.'); {lint}"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    found = re.findall(r"^(.+?) (KEPT|BROKEN)\b", done.stdout, flags=re.MULTILINE)
    assert found, done.stdout + done.stderr
    return dict(found)


def test_every_rule_of_imports_is_found_broken_when_it_is(tmp_path: Path) -> None:
    for room in ("bot", "storage"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    for name, line in BREAKS.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        (file.parent / "__init__.py").touch()
        text = file.read_text("utf-8") if file.exists() else ""
        file.write_text(f"{text}\n{line}\n", "utf-8")
    named = re.findall(r"^name = (.+)$", (ROOT / ".importlinter").read_text("utf-8"), flags=re.MULTILINE)
    assert verdicts(tmp_path) == dict.fromkeys(named, "BROKEN")
