// What is said beside the chat: toasts, alerts, what a screen reader hears, a question before something is done.

import { find } from "./make.js";

let hiding = 0;

export function toast(text) {
  if (!text) return;
  find("toast").textContent = text;
  find("toast").hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (find("toast").hidden = true), 4500);
}

export function alertWith(text) {
  find("alert-text").textContent = text;
  if (!find("alert").open) find("alert").showModal();
}

// Resolves to whether the person said yes.
export function confirmed(question, yes) {
  const dialog = find("confirm");
  find("confirm-text").textContent = question;
  find("confirm-yes").textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

// New messages are read out; what is drawn again is not.
export function announce(text) {
  const line = document.createElement("p");
  line.textContent = text;
  find("heard").append(line);
  while (find("heard").children.length > 5) find("heard").firstElementChild.remove();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast("This browser does not let the page copy");
  }
}

// Do something that may fail, and say what went wrong; gives back whether it went well.
export async function attempt(doing) {
  try {
    await doing();
    return true;
  } catch (error) {
    toast(error instanceof TypeError ? "The playground does not answer. Is it still running?" : error.message);
    return false;
  }
}
