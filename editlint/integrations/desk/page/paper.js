// The article that lies on the desk: where it came from, and how it goes back there.

import { addressOf, ask } from "./api.js";
import { withEndings } from "./endings.js";

const SUFFIXES = { text: ".txt", markdown: ".md", html: ".html", mdx: ".mdx" };

/**
 * @typedef {{name: string, path: string, etag: string, format: string, published: string, original: string,
 *   saved: string, editable: boolean, why: string}} Paper `path`: of a file of the folder, else ""; `original`: the file
 *   as it was read, where a text field would change its lines' ends; `saved`: the text as it is in the file
 */

/** @returns {Paper} a paper with nothing on it */
export function blank() {
  return { name: "", path: "", etag: "", format: "text", published: "", original: "", saved: "", editable: true, why: "" };
}

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
  return opened({ ...(await response.json()), path: "", name: file.name }, "");
}

function opened({ text, format, editable, why = "", path, name }, etag) {
  const original = text.includes("\r") ? text : "";
  const plain = text.replace(/\r\n?/g, "\n");
  return { paper: { ...blank(), name, path, etag, format, editable, why, original, saved: plain }, text: plain };
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
