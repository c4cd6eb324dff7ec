// What a message holds besides text: photos, files, places, and the kinds that are only named.

import { icon, make } from "./make.js";
import { fileAddress } from "./net.js";

const UNITS = ["bytes", "KB", "MB"];

export function attachments(message) {
  const found = [];
  if (message.forward_origin) found.push(make("p", { class: "note" }, `Forwarded from ${message.forward_origin.sender_user_name}`));
  if (message.photo) found.push(photo(message.photo[0], message.caption));
  if (message.document) found.push(file(message.document));
  if (message.location) found.push(place(message.location));
  if (message.voice) found.push(make("p", { class: "note" }, `Voice message, ${message.voice.duration} s`));
  if (message.sticker) found.push(make("p", { class: "sticker" }, message.sticker.emoji));
  if (message.contact) found.push(make("p", { class: "note" }, `${message.contact.first_name}, ${message.contact.phone_number}`));
  return found;
}

export function size(bytes) {
  let unit = 0;
  let count = bytes;
  while (count >= 1000 && unit < UNITS.length - 1) {
    count /= 1024;
    unit += 1;
  }
  return `${unit ? count.toFixed(1) : count} ${UNITS[unit]}`;
}

function photo(one, caption) {
  const address = fileAddress(one.file_id);
  const image = make("img", { src: address, width: one.width, height: one.height, alt: caption ?? "Picture", loading: "lazy" });
  const show = () => {
    const large = document.getElementById("large");
    large.replaceChildren(make("form", { method: "dialog" }, make("button", { "aria-label": "Close the picture" },
      make("img", { src: address, alt: image.alt }))));
    large.showModal();
  };
  return make("button", { type: "button", class: "photo", "aria-label": `${image.alt}: show it large`, onclick: show }, image);
}

function file(document) {
  const attributes = { class: "file", href: fileAddress(document.file_id), download: document.file_name };
  return make("a", attributes, make("span", { class: "file-sign" }, icon("file")),
    make("span", { class: "file-name" }, make("b", {}, document.file_name), make("small", {}, size(document.file_size ?? 0))));
}

function place({ latitude, longitude }) {
  return make("p", { class: "place" }, icon("pin"),
    make("span", {}, make("b", {}, "Place"), make("small", {}, `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`)));
}
