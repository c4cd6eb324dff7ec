// One person's chat as the page knows it: kept up to date by a long poll that never ends.

import { get } from "./net.js";

export class Talk {
  constructor(person, changed) {
    this.person = person;
    this.changed = changed;
    this.entries = new Map();
    // Below every revision, so that the first look does not wait.
    this.revision = -1;
    this.events = 0;
    this.read = 0;
    this.blocked = false;
    this.follow();
  }

  async follow() {
    for (;;) {
      try {
        const chat = await get(`/person/chats/${this.person.id}?after_revision=${this.revision}&wait=25`);
        if (chat.revision < this.revision) this.entries.clear();
        for (const entry of chat.messages) this.entries.set(entry.id, entry);
        const news = chat.revision !== this.revision;
        Object.assign(this, { revision: chat.revision, events: chat.events, blocked: chat.blocked });
        if (news) this.changed(this);
      } catch {
        // The stand-in is away or starts anew; look again a little later.
        await new Promise((resolve) => setTimeout(resolve, 1500));
      }
    }
  }

  list() {
    return [...this.entries.values()].sort((a, b) => a.id - b.id);
  }

  lastOwn() {
    return this.list().findLast((entry) => entry.from !== "bot" && entry.message.text && !entry.deleted);
  }
}
