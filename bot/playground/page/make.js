// Elements made from names and values; text goes in as text, and nothing is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

// Own drawings, 24 by 24, one path each.
const ICONS = {
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4",
  copy: "M9 9h10v11H9zM5 15V4h10",
  done: "M4 12.5l5 5L20 6.5",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  link: "M8 16L17 7M10 7h7v7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  pin: "M12 21s7-6.2 7-11a7 7 0 0 0-14 0c0 4.8 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
  reply: "M10 6L4 12l6 6M4 12h9c4 0 7 2 7 7",
  seen: "M2.5 12.5l4.5 4.5L16 7M12 16l1 1L22 7",
};

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element[name] = value;
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

// A stretch of text that can be pressed; unlike a button it breaks across lines with the text around it.
export function pressable(tag, attributes, doing, ...children) {
  const element = make(tag, { role: "button", tabindex: "0", ...attributes, onclick: doing }, ...children);
  element.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    doing(event);
  };
  return element;
}

export function icon(name, label = "") {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", `icon icon-${name}`);
  if (label) {
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
  } else drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  drawing.append(path);
  return drawing;
}

export const find = (id) => document.getElementById(id);
