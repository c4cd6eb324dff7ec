// Dates as the person's own device shows them: times of messages, days between them, and date-time entities.

import { make } from "./make.js";

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const TIME = format({ hour: "2-digit", minute: "2-digit" });
const DAY = format({ weekday: "long", day: "numeric", month: "long" });
const FULL = format({ weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const PARTS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "2-digit" },
  D: { day: "numeric", month: "long", year: "numeric" },
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

export const clockTime = (unix) => TIME.format(new Date(unix * 1000));
export const dayOf = (unix) => DAY.format(new Date(unix * 1000));
export const fullTime = (date) => FULL.format(date);

let botOffset = 0;
export function setNow(date) {
  botOffset = date.getTime() - Date.now();
}
export const botNow = () => new Date(Date.now() + botOffset);

function relative(unix) {
  const seconds = unix - botNow().getTime() / 1000;
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

export function dateTime(entity, text) {
  const wanted = entity.date_time_format ?? "";
  const date = new Date(entity.unix_time * 1000);
  const options = Object.assign({}, ...[...wanted].map((letter) => PARTS[letter] ?? {}));
  const shown = wanted === "r" ? relative(entity.unix_time) : wanted ? format(options).format(date) : text;
  return make("time", { datetime: date.toISOString(), title: `${FULL.format(date)} (written: ${text})` }, shown);
}
