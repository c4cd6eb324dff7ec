// The page as a whole: the parts made, and told of each other's news.
//
// What flows: talk.js keeps one person's entries by a long poll -> chat.js draws them (bubbles.js, attachments.js,
// entities.js, keyboard.js), strip.js the weeks, people.js the tabs, replykeys.js the bot's keyboard, drawer.js what lies
// behind. What a person does goes by composer.js, keyboard.js, menu.js, gestures.js, places.js or commands.js to
// sending.js and net.js, and comes back as a changed entry. clock.js moves the bot's time. Nothing else is kept here.

import { Chat } from "./chat.js";
import { BotClock } from "./clock.js";
import { Commands } from "./commands.js";
import { Composer } from "./composer.js";
import { Drawer } from "./drawer.js";
import { Gestures } from "./gestures.js";
import { find } from "./make.js";
import { MessageMenu } from "./menu.js";
import { MoreMenu } from "./more.js";
import { attempt, confirmed, copy } from "./notices.js";
import { get, post } from "./net.js";
import { Openings, sayFromAddress } from "./openings.js";
import { People } from "./people.js";
import { Places } from "./places.js";
import { ReplyKeys } from "./replykeys.js";
import { Strip } from "./strip.js";
import { Talk } from "./talk.js";

const PEOPLE = [
  { id: 1001, first_name: "Ana", language_code: "en" },
  { id: 1002, first_name: "Ben", language_code: "de" },
  { id: 1003, first_name: "Chidi", language_code: "en-ng" },
];

let current = null;
const composer = new Composer(() => current);
const actions = {
  copy,
  say: (text) => composer.say(text),
  reply: (entry) => composer.reply(entry),
  edit: (entry) => composer.edit(entry),
  menu: (entry, near, point) => menu.open(entry, near, point),
  show: (id) => chat.reveal(id),
  looked: () => people?.draw(current),
  open: async (address) => {
    if (await confirmed(`Open ${address}? It leads off this machine.`, "Open")) window.open(address, "_blank", "noopener");
  },
  react: (entry, emoji) => attempt(() => {
    const own = entry.reactions[String(current.person.id)] ?? [];
    return current.act("react", { message_id: entry.id, emoji: own.includes(emoji) ? [] : [emoji] });
  }),
};
const chat = new Chat(actions);
const menu = new MessageMenu(actions);
const places = new Places(() => current);
const keys = new ReplyKeys(composer, () => places.ask());
const strip = new Strip((id) => chat.reveal(id));
const openings = new Openings(composer);
const drawer = new Drawer(() => current);
const commands = new Commands(composer);
const clock = new BotClock(() => current && draw());
let people = null;
let round = 0;

// Another window may have begun afresh.
function keepUp() {
  if (!current.loaded || current.round === round) return;
  round = current.round;
  clock.pause();
}

function draw() {
  keepUp();
  composer.draw(current);
  chat.draw();
  keys.draw(current);
  strip.draw(current);
  openings.draw(current);
  drawer.soon();
  people.draw(current);
  find("state").textContent = current.doing === "typing" ? "typing" : current.doing ? "working" : "a bot";
  find("state").classList.toggle("doing", Boolean(current.doing));
  find("typing").hidden = current.doing !== "typing";
  find("unconnected").hidden = current.connected;
  find("blocked").hidden = !current.blocked;
  find("composer").hidden = current.blocked;
  find("block").textContent = current.blocked ? "Let the bot write again" : "Block the bot";
}

function choose(talk) {
  if (talk === current) return;
  composer.change(current, talk);
  current = talk;
  chat.show(talk);
  draw();
}

async function beginAfresh() {
  if (!(await confirmed("Forget all three chats, and set the bot's clock back to now?", "Start afresh"))) return;
  clock.pause();
  composer.forget();
  await attempt(async () => clock.take(await post("/afresh")));
  find("text").focus();
}

function wire() {
  new Gestures(chat, actions);
  composer.onShow = (id) => id && chat.reveal(id);
  new MoreMenu({
    block: () => attempt(() => current.act(current.blocked ? "unblock" : "block")),
    afresh: beginAfresh,
    "show-keys": () => find("keys-help").showModal(),
  });
  find("unblock").onclick = () => attempt(async () => {
    await current.act("unblock");
    await current.act("say", { text: "/start" });
  });
  for (const kind of ["dragover", "drop"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      if (kind === "drop") composer.attach(event.dataTransfer.files[0]);
    });
  }
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("textarea, input, dialog");
    if (event.key === "?" && !writing) find("keys-help").showModal();
    if (event.key === "/" && !writing) {
      event.preventDefault();
      find("text").focus();
    }
  });
}

// A bot that has just been started tells of itself a moment later.
async function describe() {
  const { description } = await get("/person/status");
  find("description").textContent = description[""] ?? "";
  if (!description[""]) setTimeout(() => describe().catch(() => {}), 1500);
}

async function start() {
  let found = await get("/person/people");
  if (!found.length) {
    await post("/person/people", { people: PEOPLE });
    found = PEOPLE;
  }
  const talks = found.slice(0, 3).map((person) => new Talk(person));
  people = new People(talks, choose);
  await describe();
  const wanted = new URL(location.href).searchParams.get("as")?.toLowerCase();
  wire();
  choose(talks.find((talk) => talk.person.first_name.toLowerCase() === wanted) ?? talks[0]);
  for (const talk of talks) {
    talk.onChange(() => (talk === current ? draw() : people.draw(current)));
    talk.follow();
  }
  await clock.start();
  await commands.load();
  document.body.dataset.ready = "yes";
  await sayFromAddress(current);
}

attempt(start);
