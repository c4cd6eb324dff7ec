// What was written goes to the playground: as a text, an edit, or a file with its caption.

import { asBase64 } from "./net.js";
import { LONGEST_CAPTION, LONGEST_TEXT } from "./parts.js";

const PICTURES = ["image/png", "image/jpeg"];

// `about` is what the text is about, if anything: an entry to answer or edit, or a file.
export async function send(talk, text, about) {
  const where = about?.entry ? { reply_to: about.entry.id } : {};
  if (about?.edit) {
    fits(text, LONGEST_TEXT);
    return talk.act("edit", { message_id: about.entry.id, text });
  }
  if (!about?.file) return talk.say(text, where);
  fits(text, LONGEST_CAPTION);
  return sendFile(talk, about.file, text, where);
}

async function sendFile(talk, file, caption, where) {
  const kind = (await isPicture(file)) ? "send_photo" : "send_document";
  const content = await asBase64(file);
  const mime = file.type || "application/octet-stream";
  return talk.act(kind, { name: file.name, mime_type: mime, content, caption, ...where });
}

function fits(text, longest) {
  if (text.length <= longest) return;
  throw new Error(`Telegram takes up to ${longest} characters here; this has ${text.length}`);
}

// What only calls itself a picture is sent as the file that it is.
async function isPicture(file) {
  if (!PICTURES.includes(file.type)) return false;
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}
