"""The image's own lines, run outside an engine: what it installs, what it copies, how it starts, what it may touch."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
TOKEN = "123456:an-invented-token-for-a-test"


def instructions() -> list[tuple[str, str]]:
    """Name and rest of each instruction, continued lines joined."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text("utf-8"), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    parted = [line.partition(" ") for line in lines if line.strip()]
    return [(name, rest.strip()) for name, _, rest in parted]


def of_last_stage(name: str) -> list[str]:
    found = instructions()
    start = max(index for index, (one, _) in enumerate(found) if one == "FROM")
    return [rest for one, rest in found[start:] if one == name]


def image_environment() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in of_last_stage("ENV") for pair in shlex.split(line))


def test_it_is_built_apart_from_what_runs_and_both_are_slim() -> None:
    stages = [rest for name, rest in instructions() if name == "FROM"]
    assert len(stages) == 2
    assert all(re.match(r"python:3\.\d+-slim\b", stage) for stage in stages)


def test_its_install_line_is_satisfied_by_the_lock_with_hashes() -> None:
    line = next(rest for name, rest in instructions() if name == "RUN" and "requirements.lock" in rest).split("&&")[0]
    words = shlex.split(line.replace("/opt/requirements.lock", str(ROOT / "requirements.lock")))
    assert words[0].endswith("/pip")
    assert "--require-hashes" in words
    # What is locked is installed here: the same line finds every version in place, and asks nobody.
    run = [sys.executable, "-m", *("pip", *words[1:]), "--dry-run", "--no-index", "--disable-pip-version-check"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "Would install" not in done.stdout


def test_it_does_not_run_as_root() -> None:
    user = of_last_stage("USER")[-1].partition(":")[0]
    assert int(user) >= 1000


def test_the_data_and_the_key_are_on_volumes_of_their_own() -> None:
    volumes = json.loads(of_last_stage("VOLUME")[0])
    settings = Settings.from_env(image_environment())
    data = Path(settings.database_url.removeprefix("sqlite:///")).parent
    assert sorted(map(str, (data, settings.key_file.parent))) == sorted(volumes)
    made = next(rest for rest in of_last_stage("RUN") if "install --directory" in rest)
    assert all(volume in made for volume in volumes)


def test_the_image_holds_no_secret_and_only_what_it_needs() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    rules = [line for line in ignored if line and not line.startswith("#")]
    assert rules[0] == "*"
    assert {rule[1:] for rule in rules if rule.startswith("!")} == {"requirements.lock", "bot", "storage"}
    assert {"**/.env", "**/*.key", "**/*.sqlite*"} <= set(rules)
    assert not {"TELEGRAM_BOT_TOKEN", "DATA_KEY", "WEBHOOK_SECRET"} & set(image_environment())


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """A folder with the files that the last stage copies, laid out as in the image."""
    for line in of_last_stage("COPY"):
        source, target = [word for word in line.split() if not word.startswith("--")]
        if "--from=" not in line:
            leave_out = shutil.ignore_patterns("__pycache__", "training")
            shutil.copytree(ROOT / source, tmp_path / target.lstrip("/"), ignore=leave_out)
    for volume in json.loads(of_last_stage("VOLUME")[0]):
        (tmp_path / volume.lstrip("/")).mkdir()
    return tmp_path


def run_in(image: Path, command: list[str], **environ: str) -> subprocess.CompletedProcess[str]:
    """Runs a command of the image with its environment, its folders moved below ``image``."""
    moved = {
        name: re.sub(r"(?<=///)/|^/", f"{image}/", value)
        for name, value in image_environment().items()
        if name != "PATH"
    }
    assert command[0] == "python"
    folder = image / of_last_stage("WORKDIR")[0].lstrip("/")
    env = {"PATH": os.environ["PATH"], **moved, **environ}
    return subprocess.run(
        [sys.executable, *command[1:]], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60
    )


def start_line() -> list[str]:
    line: list[str] = json.loads(of_last_stage("CMD")[0])
    return line


def test_what_is_copied_is_all_that_the_bot_imports(image: Path) -> None:
    done = run_in(image, ["python", "-c", "import bot.app, storage.database; print(bot.__file__)"])
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(image))


def test_its_start_line_with_check_settings_in_place_of_run_finds_them_right(image: Path) -> None:
    assert start_line()[-1] == "run"
    nobody = {"TELEGRAM_API_URL": "http://127.0.0.1:1"}
    done = run_in(image, [*start_line()[:-1], "check-settings"], TELEGRAM_BOT_TOKEN=TOKEN, **nobody)
    assert done.stderr == ""
    assert [line for line in done.stdout.splitlines() if line.startswith("WRONG")] == [
        "WRONG  token: not tried, http://127.0.0.1:1 is not reached (ClientConnectorError). Is this machine online?"
    ]


def test_its_start_line_without_a_token_says_so_in_a_line(image: Path) -> None:
    done = run_in(image, start_line())
    assert done.returncode == 2
    assert "TELEGRAM_BOT_TOKEN" in done.stderr
    assert "Traceback" not in done.stderr


def test_its_health_check_follows_the_database(image: Path) -> None:
    check = json.loads(of_last_stage("HEALTHCHECK")[0].partition("CMD ")[2])
    assert run_in(image, check).returncode == 1
    database = image / "data" / "hearback.sqlite"
    database.touch()
    assert run_in(image, check).returncode == 0
    os.utime(database, (0, 0))
    assert run_in(image, check).returncode == 1


def test_places_and_their_data_are_found_in_the_image(image: Path) -> None:
    done = run_in(image, ["python", "-c", "from bot.core.places import find; print(find('Leeds')[0].zone)"])
    assert done.stdout.strip() == "Europe/London", done.stderr
