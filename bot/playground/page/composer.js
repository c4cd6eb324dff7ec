// Writing: a text, a reply, an edit, a file with its caption; what it is about stands in a line above.

import { whatItIs } from "./bubbles.js";
import { find } from "./make.js";
import { attempt } from "./notices.js";
import { asBase64 } from "./net.js";
import { size } from "./attachments.js";

const PICTURES = ["image/png", "image/jpeg"];
const LARGEST = 20 * 1024 * 1024;
const USUAL = "Message";

export class Composer {
  constructor(current) {
    this.current = current;
    this.text = find("text");
    this.about = null;
    this.drafts = new Map();
    this.usual = USUAL;
    find("composer").onsubmit = (event) => {
      event.preventDefault();
      this.submit();
    };
    this.text.addEventListener("input", () => this.grow());
    this.text.addEventListener("keydown", (event) => this.key(event));
    find("about-close").onclick = () => this.leave(true);
    find("about-show").onclick = () => this.onShow?.(this.about?.entry?.id);
    find("file").onchange = () => this.attach(find("file").files[0]);
    this.text.addEventListener("paste", (event) => this.paste(event));
  }

  // Keep what one person has begun to write while another writes.
  change(from, to) {
    if (from) this.drafts.set(from.person.id, this.about?.edit ? "" : this.text.value);
    this.leave();
    this.text.value = this.drafts.get(to.person.id) ?? "";
    this.grow();
  }

  key(event) {
    if (event.defaultPrevented || event.isComposing) return;
    const up = event.key === "ArrowUp";
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (up && (event.ctrlKey || event.altKey)) {
      event.preventDefault();
      this.replyFurtherUp();
    } else if (up && !this.text.value && !this.about) {
      const last = this.current().lastOwn();
      if (last) {
        event.preventDefault();
        this.edit(last);
      }
    } else if (event.key === "Escape") this.leave(true);
  }

  replyFurtherUp() {
    const entries = this.current().list();
    const at = this.about?.entry ? entries.findIndex((one) => one.id === this.about.entry.id) : entries.length;
    if (at > 0) this.reply(entries[at - 1]);
  }

  grow() {
    // The rows follow the text until they fill a third of a phone.
    this.text.rows = 1;
    while (this.text.scrollHeight > this.text.clientHeight + 2 && this.text.rows < 8) this.text.rows += 1;
  }

  async submit() {
    const text = this.text.value.trim();
    const about = this.about;
    if (!text && !about?.file) return;
    this.leave();
    this.text.value = "";
    this.grow();
    const sent = await attempt(() => this.send(text, about));
    if (sent) return;
    // What was written is not lost: it stands there again.
    this.text.value = text;
    this.about = about;
    this.showAbout();
    this.grow();
  }

  send(text, about) {
    const talk = this.current();
    if (about?.edit) return talk.act("edit", { message_id: about.entry.id, text });
    const where = about?.entry ? { reply_to: about.entry.id } : {};
    if (about?.file) return this.sendFile(about.file, text, where);
    return talk.act("say", { text, ...where });
  }

  async sendFile(file, caption, where) {
    const kind = PICTURES.includes(file.type) ? "send_photo" : "send_document";
    const content = await asBase64(file);
    const mime = file.type || "application/octet-stream";
    return this.current().act(kind, { name: file.name, mime_type: mime, content, caption, ...where });
  }

  say(text) {
    return attempt(() => this.current().act("say", { text }));
  }

  reply(entry, placeholder = "") {
    this.begin({ entry, title: entry.from === "bot" ? "Reply to Hearback" : "Reply to yourself" }, placeholder);
  }

  edit(entry) {
    this.begin({ entry, edit: true, title: "Edit your message" });
    this.text.value = entry.text;
    this.grow();
    this.text.setSelectionRange(entry.text.length, entry.text.length);
  }

  attach(file) {
    find("file").value = "";
    if (!file) return;
    if (file.size > LARGEST) {
      attempt(() => Promise.reject(new Error("A bot can only fetch files of up to 20 MB")));
      return;
    }
    this.begin({ entry: this.about?.edit ? null : this.about?.entry, file, title: "Send this file" });
  }

  paste(event) {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.attach(file);
  }

  begin(about, placeholder = "") {
    if (this.about?.edit) this.text.value = "";
    this.about = about;
    this.showAbout(placeholder);
    this.text.focus();
  }

  showAbout(placeholder = "") {
    const about = this.about;
    find("about").hidden = !about;
    if (!about) return;
    find("about-title").textContent = about.title;
    const { entry, file } = about;
    find("about-text").textContent = file ? `${file.name}, ${size(file.size)}` : entry.text || whatItIs(entry.message);
    this.text.placeholder = placeholder || (file ? "Caption" : this.usual);
  }

  leave(byHand = false) {
    if (this.about?.edit) this.text.value = "";
    this.about = null;
    find("about").hidden = true;
    this.text.placeholder = this.usual;
    this.grow();
    if (byHand) this.text.focus();
  }

  // The bot may ask for other words in the empty field.
  suggest(placeholder) {
    this.usual = placeholder || USUAL;
    if (!this.about) this.text.placeholder = this.usual;
  }
}
