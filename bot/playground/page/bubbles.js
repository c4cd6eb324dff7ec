// One entry of the transcript becomes one row: a bubble, the buttons under it, and what can be done with it.

import { attachments } from "./attachments.js";
import { clockTime, fullMoment } from "./dates.js";
import { formatted } from "./entities.js";
import { inlineButtons } from "./keyboard.js";
import { icon, make } from "./make.js";

// `place` says where the row stands among those of its side: "alone", "first", "middle" or "last".
export function row(entry, place, talk, actions) {
  const mine = entry.from !== "bot";
  const bubble = make("div", { class: `bubble ${place === "last" || place === "alone" ? "tail" : ""}` }, ...inside(entry, mine, actions));
  const column = make("div", { class: "column" }, bubble, inlineButtons(entry, talk, actions), reactions(entry, talk, actions));
  const options = make("button", { type: "button", class: "options", "aria-label": "What to do with this message", "aria-haspopup": "menu", tabindex: "-1" }, icon("more"));
  options.onclick = () => actions.menu(entry, options);
  return make("article", {
    class: `row ${mine ? "mine" : "bots"} ${place}`, "data-id": entry.id, tabindex: "-1", "aria-label": spoken(entry, talk),
  }, column, options);
}

export function spoken(entry, talk) {
  const who = entry.from === "bot" ? "Hearback" : talk.person.first_name;
  const edited = entry.message.edit_date ? ", edited" : "";
  return `${who}, ${clockTime(entry.date)}${edited}: ${entry.text || whatItIs(entry.message)}`;
}

export function whatItIs(message) {
  if (message.photo) return "a picture";
  if (message.document) return message.document.file_name;
  if (message.location) return "a place";
  return "a message";
}

function inside(entry, mine, actions) {
  const quoted = entry.message.reply_to_message;
  const parts = [quoted ? quote(quoted, actions) : "", ...attachments(entry.message)];
  if (entry.text) parts.push(make("div", { class: "text" }, formatted(entry.text, entry.entities, actions), meta(entry, mine)));
  else parts.push(meta(entry, mine));
  return parts;
}

function quote(message, actions) {
  const text = message.text ?? message.caption ?? whatItIs(message);
  const who = message.from?.is_bot ? message.from.first_name : "You";
  return make("button", { type: "button", class: "quoted", onclick: () => actions.show(message.message_id) },
    make("b", {}, who), make("span", {}, text.split("\n", 1)[0]));
}

function meta(entry, mine) {
  const parts = [];
  if (entry.silent) parts.push(make("span", { title: "Sent without a sound" }, "silent"));
  if (entry.message.edit_date) parts.push(make("span", { title: entry.edits.at(-1)?.text ?? "" }, "edited"));
  const moment = new Date(entry.date * 1000);
  parts.push(make("time", { datetime: moment.toISOString(), title: fullMoment(moment) }, clockTime(entry.date)));
  if (mine) parts.push(entry.seen ? icon("seen", "The bot has it") : icon("done", "Sent"));
  return make("span", { class: "meta" }, ...parts);
}

function reactions(entry, talk, actions) {
  const own = entry.reactions[String(talk.person.id)] ?? [];
  const bots = entry.reactions.bot ?? [];
  if (!own.length && !bots.length) return "";
  return make("div", { class: "reactions" },
    ...own.map((one) => make("button", { type: "button", class: "mark own", title: "Take it away", onclick: () => actions.react(entry, one) }, one)),
    ...bots.map((one) => make("span", { class: "mark", role: "img", "aria-label": `The bot put ${one}` }, one)));
}
