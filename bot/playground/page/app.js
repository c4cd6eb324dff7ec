// The page: three people, one bot, and what they say to each other.

import { act, get, post } from "./net.js";
import { make } from "./make.js";
import { dayOf } from "./dates.js";
import { bubble } from "./bubbles.js";
import { Composer } from "./composer.js";
import { Talk } from "./talk.js";
import { startClock } from "./clock.js";

const $ = (id) => document.getElementById(id);
const PEOPLE = [
  { id: 1001, first_name: "Ana", language_code: "en" },
  { id: 1002, first_name: "Ben", language_code: "de" },
  { id: 1003, first_name: "Chidi", language_code: "en-ng" },
];

const talks = [];
let current = null;
let hiding = 0;

function toast(text) {
  if (!text) return;
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => ($("toast").hidden = true), 4000);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
  } catch {
    toast("This browser does not let the page copy");
  }
}

async function press(entry, button) {
  if (button.copy_text) return copy(button.copy_text.text);
  if (button.url) return window.open(button.url, "_blank", "noopener");
  const body = { message_id: entry.id, data: button.callback_data, wait: 10 };
  try {
    const { answer } = await act(current.person, "press", body);
    if (answer?.show_alert) {
      $("alert-text").textContent = answer.text;
      $("alert").showModal();
    } else toast(answer?.text);
  } catch (error) {
    toast(error.message);
  }
}

const composer = new Composer(() => current, toast);
const actions = {
  press,
  copy,
  say: (text) => composer.say(text),
  reply: (entry) => composer.reply(entry),
  edit: (entry) => composer.edit(entry),
  react: (entry) => composer.act("react", {
    message_id: entry.id,
    emoji: entry.reactions[String(current.person.id)]?.length ? [] : ["👍"],
  }),
  show: (id) => document.querySelector(`[data-id="${Number(id)}"]`)?.scrollIntoView({ block: "center" }),
};

function draw() {
  const chat = $("chat");
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 120;
  const entries = current.list();
  const rows = [];
  let day = "";
  for (const entry of entries) {
    if (dayOf(entry.date) !== day) rows.push(make("p", { class: "day" }, (day = dayOf(entry.date))));
    rows.push(bubble(entry, current.person, actions));
  }
  if (!rows.length) rows.push(make("p", { class: "empty" }, "Nothing here yet. ", make("button", { type: "button", onclick: () => composer.say("/start") }, "Say /start")));
  chat.replaceChildren(...rows);
  if (atEnd) chat.scrollTop = chat.scrollHeight;
  current.read = current.events;
  composer.showKeyboard(entries);
  $("block").textContent = current.blocked ? "Unblock bot" : "Block bot";
  $("composer").classList.toggle("blocked", current.blocked);
  drawPeople();
}

function drawPeople() {
  $("people").replaceChildren(...talks.map((talk) => {
    const news = talk.events - talk.read;
    return make("button", { type: "button", "aria-current": talk === current ? "true" : "false", onclick: () => choose(talk) },
      talk.person.first_name, news > 0 ? make("span", { class: "news" }, String(news)) : "");
  }));
}

function choose(talk) {
  if (talk !== current) composer.leave();
  current = talk;
  $("chat").replaceChildren();
  draw();
  $("chat").scrollTop = $("chat").scrollHeight;
}

async function start() {
  let people = await get("/person/people");
  if (!people.length) {
    await post("/person/people", { people: PEOPLE });
    people = PEOPLE;
  }
  for (const person of people.slice(0, 3)) {
    talks.push(new Talk(person, (talk) => (talk === current ? draw() : drawPeople())));
  }
  $("block").onclick = () => composer.act(current.blocked ? "unblock" : "block");
  choose(talks[0]);
  await startClock(toast);
}

start().catch((error) => toast(error.message));
