"""Addresses at which calendars follow a person's plan."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "calendar_feeds",
        sa.Column("digest", sa.String, primary_key=True),
        sa.Column("person_id", _NUMBER, sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("ix_calendar_feeds_person_id", "calendar_feeds", ["person_id"])
