// Dates as the reader's own device shows them: times of messages, the days between them, date-time entities, and the
// bot's now, which runs on between two looks at it.

import { make } from "./make.js";

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const TIME = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = format({ weekday: "long", day: "numeric", month: "long" });
const WITH_YEAR = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const SHORT = format({ day: "numeric", month: "short" });
const NOW = format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const FULL = format({
  weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});
const PARTS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "2-digit" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

let botOffset = 0;

export function setNow(date) {
  botOffset = date.getTime() - Date.now();
}

export const botNow = () => new Date(Date.now() + botOffset);
export const clockTime = (unix) => TIME.format(new Date(unix * 1000));
export const shortDay = (date) => SHORT.format(date);
export const shortMoment = (date) => NOW.format(date);
export const fullMoment = (date) => FULL.format(date);

// The day of a moment as a key that sorts; days are those of the reader's zone.
export function dayKey(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const fromKey = (key) => new Date(`${key}T12:00:00`);

export function addDays(date, count) {
  const moved = new Date(date);
  moved.setDate(moved.getDate() + count);
  return moved;
}

export function dayName(key) {
  const now = botNow();
  if (key === dayKey(now)) return "Today";
  if (key === dayKey(addDays(now, -1))) return "Yesterday";
  return fullDay(key);
}

export function fullDay(key) {
  const date = fromKey(key);
  return (date.getFullYear() === botNow().getFullYear() ? DAY : WITH_YEAR).format(date);
}

function relative(unix) {
  const seconds = unix - botNow().getTime() / 1000;
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

// A date-time entity in the reader's zone; what the bot wrote for other clients shows on hovering.
export function dateTime(entity, text) {
  const wanted = entity.date_time_format ?? "";
  const date = new Date(entity.unix_time * 1000);
  const options = Object.assign({}, ...[...wanted].map((letter) => PARTS[letter] ?? {}));
  const shown = wanted === "r" ? relative(entity.unix_time) : wanted ? format(options).format(date) : text;
  return make("time", { datetime: date.toISOString(), title: `${FULL.format(date)} (written: ${text})` }, shown);
}
