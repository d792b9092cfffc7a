// The article that lies on the desk: where it came from, and how it goes back there.

import { addressOf, ask, Refusal } from "./api.js";
import { withEndings } from "./endings.js";
import { wellFormed } from "./positions.js";

const SUFFIXES = { text: ".txt", markdown: ".md", html: ".html", mdx: ".mdx" };

/**
 * @typedef {{name: string, path: string, etag: string, format: string, published: string, original: string,
 *   saved: string, editable: boolean, why: string, from: string, held: string}} Paper `path`: of a file of the folder,
 *   else ""; `original`: the file as it was read, where a text field would change its lines' ends; `saved`: the text as it
 *   is in the file; `from`: the file's format; `held`: by what the server knows a file that is more than its text, else ""
 */

/** @returns {Paper} a paper with nothing on it */
export function blank() {
  return { name: "", path: "", etag: "", format: "text", published: "", original: "", saved: "", editable: true, why: "", from: "", held: "" };
}

let picked = null; // the file of the writer's own that was opened last, should the server not hold it any more

/** A file of the folder. @param {string} path @returns {Promise<{paper: Paper, text: string}>} */
export async function fromFolder(path) {
  const response = await ask(`/files/${addressOf(path)}`);
  const answer = await response.json();
  return opened({ ...answer, path, name: path }, answer.etag ?? response.headers.get("ETag") ?? "");
}

/** A file of the writer's own machine. @param {File} file @returns {Promise<{paper: Paper, text: string}>} */
export async function fromFile(file) {
  const address = `/read?name=${encodeURIComponent(file.name)}`;
  const response = await ask(address, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
  picked = file;
  return opened({ ...(await response.json()), path: "", name: file.name }, "");
}

function opened({ text, format, editable, why = "", from = "", paper: held = "", path, name }, etag) {
  const original = text.includes("\r") ? text : "";
  const plain = text.replace(/\r\n?/g, "\n");
  return { paper: { ...blank(), name, path, etag, format, editable, why, from, held, original, saved: plain }, text: plain };
}

/**
 * Asks about the article: of its text, or of the file that the text comes from.
 * @param {string} address @param {Paper} paper @param {string} text @param {Object} more further members
 * @param {AbortSignal} [signal] @returns {Promise<Response>}
 */
export async function askAbout(address, paper, text, more, signal) {
  const { format, published, path } = paper;
  const send = (about) => ask(address, { method: "POST", json: { ...about, published, ...more }, signal });
  if (!paper.held) return send({ text: wellFormed(text), format, path });
  try {
    return await send({ paper: paper.held });
  } catch (error) {
    if (error.status !== 410) throw error;
  }
  await holdAgain(paper, text);
  return send({ paper: paper.held });
}

/** Gives the server a file once more; what is in it by now must be what is on the page. */
async function holdAgain(paper, text) {
  const again = paper.path ? await fromFolder(paper.path) : picked?.name === paper.name ? await fromFile(picked) : null;
  if (again?.text !== text) throw new Refusal(410, { message: again ? "the file is another one by now" : "the desk does not hold this file any more", hint: "open it again" });
  paper.held = again.paper.held;
}

/**
 * Writes the text into its file.
 * @param {Paper} paper @param {string} text
 * @throws {import("./api.js").Refusal} 412 where the file is another one by now
 */
export async function save(paper, text) {
  const headers = { "If-Match": paper.etag };
  const whole = withEndings(text, paper.original);
  const response = await ask(`/files/${addressOf(paper.path)}`, { method: "PUT", json: { text: whole }, headers });
  paper.etag = response.headers.get("ETag") ?? "";
  paper.saved = text;
  if (paper.original) paper.original = whole;
}

/** A name for the text as a file. @param {Paper} paper */
export function fileName(paper) {
  const own = paper.name.split("/").pop();
  if (own && paper.editable) return own;
  return `${own ? own.replace(/\.\w+$/, "") : "article"}${SUFFIXES[paper.format] ?? ".txt"}`;
}
