// The bot's clock: shows its now and moves it, by a step, to the next message, or a day a second until one comes.

import { botNow, fullMoment, setNow, shortMoment } from "./dates.js";
import { find } from "./make.js";
import { attempt, toast } from "./notices.js";
import { get, post } from "./net.js";

const DAY_MS = 86400000;
const LOOK_MS = 15000;
const LONGEST_DAYS = 60;

export class BotClock {
  constructor(moved) {
    this.bar = find("clock");
    this.buttons = [...this.bar.querySelectorAll("[data-move]")];
    this.play = find("play");
    this.moved = moved;
    this.playing = false;
    for (const button of this.buttons) button.onclick = () => this.move(JSON.parse(button.dataset.move), button);
    this.play.onclick = () => (this.playing ? this.pause() : this.run());
  }

  async start() {
    await attempt(() => this.look());
    setInterval(() => this.playing || this.look().catch(() => {}), LOOK_MS);
  }

  async look() {
    this.take(await get("/clock"));
  }

  take(clock) {
    setNow(new Date(clock.now));
    this.bar.hidden = !clock.movable;
    this.show(botNow());
    this.moved();
  }

  show(date) {
    find("now").textContent = shortMoment(date);
    find("now").dateTime = date.toISOString();
    find("now").title = `The bot's now: ${fullMoment(date)}`;
  }

  async move(wanted, button) {
    this.busy(true);
    await attempt(async () => {
      const clock = await post("/clock", wanted);
      this.take(clock);
      if (clock.found === false) toast("Nothing more is planned");
    });
    this.busy(false);
    // A button that is at rest loses the focus; what has it meanwhile keeps it.
    if ([document.body, button].includes(document.activeElement)) button.focus();
  }

  busy(on) {
    for (const button of this.buttons) button.disabled = on;
    this.bar.setAttribute("aria-busy", String(on));
  }

  async run() {
    this.playing = true;
    this.busy(true);
    this.face();
    for (let days = 0; this.playing; days += 1) {
      const from = botNow();
      let clock = null;
      // A day takes a second, however quickly the bot is done with it.
      const [went] = await Promise.all([attempt(async () => (clock = await post("/clock", { to: "next", days: 1 }))), this.glide(from)]);
      if (clock) this.take(clock);
      if (!went || clock?.found) this.playing = false;
      else if (days >= LONGEST_DAYS) {
        this.playing = false;
        toast("Nothing has come for two months");
      }
    }
    this.busy(false);
    this.face();
  }

  pause() {
    this.playing = false;
  }

  face() {
    this.play.setAttribute("aria-pressed", String(this.playing));
    find("play-text").textContent = this.playing ? "Pause" : "Play";
  }

  glide(from) {
    const began = performance.now();
    return new Promise((resolve) => {
      const step = (at) => {
        const part = Math.min(1, (at - began) / 1000);
        this.show(new Date(from.getTime() + part * DAY_MS));
        if (part < 1 && this.playing) requestAnimationFrame(step);
        else resolve();
      };
      requestAnimationFrame(step);
    });
  }
}
