"""What goes with an interview that is deleted: its reminders, journal and references, and the texts that told of it.

Called by ``known.save``; a deletion is final, so nothing here can be undone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from storage import inbox, outbox, rows
from storage.facts import Change, Known, MessageReference, Snapshot
from storage.transaction import Tx


@dataclass(frozen=True)
class Gone:
    """The numbers of what goes: interviews, their reminders, and the changes that mention them."""

    interviews: frozenset[int]
    reminders: frozenset[int]
    changes: frozenset[int]

    @classmethod
    def between(cls, before: Known, after: Known) -> Gone:
        """What goes with the interviews that ``before`` has and ``after`` has not."""
        gone = {interview.id for interview in before.interviews} - {interview.id for interview in after.interviews}
        steps = (step.id for step in (*before.reminders, *after.reminders) if step.interview_id in gone)
        journal = (change.id for change in (*before.changes, *after.changes) if _mentions(change, gone))
        return cls(frozenset(gone), frozenset(steps), frozenset(journal))

    def out_of(self, known: Known) -> Known:
        """What is known without any of it."""
        stripped = (self.stripped(reference) for reference in known.references)
        return replace(
            known,
            reminders=tuple(step for step in known.reminders if step.id not in self.reminders),
            changes=tuple(change for change in known.changes if change.id not in self.changes),
            references=tuple(reference for reference in stripped if reference is not None),
        )

    def stripped(self, reference: MessageReference) -> MessageReference | None:
        """A reference without any of it; None where it spoke of nothing else."""
        left = replace(
            reference,
            interview_ids=tuple(n for n in reference.interview_ids if n not in self.interviews),
            reminder_ids=tuple(n for n in reference.reminder_ids if n not in self.reminders),
            change_id=None if reference.change_id in self.changes else reference.change_id,
        )
        speaks = left.interview_ids or left.reminder_ids or left.change_id is not None
        return left if speaks or left == reference else None


def erase(tx: Tx, person_id: int, gone: Gone) -> None:
    """Takes it out of what is stored and was not read: old references, handled updates, messages sent or owed."""
    tx.erasing = True
    stored = [(old, gone.stripped(old)) for old in rows.references.all(tx, person_id)]
    rows.references.remove(tx, person_id, [old.message_id for old, new in stored if new is None])
    rows.references.write(tx, person_id, [new for old, new in stored if new is not None and new != old])
    inbox.forget(tx, person_id, whole=False)
    outbox.forget(tx, person_id, gone.interviews)


def _mentions(change: Change, gone: set[int]) -> bool:
    return not gone.isdisjoint((*change.interview_ids, *_ids(change.before), *_ids(change.after)))


def _ids(snapshot: Snapshot) -> tuple[int, ...]:
    of_steps = (step.interview_id for step in snapshot.reminders if step.interview_id is not None)
    return (*(interview.id for interview in snapshot.interviews), *of_steps)
