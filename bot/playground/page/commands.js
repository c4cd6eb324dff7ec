// The bot's commands: the menu, and their completion while one is typed.

import { find, make } from "./make.js";
import { attempt } from "./notices.js";
import { get } from "./net.js";

const TYPED = /^\/[a-z0-9_]*$/i;

export class Commands {
  constructor(composer) {
    this.composer = composer;
    this.text = find("text");
    this.list = find("commands");
    this.all = [];
    this.at = -1;
    this.text.addEventListener("input", () => this.look());
    // Before the composer, so that Enter chooses here rather than sends there.
    this.text.addEventListener("keydown", (event) => this.key(event), { capture: true });
    this.text.addEventListener("blur", () => setTimeout(() => this.hide(), 150));
    // The field keeps the focus, or a slow press would find the list closed already.
    find("menu").onpointerdown = (event) => this.open && event.preventDefault();
    find("menu").onclick = () => this.toggle();
  }

  get open() {
    return !this.list.hidden;
  }

  async load() {
    await attempt(async () => {
      const { commands } = await get("/person/status");
      this.all = commands["all_private_chats|"] ?? commands["default|"] ?? [];
    });
  }

  async toggle() {
    if (this.open) {
      if (this.text.value === "/") this.text.value = "";
      this.hide();
      return;
    }
    if (!this.text.value) this.text.value = "/";
    this.text.focus();
    await this.look();
  }

  async look() {
    const typed = this.text.value;
    if (!TYPED.test(typed)) return this.hide();
    await this.load();
    // What was typed may have been sent meanwhile.
    if (this.text.value !== typed) return undefined;
    const fitting = this.all.filter((one) => `/${one.command}`.startsWith(typed.toLowerCase()));
    this.list.replaceChildren(...fitting.map((one, index) => this.option(one, index)));
    if (!fitting.length) return this.hide();
    this.list.hidden = false;
    this.mark(0);
    this.say(true);
    return undefined;
  }

  option(one, index) {
    const option = make("li", { id: `command-${index}`, role: "option", "aria-selected": "false", "data-command": one.command },
      make("b", {}, `/${one.command}`), make("span", {}, one.description));
    option.onpointerdown = (event) => event.preventDefault();
    option.onclick = () => this.choose(one.command);
    return option;
  }

  key(event) {
    if (!this.open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = this.list.children[this.at]?.dataset.command;
    if (step) this.mark((this.at + step + this.list.children.length) % this.list.children.length);
    else if (event.key === "Tab" && chosen) {
      this.text.value = `/${chosen} `;
      this.hide();
    } else if (event.key === "Enter" && chosen) this.choose(chosen);
    else if (event.key === "Escape") this.hide();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  choose(command) {
    this.text.value = "";
    this.hide();
    this.composer.say(`/${command}`);
    this.text.focus();
  }

  mark(index) {
    this.at = index;
    [...this.list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === index)));
    this.list.children[index]?.scrollIntoView({ block: "nearest" });
    this.text.setAttribute("aria-activedescendant", `command-${index}`);
  }

  hide() {
    this.list.hidden = true;
    this.at = -1;
    this.text.removeAttribute("aria-activedescendant");
    this.say(false);
  }

  say(open) {
    for (const element of [this.text, find("menu")]) element.setAttribute("aria-expanded", String(open));
  }
}
