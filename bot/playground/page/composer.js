// Writing: text, replies, edits, files, places, commands, and keyboards that the bot puts in place of typing.

import { act, asBase64, get } from "./net.js";
import { make } from "./make.js";

const $ = (id) => document.getElementById(id);
const PLACES = [
  ["Vienna", 48.2082, 16.3738], ["London", 51.5074, -0.1278], ["Toronto", 43.6532, -79.3832],
  ["San Francisco", 37.7749, -122.4194], ["Lagos", 6.5244, 3.3792], ["Kolkata", 22.5726, 88.3639],
];

export class Composer {
  constructor(current, toast) {
    this.current = current;
    this.toast = toast;
    this.about = null;
    $("composer").onsubmit = (event) => {
      event.preventDefault();
      this.submit();
    };
    $("text").onkeydown = (event) => this.key(event);
    $("text").oninput = () => this.grow();
    $("about-close").onclick = () => this.leave();
    $("file").onchange = () => this.sendFile();
    $("place").onclick = () => $("places").showModal();
    $("menu").onclick = () => this.toggleCommands();
    $("place-list").append(...PLACES.map(([name]) => make("button", { value: name }, name)));
    $("places").onclose = () => this.sendPlace($("places").returnValue);
  }

  async attempt(doing) {
    try {
      await doing();
    } catch (error) {
      this.toast(error.message);
    }
  }

  act(name, body) {
    return this.attempt(() => act(this.current().person, name, body));
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "ArrowUp" && !$("text").value) {
      const last = this.current().lastOwn();
      if (last) this.edit(last);
    } else if (event.key === "Escape") this.leave();
  }

  grow() {
    // The rows follow the text; no style is set, because the policy allows none in elements.
    $("text").rows = Math.min(8, $("text").value.split("\n").length + Math.floor($("text").value.length / 60));
  }

  async submit() {
    const text = $("text").value.trim();
    if (!text) return;
    const about = this.about;
    this.leave();
    $("text").value = "";
    this.grow();
    if (about?.edit) await this.act("edit", { message_id: about.entry.id, text });
    else await this.say(text, about?.entry.id);
  }

  say(text, replyTo) {
    return this.act("say", replyTo ? { text, reply_to: replyTo } : { text });
  }

  reply(entry, placeholder = "") {
    this.about = { entry };
    this.showAbout(`Reply to: ${entry.text}`, placeholder);
  }

  edit(entry) {
    this.about = { entry, edit: true };
    $("text").value = entry.text;
    this.grow();
    this.showAbout(`Edit: ${entry.text}`);
  }

  showAbout(text, placeholder = "") {
    $("about-text").textContent = text;
    $("about").hidden = false;
    $("text").placeholder = placeholder || "Message";
    $("text").focus();
  }

  leave() {
    if (this.about?.edit) $("text").value = "";
    this.about = null;
    $("about").hidden = true;
    $("text").placeholder = "Message";
    this.grow();
  }

  async sendFile() {
    const [file] = $("file").files;
    $("file").value = "";
    if (!file) return;
    const kind = ["image/png", "image/jpeg"].includes(file.type) ? "send_photo" : "send_document";
    await this.attempt(async () => {
      const content = await asBase64(file);
      await act(this.current().person, kind, { name: file.name, mime_type: file.type || "application/octet-stream", content });
    });
  }

  sendPlace(name) {
    const place = PLACES.find(([one]) => one === name);
    $("places").returnValue = "";
    if (place) this.act("send_location", { latitude: place[1], longitude: place[2] });
  }

  async toggleCommands() {
    const list = $("commands");
    list.hidden = !list.hidden;
    $("menu").setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) return;
    await this.attempt(async () => {
      const { commands } = await get("/person/status");
      const own = commands["all_private_chats|"] ?? commands["default|"] ?? [];
      list.replaceChildren(...own.map((one) => this.command(one)));
      if (!own.length) list.append(make("li", {}, "The bot has named no commands."));
    });
  }

  command(one) {
    const choose = () => {
      this.toggleCommands();
      this.say(`/${one.command}`);
    };
    return make("li", {}, make("button", { type: "button", onclick: choose }, make("b", {}, `/${one.command}`), ` ${one.description}`));
  }

  // Show the keyboard that the last message of the bot with a say in it has put up.
  showKeyboard(entries) {
    const last = entries.findLast((one) => one.from === "bot" && !one.deleted && one.reply_markup && !one.reply_markup.inline_keyboard);
    const later = last && entries.some((one) => one.from !== "bot" && one.id > last.id);
    const rows = last?.reply_markup.one_time_keyboard && later ? [] : last?.reply_markup.keyboard ?? [];
    $("keyboard").hidden = !rows.length;
    $("keyboard").replaceChildren(...rows.map((row) => make("div", { class: "buttons" }, ...row.map((one) => this.keyButton(one)))));
    if (last?.reply_markup.force_reply && !later && this.forced !== last.id) {
      this.forced = last.id;
      this.reply(last, last.reply_markup.input_field_placeholder);
    }
  }

  keyButton(one) {
    const text = typeof one === "string" ? one : one.text;
    const press = one.request_location ? () => $("places").showModal() : () => this.say(text);
    return make("button", { type: "button", onclick: press }, text);
  }
}
