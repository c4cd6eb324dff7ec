// For whoever does not know what to type: sentences to tap, and those that the address itself says (?say=...).

import { find, make } from "./make.js";
import { attempt } from "./notices.js";

const SENTENCES = [
  "Interviewed at Acme yesterday with Dana, they'll call by Friday",
  "Interview at Globex on Tuesday at 2pm, on site, with Priya and Tom",
  "Three weeks and not a word from Initech. I feel awful",
  "What should I do today?",
];
// Whoever has written this much needs no help any more.
const A_SENTENCE = 25;

export class Openings {
  constructor(composer) {
    this.root = find("openings");
    this.closed = false;
    this.root.append(...SENTENCES.map((one) =>
      make("button", { type: "button", class: "opening", onclick: () => composer.say(one) }, one)));
    find("begin").onclick = () => composer.say("/start");
  }

  draw(talk) {
    this.root.hidden = talk.blocked || talk.list().some((one) => one.from !== "bot" && one.text.length > A_SENTENCE);
  }
}

// Say what the address asks for, one after the other, once: a reload says nothing again.
export async function sayFromAddress(talk) {
  const address = new URL(location.href);
  const sentences = address.searchParams.getAll("say");
  if (!sentences.length) return;
  address.searchParams.delete("say");
  history.replaceState(null, "", address);
  for (const one of sentences.filter((words) => words.trim())) {
    await attempt(async () => talk.answered((await talk.say(one)).message_id));
  }
}
