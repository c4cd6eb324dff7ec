// Text and entities become elements; nothing that anybody wrote is ever read as markup.

import { make } from "./make.js";
import { dateTime } from "./dates.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LINKS = /^(https?|mailto|tel):/i;

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
    if (from > at) fragment.append(text.slice(at, from));
    const inner = [];
    while (index < entities.length && entities[index].offset < to) inner.push(entities[index++]);
    fragment.append(wrapped(entity, text.slice(from, to), build(text, from, to, inner, actions), actions));
    // A block ends its line by itself.
    at = BLOCKS.has(entity.type) && text[to] === "\n" && to < end ? to + 1 : to;
    // What sticks out beyond its parent goes on after it.
    entities = [...inner.filter((one) => one.offset + one.length > to), ...entities.slice(index)];
    index = 0;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrapped(entity, text, content, actions) {
  const kind = entity.type;
  if (kind === "text_link" || kind === "url") {
    const address = entity.url ?? text;
    return LINKS.test(address)
      ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, content)
      : content;
  }
  if (kind === "bot_command") return make("button", { type: "button", class: "link", onclick: () => actions.say(text) }, content);
  if (kind === "date_time") return dateTime(entity, text);
  if (kind === "spoiler") {
    const cover = make("button", { type: "button", class: "spoiler", "aria-label": "Hidden text" }, content);
    cover.onclick = () => cover.classList.toggle("open");
    return cover;
  }
  if (!TAGS[kind]) return content;
  const element = make(TAGS[kind], {}, content);
  if (kind === "expandable_blockquote") folded(element);
  if (kind !== "pre" && kind !== "code") return element;
  element.classList.add("copies");
  element.title = "Copy";
  element.onclick = () => actions.copy(text);
  if (kind === "code") return element;
  return make("div", { class: "block" }, element, make("button", { type: "button", onclick: () => actions.copy(text) }, "Copy"));
}

function folded(element) {
  element.classList.add("folded");
  element.onclick = () => element.classList.toggle("folded");
}
