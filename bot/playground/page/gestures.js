// Hands on the messages: swipe to reply, double click, long press, and the keys that walk through them.

import { find } from "./make.js";
import { copy } from "./notices.js";

const SWIPED = 56;
const FURTHEST = 80;
const LONG_MS = 450;

export class Gestures {
  constructor(chat, actions) {
    this.chat = chat;
    this.actions = actions;
    this.touch = null;
    const root = chat.root;
    root.addEventListener("dblclick", (event) => this.doubleClick(event));
    root.addEventListener("contextmenu", (event) => this.rightClick(event));
    root.addEventListener("pointerdown", (event) => this.begin(event));
    root.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, (event) => this.end(event));
    root.addEventListener("keydown", (event) => this.key(event));
  }

  entry(target) {
    const row = target.closest?.(".row");
    return row ? this.chat.talk.entries.get(Number(row.dataset.id)) : undefined;
  }

  doubleClick(event) {
    const entry = this.entry(event.target);
    if (!entry || event.target.closest("button, a, pre, [role=button]")) return;
    getSelection().removeAllRanges();
    this.actions.reply(entry);
  }

  rightClick(event) {
    const entry = this.entry(event.target);
    if (!entry || event.target.closest("a") || String(getSelection())) return;
    event.preventDefault();
    this.actions.menu(entry, event.target, { left: event.clientX, top: event.clientY });
  }

  begin(event) {
    const row = event.target.closest(".row");
    if (event.pointerType !== "touch" || !row) return;
    const point = { left: event.clientX, top: event.clientY };
    const held = setTimeout(() => {
      this.letGo();
      this.actions.menu(this.entry(row), row, point);
    }, LONG_MS);
    this.touch = { row, x: event.clientX, y: event.clientY, by: 0, held };
  }

  move(event) {
    const touch = this.touch;
    if (!touch) return;
    const x = event.clientX - touch.x;
    const y = event.clientY - touch.y;
    if (Math.hypot(x, y) > 10) clearTimeout(touch.held);
    if (!touch.by && Math.abs(y) > Math.abs(x)) return;
    touch.by = Math.max(-FURTHEST, Math.min(0, x));
    touch.row.style.transform = `translateX(${touch.by}px)`;
    touch.row.classList.toggle("swiped", touch.by <= -SWIPED);
  }

  end(event) {
    const touch = this.touch;
    if (!touch) return;
    const swiped = event.type === "pointerup" && touch.by <= -SWIPED;
    const entry = this.entry(touch.row);
    this.letGo();
    if (swiped && entry) this.actions.reply(entry);
  }

  letGo() {
    clearTimeout(this.touch?.held);
    if (this.touch) {
      this.touch.row.style.transform = "";
      this.touch.row.classList.remove("swiped");
    }
    this.touch = null;
  }

  key(event) {
    const row = event.target.closest(".row");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      find("text").focus();
      return;
    }
    // Within a message the keys belong to its buttons.
    const walks = row ? event.target === row : event.target === this.chat.root;
    const doing = this.ofRow(event.key, row, walks);
    if (!doing) return;
    event.preventDefault();
    doing();
  }

  ofRow(key, row, walks) {
    const entry = row && this.entry(row);
    const rows = [...this.chat.root.querySelectorAll(".row")];
    const at = row ? rows.indexOf(row) : rows.length;
    const go = (to) => () => rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
    if (key === "ArrowUp") return go(at - 1);
    if (key === "ArrowDown") return go(at + 1);
    if (!walks) return null;
    if (key === "Home") return go(0);
    if (key === "End") return go(rows.length - 1);
    if (!entry) return null;
    const keys = {
      r: () => this.actions.reply(entry),
      e: () => (entry.from !== "bot" && entry.message.text ? this.actions.edit(entry) : undefined),
      c: () => copy(entry.text),
      Enter: () => this.actions.menu(entry, row),
    };
    return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
  }
}
