// Talks to the server that sent this page, and to nobody else.

/** The server said no, and why: `field` names the field of the page that is wrong, where it is one. */
export class Refusal extends Error {
  constructor(status, { message, hint = "", field = "" }) {
    super(message);
    this.status = status;
    this.hint = hint;
    this.field = field;
  }
}

/** The server did not answer, or has no time: worth another try. */
export class Unreachable extends Error {}

const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";

/**
 * @param {string} path
 * @param {{method?: string, json?: *, body?: BodyInit, headers?: Object, signal?: AbortSignal}} [request]
 * @returns {Promise<Response>} an answer below 400
 * @throws {Refusal} the server's own words for any other
 * @throws {Unreachable} nobody answered, or the server is busy
 */
export async function ask(path, { method = "GET", json, body, headers = {}, signal } = {}) {
  const sent = { ...headers };
  if (token) sent.Authorization = `Bearer ${token}`;
  if (json !== undefined) sent["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, { method, headers: sent, body: json === undefined ? body : JSON.stringify(json), signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Unreachable("The desk’s server does not answer.");
  }
  if (response.ok) return response;
  const said = await words(response);
  if (response.headers.has("Retry-After")) throw new Unreachable(said.message); // busy: an article that takes too long has none
  throw new Refusal(response.status, said);
}

/** What an answer of 400 or more says, whatever stands between us and the server. */
async function words(response) {
  try {
    const { error } = await response.json();
    if (error?.message) return error;
  } catch {
    // no JSON: a proxy's own page, or the connection was cut
  }
  return { message: `The server answered ${response.status} ${response.statusText}`.trim() + "." };
}

/** The path of a file as a path of an address: slashes stay. @param {string} path */
export function addressOf(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}
