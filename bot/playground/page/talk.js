// One person's chat as the page knows it: kept up to date by a long poll that never ends.

import { act, get } from "./net.js";

export class Talk {
  constructor(person) {
    this.person = person;
    this.entries = new Map();
    // Below every revision, so that the first look does not wait.
    this.revision = -1;
    this.loaded = false;
    this.round = 0;
    this.events = 0;
    this.read = 0;
    this.blocked = false;
    this.doing = "";
    this.connected = true;
    this.listeners = [];
  }

  onChange(listener) {
    this.listeners.push(listener);
  }

  changed() {
    for (const listener of this.listeners) listener(this);
  }

  async follow() {
    for (;;) {
      try {
        this.take(await get(`/person/chats/${this.person.id}?after_revision=${this.revision}&wait=25`));
      } catch {
        // The stand-in is away or starts anew; look again a little later.
        this.revision = -1;
        if (this.connected) {
          this.connected = false;
          this.changed();
        }
        await new Promise((resolve) => setTimeout(resolve, 1500));
      }
    }
  }

  take(chat) {
    const news = chat.revision !== this.revision || chat.doing !== this.doing || !this.connected;
    if (chat.round !== this.round || chat.revision < this.revision) this.entries.clear();
    // What was there when the page was opened is not new.
    if (chat.round !== this.round || !this.loaded) this.read = chat.events;
    this.loaded = true;
    for (const entry of chat.messages) this.entries.set(entry.id, entry);
    const { revision, round, events, blocked, doing } = chat;
    Object.assign(this, { revision, round, events, blocked, doing, connected: true });
    if (news) this.changed();
  }

  act(name, body) {
    return act(this.person, name, body);
  }

  list() {
    return [...this.entries.values()].filter((entry) => !entry.deleted).sort((a, b) => a.id - b.id);
  }

  lastOwn() {
    return this.list().findLast((entry) => entry.from !== "bot" && entry.message.text);
  }

  // Wait until the bot has answered what was last said, but not for ever.
  answered(seconds = 6) {
    const mine = this.lastOwn()?.id ?? 0;
    const done = () => this.list().some((entry) => entry.from === "bot" && entry.id > mine);
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, seconds * 1000);
      const look = () => {
        if (!done()) return;
        clearTimeout(giveUp);
        resolve();
      };
      this.onChange(look);
      look();
    });
  }
}
