"""The settings: what each takes, what a wrong one says, and that ``.env.example`` has them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot import key
from bot.errors import SettingsError
from bot.settings import NAMES, Settings, environment
from storage.sealing import Keys

ROOT = Path(__file__).parent.parent
TOKEN = "4242:an-invented-token-of-a-bot"


def test_nothing_set_gives_the_usual_settings() -> None:
    assert Settings.from_env({}) == Settings()


def test_an_empty_value_is_as_good_as_none() -> None:
    assert Settings.from_env(dict.fromkeys(NAMES, " ")) == Settings()


def test_each_setting_is_read() -> None:
    settings = Settings.from_env(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "DATABASE_URL": "postgresql+asyncpg://user:pass@db/hearback",
            "DATA_KEY": "k",
            "KEY_FILE": "elsewhere/key",
            "WEBHOOK_URL": "https://bot.example/hook",
            "WEBHOOK_HOST": "0.0.0.0",
            "WEBHOOK_PORT": "9000",
            "WEBHOOK_SECRET": "a-secret-of-letters",
            "ALLOWED_USERS": "7, 8 9",
            "LOG_LEVEL": "debug",
            "PORT": "8090",
            "CLOCK_FILE": "clock",
            "SEND_RATE": "1000",
            "CHAT_RATE": "0.5",
        }
    )
    assert settings == Settings(
        token=TOKEN,
        api_url="http://127.0.0.1:8081",
        database_url="postgresql+asyncpg://user:pass@db/hearback",
        data_key="k",
        key_file=Path("elsewhere/key"),
        webhook_url="https://bot.example/hook",
        webhook_host="0.0.0.0",
        webhook_port=9000,
        webhook_secret="a-secret-of-letters",
        allowed_users=frozenset({7, 8, 9}),
        log_level="DEBUG",
        port=8090,
        clock_file=Path("clock"),
        send_rate=1000,
        chat_rate=0.5,
    )


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("TELEGRAM_BOT_TOKEN", "hello"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "http://[broken"),
        ("DATABASE_URL", "mysql://x/y"),
        ("DATABASE_URL", "hearback.db"),
        ("DATABASE_URL", "postgresql://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("DATABASE_URL", "sqlite:///file:x?mode=memory&uri=true"),
        ("DATABASE_URL", "postgresql+asyncpg://user:password@host:port/name"),
        ("DATABASE_URL", "postgresql+asyncpg://user:password@[broken/name"),
        ("DATABASE_URL", "postgresql+asyncpg://user@host/name?sslmode=require"),
        ("DATABASE_URL", "postgresql+asyncpg://user@host/name?ssl=require&time_out=5"),
        ("WEBHOOK_URL", "http://bot.example/hook"),
        ("WEBHOOK_PORT", "0"),
        ("WEBHOOK_PORT", "http"),
        ("WEBHOOK_SECRET", "sécret"),
        ("WEBHOOK_SECRET", "with spaces, and more of them"),
        ("ALLOWED_USERS", "ana"),
        ("LOG_LEVEL", "loud"),
        ("PORT", "65536"),
        ("PORT", "80.5"),
        ("SEND_RATE", "1001"),
        ("CHAT_RATE", "nan"),
        ("KEY_FILE", "data/hearback.key"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it_and_does_not_repeat_it(name: str, wrong: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env({name: wrong})
    line = str(caught.value)
    assert line.startswith(f"{name} should be ")
    assert "\n" not in line
    assert wrong not in line.removeprefix(name) or name == "KEY_FILE"
    assert caught.value.status == 2


def test_a_missing_token_is_named_when_it_is_needed() -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN is missing"):
        Settings.from_env({}).required_token()


def test_secrets_are_in_no_repr() -> None:
    settings = Settings(token=TOKEN, data_key="sealing", webhook_secret="hook", database_url="sqlite:///secret.db")
    assert not re.search(r"4242|sealing|hook'|secret\.db", repr(settings))


def test_the_webhook_secret_is_the_same_in_every_worker_and_is_not_the_token() -> None:
    made = Settings(token=TOKEN).shared_secret()
    assert made == Settings(token=TOKEN).shared_secret()
    assert made != Settings(token=TOKEN + "x").shared_secret()
    assert re.fullmatch(r"[A-Za-z0-9_-]{16,256}", made)
    assert Settings(token=TOKEN, webhook_secret="of-my-own").shared_secret() == "of-my-own"


def test_the_example_has_a_line_on_each_setting_and_its_values_are_sound() -> None:
    text = (ROOT / ".env.example").read_text()
    given = dict(line.split("=", 1) for line in text.splitlines() if re.match(r"[A-Z_]+=", line))
    assert tuple(given) == NAMES
    assert max(len(line) for line in text.splitlines()) <= 120
    assert Settings.from_env(given) == Settings()
    for name in NAMES:
        before = text[: text.index(f"\n{name}=")].splitlines()
        assert before[-1].startswith("#") or before[-1].partition("=")[0] in NAMES


def test_only_the_named_settings_are_read() -> None:
    class Recording(dict[str, str]):
        asked: set[str] = set()  # noqa: RUF012 -- of this one test

        def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
            self.asked.add(name)
            return default

    environ = Recording()
    Settings.from_env(environ)
    assert environ.asked == set(NAMES)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nPORT=9000 # of the playground\n")
    merged = environment({"PORT": "9001"}, tmp_path)
    assert (merged["TELEGRAM_BOT_TOKEN"], merged["PORT"]) == (TOKEN, "9001")
    assert environment({"PORT": "9001"}, tmp_path / "nowhere") == {"PORT": "9001"}


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("PORT=9000 # für alle\n".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"^\.env should be "):
        environment({}, tmp_path)


def test_addresses_of_sockets_and_absolute_files_are_taken() -> None:
    for url in ("postgresql://user@/name?host=/run/postgresql", "sqlite:////var/lib/hearback/data.sqlite"):
        assert Settings.from_env({"DATABASE_URL": url}).database_url == url


def test_a_key_is_made_once_for_this_user_alone_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(key_file=tmp_path / "keys" / "hearback.key")
    made = key.keys_of(settings)
    assert (settings.key_file.stat().st_mode & 0o777) == 0o600
    warning = capsys.readouterr().err
    assert "Keep a copy" in warning
    assert made.to_text() not in warning
    assert key.keys_of(settings).to_text() == made.to_text()
    assert capsys.readouterr().err == ""
    assert list(settings.key_file.parent.iterdir()) == [settings.key_file]


def test_a_key_of_the_environment_makes_no_file(tmp_path: Path) -> None:
    given = Keys.generate().to_text()
    settings = Settings(key_file=tmp_path / "key", data_key=given)
    assert key.keys_of(settings).to_text() == given
    assert not settings.key_file.exists()


def test_what_is_no_key_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^DATA_KEY should be"):
        key.keys_of(Settings(data_key="not a key"))
    (tmp_path / "key").write_text("neither\n")
    with pytest.raises(SettingsError, match=r"^KEY_FILE should be"):
        key.keys_of(Settings(key_file=tmp_path / "key"))
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match=r"^KEY_FILE should be"):
        key.keys_of(Settings(key_file=tmp_path / "file" / "key"))
