// The three people, each a tab with a chat of its own; what is new in the others shows as a number.

import { find, make } from "./make.js";

export class People {
  constructor(talks, choose) {
    this.talks = talks;
    this.choose = choose;
    this.root = find("people");
    this.root.append(...talks.map((talk, index) => this.tab(talk, index)));
    this.root.onkeydown = (event) => this.key(event);
  }

  tab(talk, index) {
    const name = talk.person.first_name;
    return make("button", { type: "button", role: "tab", id: `tab-${index}`, class: `tab tab-${index}`, "aria-controls": "panel", onclick: () => this.choose(talk) },
      make("span", { class: "initial", "aria-hidden": "true" }, name.slice(0, 1)), make("span", { class: "name" }, name),
      make("span", { class: "news" }));
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const tabs = [...this.root.children];
    const next = (tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length;
    this.choose(this.talks[next]);
    tabs[next].focus();
  }

  draw(current) {
    this.talks.forEach((talk, index) => {
      const tab = this.root.children[index];
      const chosen = talk === current;
      const news = chosen ? 0 : talk.events - talk.read;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      tab.lastElementChild.textContent = news > 0 ? String(news) : "";
      tab.setAttribute("aria-label", news > 0 ? `${talk.person.first_name}, ${news} new` : talk.person.first_name);
      if (chosen) find("panel").setAttribute("aria-labelledby", tab.id);
    });
  }
}
