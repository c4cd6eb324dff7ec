// One entry of the transcript becomes one bubble.

import { make } from "./make.js";
import { clockTime } from "./dates.js";
import { formatted } from "./entities.js";

export function bubble(entry, person, actions) {
  const mine = entry.from !== "bot";
  const element = make("article", { class: `bubble ${mine ? "mine" : "bots"}`, "data-id": entry.id });
  if (entry.deleted) {
    element.classList.add("gone");
    element.append(make("p", {}, "Deleted"));
    return make("div", { class: `row ${mine ? "mine" : "bots"}` }, element);
  }
  const quoted = entry.message.reply_to_message;
  if (quoted) element.append(quote(quoted, actions));
  element.append(...attachments(entry.message));
  if (entry.text) element.append(make("div", { class: "text" }, formatted(entry.text, entry.entities, actions)));
  element.append(foot(entry, mine));
  const side = make("span", { class: "tools" },
    make("button", { type: "button", "aria-label": "Reply", title: "Reply", onclick: () => actions.reply(entry) }, "↩"),
    mine ? "" : make("button", { type: "button", "aria-label": "Thumbs up", title: "Thumbs up", onclick: () => actions.react(entry) }, "👍"),
    mine && entry.message.text ? make("button", { type: "button", "aria-label": "Edit", title: "Edit", onclick: () => actions.edit(entry) }, "✎") : "");
  const rows = entry.reply_markup?.inline_keyboard ?? [];
  const column = make("div", { class: "column" }, element, ...rows.map((row) => buttons(entry, row, actions)));
  return make("div", { class: `row ${mine ? "mine" : "bots"}` }, column, side);
}

function quote(message, actions) {
  const text = message.text ?? message.caption ?? "A message";
  return make("button", { type: "button", class: "quoted", onclick: () => actions.show(message.message_id) },
    make("strong", {}, message.from?.first_name ?? "Bot"), make("span", {}, text));
}

function attachments(message) {
  const found = [];
  if (message.forward_origin) found.push(make("p", { class: "note" }, `Forwarded from ${message.forward_origin.sender_user_name}`));
  if (message.photo) found.push(make("img", { src: `/person/files/${message.photo[0].file_id}`, alt: message.caption ?? "Picture" }));
  if (message.document) found.push(make("a", { class: "file", href: `/person/files/${message.document.file_id}`, download: message.document.file_name }, `📄 ${message.document.file_name}`));
  if (message.location) found.push(make("p", { class: "note" }, `📍 ${message.location.latitude}, ${message.location.longitude}`));
  if (message.voice) found.push(make("p", { class: "note" }, "🎤 Voice message"));
  if (message.sticker) found.push(make("p", { class: "sticker" }, message.sticker.emoji));
  if (message.contact) found.push(make("p", { class: "note" }, `👤 ${message.contact.first_name} ${message.contact.phone_number}`));
  return found;
}

function foot(entry, mine) {
  const marks = Object.values(entry.reactions).flat().join(" ");
  const edited = entry.message.edit_date ? "edited " : "";
  const silent = entry.silent ? make("span", { class: "silent", title: "Sent without a sound" }, "silent ") : "";
  return make("footer", {}, marks ? make("span", { class: "reactions" }, marks) : "", silent, edited,
    make("time", { datetime: new Date(entry.date * 1000).toISOString() }, clockTime(entry.date)), mine ? " ✓" : "");
}

function buttons(entry, row, actions) {
  return make("div", { class: "buttons" }, ...row.map((one) => {
    const element = make("button", { type: "button", title: one.copy_text ? "Copy" : one.url }, one.text);
    element.onclick = async () => {
      element.setAttribute("aria-busy", "true");
      await actions.press(entry, one);
      element.removeAttribute("aria-busy");
    };
    return element;
  }));
}
