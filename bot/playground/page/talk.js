// One person's chat as the page knows it: kept up to date by a long poll that never ends.

import { act, get, post } from "./net.js";
import { parts } from "./parts.js";

// Telegram shows for so long what a bot says it is doing.
const DOING_MS = 5000;

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
    this.listeners = new Set();
    this.resting = 0;
  }

  onChange(listener) {
    this.listeners.add(listener);
  }

  changed() {
    for (const listener of this.listeners) listener(this);
  }

  async follow() {
    for (;;) {
      try {
        this.take(await get(`/person/chats/${this.person.id}?after_revision=${this.revision}&wait=25`));
      } catch (error) {
        // The stand-in is away or starts anew; look again a little later.
        this.revision = -1;
        if (!(error instanceof TypeError)) await this.introduce();
        if (this.connected) {
          this.connected = false;
          this.changed();
        }
        await new Promise((resolve) => setTimeout(resolve, 1500));
      }
    }
  }

  // A playground that was started anew knows nobody.
  async introduce() {
    const { is_bot: _, ...person } = this.person;
    await post("/person/people", { people: [person] }).catch(() => {});
  }

  take(chat) {
    const news = chat.revision !== this.revision || chat.doing !== this.doing || !this.connected;
    if (this.revision < 0 || chat.round !== this.round || chat.revision < this.revision) this.entries.clear();
    // What was there when the page was opened is not new.
    if (chat.round !== this.round || !this.loaded) this.read = chat.events;
    this.read = Math.min(this.read, chat.events);
    this.loaded = true;
    for (const entry of chat.messages) this.entries.set(entry.id, entry);
    const { revision, round, events, blocked, doing } = chat;
    Object.assign(this, { revision, round, events, blocked, doing, connected: true });
    this.rest();
    if (news) this.changed();
  }

  // Nothing tells the page that the bot has stopped doing what it said.
  rest() {
    clearTimeout(this.resting);
    if (!this.doing) return;
    this.resting = setTimeout(() => {
      this.doing = "";
      this.changed();
    }, DOING_MS);
  }

  // What is longer than one message goes in several, the first of them as the reply; gives back the last.
  async say(text, where = {}) {
    let sent = null;
    for (const part of parts(text)) sent = await this.act("say", { text: part, ...(sent ? {} : where) });
    return sent;
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

  // Wait until the bot has written something after a message, or put a reaction on it, but not for ever.
  answered(id, seconds = 6) {
    const wrote = () => this.list().some((entry) => entry.from === "bot" && entry.id > id);
    const done = () => wrote() || this.entries.get(id)?.reactions.bot?.length;
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(giveUp);
        this.listeners.delete(look);
        resolve();
      };
      const giveUp = setTimeout(end, seconds * 1000);
      const look = () => done() && end();
      this.onChange(look);
      look();
    });
  }
}
