// Text and the entities of the Bot API become elements; nothing that anybody wrote is ever read as markup.

import { icon, make, pressable } from "./make.js";
import { dateTime } from "./dates.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const QUOTES = new Set(["blockquote", "expandable_blockquote"]);
const BLOCKS = new Set(["pre", ...QUOTES]);
const LINKS = /^(https?|mailto|tel):/i;
const SHORT_QUOTE = 140;

// Return a fragment for `text`; offsets count UTF-16 units, as JavaScript does.
export function formatted(text, entities, actions) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, 0, text.length, sorted, actions);
}

function build(text, start, end, entities, actions) {
  const fragment = document.createDocumentFragment();
  let at = start;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index++];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    // A block begins and ends its line by itself.
    const block = BLOCKS.has(entity.type);
    if (from > at) fragment.append(text.slice(at, block && text[from - 1] === "\n" ? from - 1 : from));
    const inner = [];
    while (index < entities.length && entities[index].offset < to) inner.push(entities[index++]);
    fragment.append(wrapped(entity, text.slice(from, to), build(text, from, to, inner, actions), actions));
    at = block && text[to] === "\n" && to < end ? to + 1 : to;
    // What sticks out beyond its parent goes on after it.
    entities = [...inner.filter((one) => one.offset + one.length > to), ...entities.slice(index)];
    index = 0;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrapped(entity, text, content, actions) {
  const kind = entity.type;
  if (kind === "text_link" || kind === "url") return link(entity.url ?? text, content, actions);
  if (kind === "email") return link(`mailto:${text}`, content, actions);
  if (kind === "phone_number") return link(`tel:${text.replace(/[^\d+]/g, "")}`, content, actions);
  if (kind === "bot_command") return pressable("span", { class: "link" }, () => actions.say(text), content);
  if (["mention", "text_mention", "hashtag", "cashtag"].includes(kind)) return make("span", { class: "tag" }, content);
  if (kind === "date_time") return dateTime(entity, text);
  if (kind === "spoiler") return spoiler(content);
  if (kind === "pre") return block(entity, text, content, actions);
  if (QUOTES.has(kind)) return quote(kind, text, content);
  if (kind === "code") return pressable("code", { title: "Copy" }, () => actions.copy(text), content);
  return TAGS[kind] ? make(TAGS[kind], {}, content) : content;
}

// A link leads off this machine, so it asks before it opens.
function link(address, content, actions) {
  if (!LINKS.test(address)) return content;
  const open = (event) => {
    event.preventDefault();
    actions.open(address);
  };
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer", title: address, onclick: open }, content);
}

function spoiler(content) {
  const toggle = () => {
    const open = cover.classList.toggle("open");
    cover.setAttribute("aria-pressed", String(open));
    cover.removeAttribute("aria-label");
  };
  const closed = { class: "spoiler", "aria-label": "Hidden text, shown by a tap", "aria-pressed": "false" };
  const cover = pressable("span", closed, toggle, content);
  return cover;
}

function block(entity, text, content, actions) {
  return make("div", { class: "block" },
    make("div", { class: "block-head" }, make("span", {}, entity.language ?? ""),
      make("button", { type: "button", class: "copies", onclick: () => actions.copy(text) }, icon("copy"), "Copy")),
    make("pre", {}, content));
}

function quote(kind, text, content) {
  const body = make("blockquote", {}, content);
  if (kind === "blockquote" || (text.length < SHORT_QUOTE && text.split("\n").length < 4)) return body;
  body.classList.add("folded");
  const more = make("button", { type: "button", class: "unfold", "aria-expanded": "false" }, "Show all");
  more.onclick = () => {
    const folded = body.classList.toggle("folded");
    more.textContent = folded ? "Show all" : "Show less";
    more.setAttribute("aria-expanded", String(!folded));
  };
  return make("div", { class: "foldable" }, body, more);
}
