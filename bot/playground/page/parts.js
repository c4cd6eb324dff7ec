// How much Telegram takes at once: a longer text goes in parts, cut where a line or a word ends.

export const LONGEST_TEXT = 4096;
export const LONGEST_CAPTION = 1024;

export function parts(text) {
  const found = [];
  let rest = text.trim();
  while (rest.length > LONGEST_TEXT) {
    const at = cut(rest);
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...found, rest];
}

function cut(text) {
  const ends = ["\n", " "].map((end) => text.lastIndexOf(end, LONGEST_TEXT));
  const fitting = ends.find((at) => at > LONGEST_TEXT / 2);
  if (fitting) return fitting;
  // Not between the two halves of one character.
  return /[\uD800-\uDBFF]/.test(text[LONGEST_TEXT - 1]) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
}
