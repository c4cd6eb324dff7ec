// What can be done with one message: reactions, reply, edit, copy. Opened by a long press, a right click, the button
// beside a message, or a key.

import { find, icon, make } from "./make.js";
import { copy } from "./notices.js";

const REACTIONS = ["👍", "❤", "🔥", "🎉", "👎", "😢"];
const NAMES = ["Thumbs up", "Heart", "Fire", "Party", "Thumbs down", "Sad"];
const MARGIN = 8;

export class MessageMenu {
  constructor(actions) {
    this.actions = actions;
    this.root = find("message-menu");
    this.opener = null;
    this.root.onkeydown = (event) => this.key(event);
    // Closed by hand: by itself the browser would close it when the finger of a long press is lifted.
    document.addEventListener("pointerdown", (event) => this.root.contains(event.target) || this.close());
  }

  open(entry, near, point = null) {
    const mine = entry.from !== "bot";
    this.opener = near.closest(".row");
    this.root.replaceChildren(
      make("div", { class: "reaction-row", role: "group", "aria-label": "Reactions" }, ...REACTIONS.map((one, index) =>
        this.item(() => this.actions.react(entry, one), { "aria-label": NAMES[index], class: "reaction" }, one))),
      this.item(() => this.actions.reply(entry), {}, icon("reply"), "Reply", make("kbd", {}, "R")),
      mine && entry.message.text ? this.item(() => this.actions.edit(entry), {}, icon("edit"), "Edit", make("kbd", {}, "E")) : "",
      entry.text ? this.item(() => copy(entry.text), {}, icon("copy"), "Copy the text", make("kbd", {}, "C")) : "",
    );
    this.root.showPopover();
    this.put(point ?? near.getBoundingClientRect());
    this.root.querySelector("button")?.focus({ preventScroll: true });
  }

  item(doing, attributes, ...inside) {
    const choose = () => {
      this.close();
      doing();
    };
    return make("button", { type: "button", role: "menuitem", ...attributes, onclick: choose }, ...inside);
  }

  put(near) {
    const { width, height } = this.root.getBoundingClientRect();
    const left = Math.min(Math.max(near.left, MARGIN), innerWidth - width - MARGIN);
    const below = (near.bottom ?? near.top) + 4;
    const top = below + height > innerHeight - MARGIN ? Math.max(MARGIN, near.top - height - 4) : below;
    this.root.style.left = `${left}px`;
    this.root.style.top = `${top}px`;
  }

  close() {
    if (!this.root.matches(":popover-open")) return;
    this.root.hidePopover();
    // The message may have been drawn anew meanwhile.
    const { id } = this.opener.dataset;
    document.querySelector(`.row[data-id="${id}"]`)?.focus({ preventScroll: true });
  }

  key(event) {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      return;
    }
    walk(this.root, event);
  }
}

// The arrow keys lead through the items of a menu, and round.
export function walk(menu, event) {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const to = step ? at + step : { Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length).focus();
}
