// The keyboard that the bot puts in place of typing, and the reply that it forces, with the words for the empty field.

import { find, make } from "./make.js";

export class ReplyKeys {
  constructor(composer, askPlace) {
    this.composer = composer;
    this.askPlace = askPlace;
    this.root = find("keyboard");
    this.forced = 0;
  }

  draw(talk) {
    const entries = talk.list();
    const last = entries.findLast((one) => one.from === "bot" && one.reply_markup && !one.reply_markup.inline_keyboard);
    const markup = last?.reply_markup ?? {};
    const answered = last && entries.some((one) => one.from !== "bot" && one.id > last.id);
    const rows = talk.blocked || (markup.one_time_keyboard && answered) ? [] : markup.keyboard ?? [];
    const sign = rows.length ? `${talk.person.id} ${last.id}` : "";
    if (this.root.dataset.sign !== sign) {
      this.root.dataset.sign = sign;
      this.root.replaceChildren(...rows.map((row) => make("div", { class: "keys-row" }, ...row.map((one) => this.key(one)))));
    }
    this.root.hidden = !rows.length;
    this.composer.suggest(rows.length ? markup.input_field_placeholder : "");
    if (markup.force_reply && !answered && this.forced !== last.id) {
      this.forced = last.id;
      this.composer.reply(last, markup.input_field_placeholder);
    }
  }

  key(one) {
    const text = typeof one === "string" ? one : one.text;
    const press = one.request_location ? () => this.askPlace() : () => this.composer.say(text);
    return make("button", { type: "button", class: "key", onclick: press }, make("span", {}, text));
  }
}
