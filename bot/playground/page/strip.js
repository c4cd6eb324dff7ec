// The weeks in a strip: what came on which day. A tap on a day scrolls to its first message.

import { addDays, botNow, dayKey, fromKey, fullDay, shortDay } from "./dates.js";
import { find, make } from "./make.js";

const FEWEST_WEEKS = 6;
const MOST_MARKS = 3;

export class Strip {
  constructor(reveal) {
    this.reveal = reveal;
    this.root = find("weeks");
    this.sign = "";
    this.root.onclick = (event) => this.tap(event);
    this.root.onkeydown = (event) => this.key(event);
  }

  draw(talk) {
    const days = byDay(talk.list());
    const today = dayKey(botNow());
    const sign = `${talk.person.id} ${today} ${talk.revision}`;
    if (sign === this.sign) return;
    const focused = document.activeElement?.dataset?.day;
    this.sign = sign;
    this.root.replaceChildren(...weeks(days, today).map((week) => this.week(week, days, today)));
    const buttons = this.buttons();
    const chosen = buttons.find((one) => one.dataset.day === focused) ?? buttons.at(-1);
    if (chosen) chosen.tabIndex = 0;
    if (focused) chosen?.focus();
    const now = this.root.querySelector(".today");
    this.root.scrollLeft = now ? now.offsetLeft - this.root.clientWidth * 0.7 : 0;
  }

  week(week, days, today) {
    return make("li", { class: "week" }, make("span", { class: "week-name", "aria-hidden": "true" }, shortDay(fromKey(week[0]))),
      make("div", { class: "week-days" }, ...week.map((key) => day(key, days.get(key), today))));
  }

  buttons() {
    return [...this.root.querySelectorAll("button")];
  }

  // Days are narrow on a phone, so a tap beside one means the nearest.
  tap(event) {
    const distance = (one) => {
      const box = one.getBoundingClientRect();
      return Math.abs(event.clientX - (box.left + box.right) / 2);
    };
    const own = event.target.closest("button");
    const nearest = own ?? this.buttons().sort((a, b) => distance(a) - distance(b))[0];
    if (nearest) this.reveal(nearest.dataset.first);
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = this.buttons();
    const at = buttons.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    const next = buttons[Math.max(0, Math.min(at + step, buttons.length - 1))];
    next.tabIndex = 0;
    next.focus();
  }
}

function byDay(entries) {
  const days = new Map();
  for (const entry of entries) {
    const key = dayKey(new Date(entry.date * 1000));
    if (!days.has(key)) days.set(key, []);
    days.get(key).push(entry);
  }
  return days;
}

function weeks(days, today) {
  const first = fromKey([...days.keys()].sort()[0] ?? today);
  const monday = addDays(first, -((first.getDay() + 6) % 7));
  const found = [];
  for (let at = monday; found.length < FEWEST_WEEKS || dayKey(at) <= today; at = addDays(at, 7)) {
    found.push(Array.from({ length: 7 }, (_, index) => dayKey(addDays(at, index))));
  }
  return found;
}

function day(key, entries, today) {
  const weekend = fromKey(key).getDay() % 6 === 0 ? "weekend" : "";
  const look = `cell ${weekend} ${key === today ? "today" : key > today ? "ahead" : ""}`;
  if (!entries) return make("span", { class: look, title: fullDay(key) });
  const pushed = entries.filter((one) => one.unasked);
  const told = [...pushed, ...entries.filter((one) => !one.unasked)];
  const marks = told.slice(0, MOST_MARKS).map((one) => make("i", { class: one.unasked ? "push" : one.from === "bot" ? "answer" : "said" }));
  const first = (pushed[0] ?? entries[0]).text.split("\n", 1)[0];
  const count = `${entries.length} ${entries.length === 1 ? "message" : "messages"}`;
  return make("button", {
    type: "button", class: look, tabindex: "-1", "data-day": key, "data-first": (pushed[0] ?? entries[0]).id,
    "aria-label": `${fullDay(key)}, ${count}: ${first}`, title: `${fullDay(key)}: ${first}`,
  }, ...marks);
}
