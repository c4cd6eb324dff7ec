// Under the hood: what whoever runs the bot shows of it, the bot's last calls, and faults to try.
//
// A section has a `title` and any of: `text` with `marks` ({start, end, label, value}), `facts` ({name, value, words}),
// `items` ({name, when, why}), a `note`, and what to say where it is `empty`.

import { find, make } from "./make.js";
import { attempt, toast } from "./notices.js";
import { erase, get, post } from "./net.js";

const CALLS = 6;
const QUIET = new Set(["getUpdates", "getMe", "setMyCommands", "setMyDescription", "setMyShortDescription", "deleteWebhook"]);
const FAULTS = [
  ["The next message fails (502)", { kind: "error", code: 502, method: "sendMessage" }],
  ["Too many requests, wait 3 s", { kind: "error", code: 429, retry_after: 3, method: "sendMessage" }],
  ["It arrives, its answer is lost", { kind: "drop_after", method: "sendMessage" }],
];

export class Drawer {
  constructor(current) {
    this.current = current;
    this.root = find("drawer");
    this.waiting = 0;
    find("hood").onclick = () => this.toggle();
    find("drawer-close").onclick = () => this.toggle(false);
    this.root.onkeydown = (event) => event.key === "Escape" && this.toggle(false);
    find("faults").append(...FAULTS.map(([name, fault]) =>
      make("button", { type: "button", class: "key", onclick: () => this.fail(name, fault) }, make("span", {}, name))));
    find("no-faults").onclick = () => this.mend();
  }

  get open() {
    return !this.root.hidden;
  }

  async toggle(open = !this.open) {
    this.root.hidden = !open;
    document.body.classList.toggle("with-drawer", open);
    find("hood").setAttribute("aria-expanded", String(open));
    find(open ? "drawer-close" : "hood").focus();
    if (open) await this.look();
  }

  // Look again a moment after the last change, so that a play of weeks asks once a step.
  soon() {
    if (!this.open) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.look(), 120);
  }

  async look() {
    const { id } = this.current().person;
    await attempt(async () => {
      const [sections, log] = await Promise.all([get(`/backstage/${id}`).catch(() => []), get("/person/calls")]);
      if (id !== this.current().person.id) return;
      find("sections").replaceChildren(...sections.map(section));
      find("calls").replaceChildren(...calls(log, id));
    });
  }

  async fail(name, fault) {
    await attempt(async () => {
      await post("/person/faults", { ...fault, chat_id: this.current().person.id });
      toast(`Set: ${name}`);
    });
  }

  async mend() {
    await attempt(async () => {
      await erase("/person/faults");
      toast("Nothing goes wrong any more");
    });
  }
}

function section(one) {
  const parts = [make("h3", {}, one.title)];
  if (one.text) parts.push(marked(one.text, one.marks ?? []));
  if (one.facts?.length) parts.push(make("dl", { class: "facts" }, ...one.facts.flatMap(fact)));
  if (one.items?.length) parts.push(make("ol", { class: "items" }, ...one.items.map(item)));
  if (one.empty) parts.push(make("p", { class: "soft" }, one.empty));
  if (one.note) parts.push(make("p", { class: "soft" }, one.note));
  return make("section", { class: "layer" }, ...parts);
}

// The message with the words that gave a field marked; words that gave several name them all.
function marked(text, marks) {
  const shown = make("p", { class: "marked" });
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at) continue;
    const told = marks.filter((one) => one.start >= mark.start && one.end <= mark.end).map((one) => `${one.label}: ${one.value}`);
    shown.append(text.slice(at, mark.start), make("mark", { title: told.join(", ") }, text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  shown.append(text.slice(at));
  return shown;
}

const fact = ({ name, value, words }) => [
  make("dt", {}, name), make("dd", {}, make("b", {}, value), words ? make("span", { class: "soft" }, ` “${words}”`) : ""),
];

const item = ({ name, when, why }) => make("li", {}, make("b", {}, name), make("span", { class: "when" }, when ?? ""), make("p", {}, why ?? ""));

function calls(log, id) {
  const own = log.calls.filter((one) => !QUIET.has(one.method) && String(one.params.chat_id ?? id) === String(id));
  if (!own.length) return [make("li", { class: "soft" }, "The bot has called nothing for this chat.")];
  return own.slice(-CALLS).reverse().map((one) => make("li", { class: one.status === 200 ? "" : "failed" },
    make("b", {}, one.method), make("span", { class: "when" }, one.status === 0 ? "no answer" : String(one.status)),
    one.description ? make("p", {}, one.description) : ""));
}
