// Inline buttons under a message: their rows and colours, the spinner while the bot thinks, and what it answers.

import { icon, make } from "./make.js";
import { alertWith, attempt, copy, toast } from "./notices.js";

const STYLES = new Set(["primary", "success", "danger"]);
const PATIENCE = 10;

export function inlineButtons(entry, talk, actions) {
  const rows = entry.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return "";
  return make("div", { class: "keys", role: "group", "aria-label": "Buttons of this message" },
    ...rows.map((row, y) => make("div", { class: "keys-row" }, ...row.map((one, x) => button(entry, one, `${y}.${x}`, talk, actions)))));
}

function button(entry, one, key, talk, actions) {
  const style = STYLES.has(one.style) ? one.style : "";
  const element = make("button", { type: "button", class: `key ${style}`, "data-key": key }, make("span", {}, one.text));
  if (one.copy_text) element.append(icon("copy"));
  if (one.url) element.append(icon("link"));
  element.onclick = async () => {
    if (one.copy_text) return copy(one.copy_text.text);
    if (one.url) return actions.open(one.url);
    // A second tap while the first is under way would only confuse.
    if (element.getAttribute("aria-busy") === "true") return undefined;
    element.setAttribute("aria-busy", "true");
    await attempt(() => press(entry, one, talk));
    element.removeAttribute("aria-busy");
    return undefined;
  };
  return element;
}

async function press(entry, one, talk) {
  const { answer } = await talk.act("press", { message_id: entry.id, data: one.callback_data, wait: PATIENCE });
  if (answer?.show_alert) alertWith(answer.text);
  else toast(answer ? answer.text : "The bot has not answered this tap");
}
