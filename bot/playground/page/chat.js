// The column of messages: days, runs of one side, what is new, and where the reader stands in it. Only rows that
// changed are made anew, so that nobody loses their place, their focus or an opened quote.

import { row, spoken } from "./bubbles.js";
import { dayKey, dayName } from "./dates.js";
import { find, make } from "./make.js";
import { announce } from "./notices.js";

const NEAR = 140;
const RUN_SECONDS = 300;
const MOVING_MS = 900;

export class Chat {
  constructor(actions) {
    this.actions = actions;
    this.root = find("chat");
    this.down = find("down");
    this.talk = null;
    this.rows = new Map();
    // The texts by message, as they were last drawn; nothing before the first look.
    this.known = null;
    this.stays = true;
    this.down.onclick = () => this.toEnd(true);
    this.root.addEventListener("scroll", () => this.scrolled(), { passive: true });
    // What opens below takes room; who was at the end stays there.
    new ResizeObserver(() => this.stays && this.toEnd()).observe(this.root);
  }

  show(talk) {
    this.talk = talk;
    this.rows.clear();
    // What was there before is not read out, nor what the first look brings.
    this.known = talk.revision < 0 ? null : texts(talk.list());
    this.root.replaceChildren();
    this.draw();
    this.toEnd();
  }

  draw() {
    const entries = this.talk.list();
    const atEnd = this.isAtEnd();
    const latest = entries.at(-1);
    const mineIsNew = latest && latest.from !== "bot" && this.known && !this.known.has(latest.id);
    const held = this.focusKept();
    this.place(entries);
    this.readOut(entries);
    held();
    find("empty").hidden = entries.length > 0;
    if (atEnd || mineIsNew) this.toEnd();
    this.look();
  }

  place(entries) {
    const kept = new Map();
    const sections = new Map();
    entries.forEach((entry, index) => {
      const where = placeInRun(entries, index);
      const sign = `${entry.revision} ${entry.date} ${where}`;
      const old = this.rows.get(entry.id);
      const one = old?.sign === sign ? old : { sign, element: row(entry, where, this.talk, this.actions) };
      kept.set(entry.id, one);
      const key = dayKey(new Date(entry.date * 1000));
      if (!sections.has(key)) sections.set(key, []);
      sections.get(key).push(one.element);
    });
    this.rows = kept;
    const old = new Map([...this.root.children].map((section) => [section.dataset.day, section]));
    const wanted = [...sections].map(([key, rows]) => this.day(old.get(key), key, rows));
    fill(this.root, wanted);
  }

  day(section, key, rows) {
    const shown = section ?? make("section", { class: "day", "data-day": key }, make("h2", {}));
    const title = dayName(key);
    if (shown.firstElementChild.textContent !== title) shown.firstElementChild.textContent = title;
    shown.setAttribute("aria-label", title);
    fill(shown, [shown.firstElementChild, ...rows]);
    return shown;
  }

  readOut(entries) {
    if (this.talk.revision < 0) return;
    const before = this.known ?? texts(entries);
    for (const entry of entries) {
      if (entry.from === "bot" && before.get(entry.id) !== entry.text) announce(spoken(entry, this.talk));
    }
    this.known = texts(entries);
  }

  // Remember where the focus is; the function given back brings it there again.
  focusKept() {
    const focused = document.activeElement;
    const id = focused?.closest?.(".row")?.dataset.id;
    const key = focused?.dataset?.key;
    return () => {
      if (!id || document.contains(focused)) return;
      const again = this.element(id);
      (key ? again?.querySelector(`[data-key="${key}"]`) ?? again : again)?.focus({ preventScroll: true });
    };
  }

  element(id) {
    return this.root.querySelector(`.row[data-id="${Number(id)}"]`);
  }

  reveal(id) {
    const element = this.element(id);
    if (!element) return;
    element.scrollIntoView({ block: "center", behavior: "smooth" });
    element.classList.remove("lit");
    // Asking for its size makes the browser notice that the class was away.
    void element.offsetWidth;
    element.classList.add("lit");
    element.focus({ preventScroll: true });
  }

  // A day that is stuck to the top covers words, so it shows only while the messages move.
  scrolled() {
    this.look();
    this.stays = this.isAtEnd();
    const top = this.root.getBoundingClientRect().top;
    for (const title of this.root.querySelectorAll(".day h2")) {
      const begins = title.parentElement.getBoundingClientRect().top - top;
      title.classList.toggle("stuck", begins < 0);
    }
    this.root.classList.add("moving");
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.root.classList.remove("moving"), MOVING_MS);
  }

  isAtEnd() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < NEAR;
  }

  toEnd(smoothly = false) {
    this.root.scrollTo({ top: this.root.scrollHeight, behavior: smoothly ? "smooth" : "instant" });
    this.look();
  }

  look() {
    const atEnd = this.isAtEnd();
    if (atEnd && this.talk) this.talk.read = this.talk.events;
    const news = this.talk ? this.talk.events - this.talk.read : 0;
    this.down.hidden = atEnd;
    find("down-news").textContent = news > 0 ? String(news) : "";
    this.actions.looked();
  }
}

const texts = (entries) => new Map(entries.map((entry) => [entry.id, entry.text]));

function sameRun(one, other) {
  if (!one || !other || (one.from === "bot") !== (other.from === "bot")) return false;
  const sameDay = dayKey(new Date(one.date * 1000)) === dayKey(new Date(other.date * 1000));
  return sameDay && Math.abs(one.date - other.date) < RUN_SECONDS;
}

function placeInRun(entries, index) {
  const before = sameRun(entries[index], entries[index - 1]);
  const after = sameRun(entries[index], entries[index + 1]);
  if (before) return after ? "middle" : "last";
  return after ? "first" : "alone";
}

// Make `wanted` the children, touching only what differs.
function fill(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
