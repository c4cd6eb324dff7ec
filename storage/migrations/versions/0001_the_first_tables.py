"""The first tables: people and what is theirs, the inbox, the outbox, the leases."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "put_offs",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("until_at", _INSTANT, nullable=False),
    )
    _people()
    _inbox()
    _outbox()
    if op.get_context().dialect.name == "postgresql":
        _leases()


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("next_due_at", _INSTANT),
        sa.Column("held_until_at", _INSTANT),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    _partial("people_due", "people", ["next_due_at"], "next_due_at IS NOT NULL")
    _owned("interviews", "id")
    _owned("reminders", "id")
    _owned("changes", "id")
    _owned("message_references", "message_id", sa.Column("answers_message_id", sa.BigInteger))
    _partial(
        "message_references_answers",
        "message_references",
        ["person_id", "answers_message_id"],
        "answers_message_id IS NOT NULL",
    )


def _owned(name: str, number: str, *columns: sa.Column[int]) -> None:
    op.create_table(
        name,
        sa.Column(
            "person_id",
            _NUMBER,
            sa.ForeignKey("people.id", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column(number, sa.BigInteger, primary_key=True, autoincrement=False),
        *columns,
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("update_id", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("not_before_at", _INSTANT),
        sa.Column("received_at", _INSTANT, nullable=False),
        sa.Column("handled_at", _INSTANT),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("sealed_reason", sa.LargeBinary),
    )
    op.create_index("ix_inbox_person_id", "inbox", ["person_id"])
    _partial("inbox_waiting", "inbox", ["update_id"], "state = 'waiting'")
    _partial("inbox_waiting_chat", "inbox", ["chat_id", "update_id"], "state = 'waiting'")


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=True),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("method", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("urgency", sa.Integer, nullable=False),
        sa.Column("holdable", sa.Boolean, nullable=False),
        sa.Column("asks", sa.Boolean, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("not_before_at", _INSTANT),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("handled_at", _INSTANT),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("sealed_reason", sa.LargeBinary),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_person_id", "outbox", ["person_id"])
    _partial("outbox_waiting", "outbox", ["urgency", "id"], "state = 'waiting'")
    _partial("outbox_waiting_chat", "outbox", ["chat_id", "id"], "state = 'waiting'")


def _leases() -> None:
    op.create_table(
        "leases",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("token", sa.String, nullable=False),
        sa.Column("until", sa.Double, nullable=False),
        prefixes=["UNLOGGED"],
    )


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, postgresql_where=sa.text(where), sqlite_where=sa.text(where))
