"""What is given to those who run the bot starts it: the settings are sound, and the parts name each other rightly."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.__main__ import COMMANDS
from bot.settings import NAMES, Settings

ROOT = Path(__file__).parent.parent
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")
CADDY = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
UNIT = (ROOT / "deploy" / "hearback.service").read_text("utf-8")
GIVEN = {"TELEGRAM_BOT_TOKEN": "4242:an-invented-token", "DOMAIN": "bot.example.org", "POSTGRES_PASSWORD": "invented42"}


def _service(name: str) -> str:
    """The lines of one service."""
    found = re.search(rf"^  {name}:\n((?:    .*\n|\n)+)", COMPOSE, re.MULTILINE)
    assert found is not None
    return found[1]


def _environment(service: str) -> dict[str, str]:
    """What a service is given, with what is filled in."""
    found = re.search(r"^    environment:\n((?:      .*\n)+)", _service(service), re.MULTILINE)
    assert found is not None
    pairs = (line.strip().split(": ", 1) for line in found[1].splitlines())
    return {name: re.sub(r"\$\{(\w+):\?[^}]*\}", lambda got: GIVEN[got[1]], value.strip('"')) for name, value in pairs}


def test_the_workers_are_given_sound_settings() -> None:
    given = _environment("worker")
    assert set(given) <= set(NAMES)
    settings = Settings.from_env(given)
    assert settings.webhook_url == "https://bot.example.org/telegram"
    assert settings.metrics_port is not None


def test_there_are_two_workers_and_only_the_proxy_is_reached_from_outside() -> None:
    assert "replicas: 2" in _service("worker")
    assert ["    ports:" in _service(name) for name in ("database", "worker", "proxy")] == [False, False, True]
    assert "networks: [inside]" in _service("database")


def test_the_workers_find_the_database() -> None:
    url, server = urlsplit(_environment("worker")["DATABASE_URL"]), _environment("database")
    assert (url.username, url.password) == (server["POSTGRES_USER"], server["POSTGRES_PASSWORD"])
    assert (url.hostname, url.path) == ("database", f"/{server['POSTGRES_DB']}")


def test_the_proxy_hands_on_what_telegram_posts_and_nothing_of_the_operator() -> None:
    worker = _environment("worker")
    paths = re.search(r"@bot path (.*)", CADDY)
    assert paths is not None
    assert urlsplit(worker["WEBHOOK_URL"]).path in paths[1].split()
    assert f"dynamic a worker {worker['WEBHOOK_PORT']} " in CADDY
    assert not {"/metrics", "/healthz"} & set(paths[1].split())
    assert "./deploy/Caddyfile:/etc/caddy/Caddyfile:ro" in _service("proxy")


def test_the_key_is_on_a_volume_of_its_own_where_the_image_keeps_it() -> None:
    image = (ROOT / "Dockerfile").read_text("utf-8")
    assert "KEY_FILE=/keys/hearback.key" in image
    assert "- keys:/keys" in _service("worker")


def test_no_secret_is_written_down() -> None:
    for text in (COMPOSE, CADDY, UNIT):
        assert not re.search(r"[0-9]{5,}:[A-Za-z0-9_-]{20,}", text)
    for name in ("POSTGRES_PASSWORD", "TELEGRAM_BOT_TOKEN"):
        assert re.findall(rf"^ +{name}: (.)", COMPOSE, re.MULTILINE) == ["$"]


def _started() -> list[str]:
    found = re.search(r"^ExecStart=(.*)$", UNIT, re.MULTILINE)
    assert found is not None
    return shlex.split(found[1])


def test_the_unit_starts_the_bot_with_sound_settings_and_the_key_apart_from_the_data() -> None:
    words = _started()
    assert words[-3:-1] == ["-m", "bot"]
    assert words[-1] in COMMANDS
    given = dict(word.split("=", 1) for word in words if "=" in word)
    settings = Settings.from_env(given | {"TELEGRAM_BOT_TOKEN": GIVEN["TELEGRAM_BOT_TOKEN"]})
    folders = {str(Path(settings.database_url.removeprefix("sqlite:///")).parent), str(settings.key_file.parent)}
    states = re.search(r"^StateDirectory=(.*)$", UNIT, re.MULTILINE)
    assert states is not None
    assert folders == {f"/var/lib/{name}" for name in states[1].split()}


def test_what_the_unit_gives_wins_over_the_example_of_settings() -> None:
    # The file of settings is read first, so what must hold is set on the line itself.
    example = (ROOT / ".env.example").read_text("utf-8")
    assert "DATABASE_URL=sqlite:///data/" in example
    assert _started()[0] == "/usr/bin/env"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    # What it starts is not on this machine, nor is its user.
    there = UNIT.replace("/opt/hearback/.venv/bin/python", "/bin/true").replace("User=hearback", "User=root")
    (tmp_path / "hearback.service").write_text(there.replace("WorkingDirectory=/opt/hearback", "WorkingDirectory=/"))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / "hearback.service")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert [line for line in done.stderr.splitlines() if "hearback" in line] == []
