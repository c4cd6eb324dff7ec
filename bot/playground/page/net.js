// Every request of the page: JSON in, JSON out, to this address alone.

async function ask(method, path, body, signal) {
  const answer = await fetch(path, {
    method,
    signal,
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) {
    let said = text;
    try {
      said = JSON.parse(text).error ?? text;
    } catch {
      // Not JSON: the text itself says what is wrong.
    }
    throw new Error(said.replace(/^MistakeError: /, "") || `status ${answer.status}`);
  }
  return JSON.parse(text);
}

export const get = (path, signal) => ask("GET", path, undefined, signal);
export const post = (path, body = {}) => ask("POST", path, body);
export const erase = (path) => ask("DELETE", path);
export const act = (person, name, body = {}) => post(`/person/${person.id}/${name}`, body);
export const fileAddress = (id) => `/person/files/${encodeURIComponent(id)}`;

export function asBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
