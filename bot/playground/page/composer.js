// Writing: a text, a reply, an edit, a file with its caption; what it is about stands in a line above.

import { whatItIs } from "./bubbles.js";
import { find } from "./make.js";
import { attempt } from "./notices.js";
import { send } from "./sending.js";
import { size } from "./attachments.js";

const LARGEST = 20 * 1024 * 1024;
const USUAL = "Message";

export class Composer {
  constructor(current) {
    this.current = current;
    this.text = find("text");
    this.about = null;
    // What was half written when an edit began, and what others have half written.
    this.held = "";
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
    const about = this.about?.edit ? null : this.about;
    this.leave();
    if (from) this.drafts.set(from.person.id, { text: this.text.value, about });
    this.fill(this.drafts.get(to.person.id) ?? { text: "", about: null });
  }

  fill({ text, about }) {
    this.text.value = text;
    this.about = about;
    this.showAbout();
    this.grow();
  }

  // Nothing is written about a message that is gone, nor to a bot that is blocked.
  draw(talk) {
    const gone = this.about?.entry && talk.connected && !talk.entries.has(this.about.entry.id);
    if (gone || (this.about && talk.blocked)) this.leave();
  }

  forget() {
    this.drafts.clear();
    this.fill({ text: "", about: null });
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
    const talk = this.current();
    if (!text && !about?.file) return;
    if (!about?.edit) this.text.value = "";
    this.leave();
    const sent = await attempt(() => send(talk, text, about));
    if (!sent) this.putBack(talk, { text, about });
  }

  // What was written is not lost: it stands there again, before what came after it.
  putBack(talk, written) {
    if (talk !== this.current()) {
      this.drafts.set(talk.person.id, written);
      return;
    }
    if (written.about?.edit) this.held = this.text.value;
    const since = written.about?.edit ? "" : this.text.value;
    this.fill({ ...written, text: [written.text, since].filter(Boolean).join("\n") });
  }

  say(text) {
    return attempt(() => this.current().say(text));
  }

  reply(entry, placeholder = "") {
    this.begin({ entry, title: entry.from === "bot" ? "Reply to Hearback" : "Reply to yourself" }, placeholder);
  }

  edit(entry) {
    const held = this.about?.edit ? this.held : this.text.value;
    this.begin({ entry, edit: true, title: "Edit your message" });
    this.held = held;
    this.text.value = entry.text;
    this.grow();
    this.text.setSelectionRange(entry.text.length, entry.text.length);
  }

  attach(file) {
    find("file").value = "";
    if (!file || this.current().blocked) return;
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
    if (this.about?.edit) this.text.value = this.held;
    this.about = about;
    this.showAbout(placeholder);
    this.text.focus();
  }

  showAbout(placeholder = "") {
    const about = this.about;
    find("about").hidden = !about;
    this.text.placeholder = placeholder || (about?.file ? "Caption" : this.usual);
    if (!about) return;
    find("about-title").textContent = about.title;
    const { entry, file } = about;
    find("about-text").textContent = file ? `${file.name}, ${size(file.size)}` : entry.text || whatItIs(entry.message);
  }

  leave(byHand = false) {
    if (this.about?.edit) this.text.value = this.held;
    this.about = null;
    this.showAbout();
    this.grow();
    if (byHand) this.text.focus();
  }

  // The bot may ask for other words in the empty field.
  suggest(placeholder) {
    this.usual = placeholder || USUAL;
    if (!this.about) this.text.placeholder = this.usual;
  }
}
