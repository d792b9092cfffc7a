// Notes that the writer dismissed, with the reason. Where the format has comments they are written into the text, as
// the project's suppressions are; elsewhere this page keeps them, and the exported report has them.

import { counted, element, shortened } from "./element.js";

const WITH_COMMENTS = new Set(["markdown", "html"]);

/** Whether a comment may stand at a place: front matter is data, and takes none. */
export function takesComments(format, text, offset) {
  return WITH_COMMENTS.has(format) && offset >= frontMatter(text);
}

/** How long the front matter is, in units. */
function frontMatter(text) {
  if (!text.startsWith("---\n")) return 0;
  const end = text.indexOf("\n---", 3);
  return end < 0 ? 0 : end + 4;
}

/**
 * The comment that silences a rule for the line on which a place is, and where in that line it goes: at its end, or
 * inside of the last cell of a table's row, or before a tag that the line leaves open.
 * @param {string} text @param {number} offset @param {string} rule @param {string} reason
 * @returns {{at: number, words: string}}
 */
export function suppression(text, offset, rule, reason) {
  const said = reason.replace(/\s+/g, " ").replaceAll("--", "–").replaceAll(">", "›").trim();
  const found = text.indexOf("\n", offset);
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, found < 0 ? text.length : found);
  const start = (found < 0 ? text.length : found) - line.length;
  const tag = line.lastIndexOf("<") > line.lastIndexOf(">") ? line.lastIndexOf("<") : line.length;
  const end = /^\s*\|.*\|\s*$/.test(line) ? line.lastIndexOf("|") : tag;
  return { at: start + line.slice(0, end).trimEnd().length, words: ` <!-- editlint: ignore[${rule}] ${said} -->` };
}

/** @typedef {{fingerprint: string, rule: string, message: string, match: string, reason: string}} Dismissal */

export class Dismissals {
  #box;
  #changed;
  /** @type {Dismissal[]} */
  list = [];

  /** @param {HTMLElement} box @param {() => void} changed */
  constructor(box, changed) {
    this.#box = box;
    this.#changed = changed;
  }

  /** @param {Dismissal[]} list */
  load(list) {
    this.list = list;
    this.#draw();
  }

  /** @param {import("./article.js").Note} note @param {string} reason */
  add({ fingerprint, rule, message, match }, reason) {
    this.list = [...this.list, { fingerprint, rule, message, match, reason }];
    this.#draw();
    this.#changed();
  }

  /** @param {import("./article.js").Note} note */
  has({ fingerprint }) {
    return this.list.some((each) => each.fingerprint === fingerprint);
  }

  #restore(dismissal) {
    this.list = this.list.filter((each) => each !== dismissal);
    this.#draw();
    this.#changed();
  }

  #draw() {
    const entries = this.list.map((each) =>
      element(
        "li",
        {},
        `${shortened(each.message, 110)} — ${each.reason} `,
        element("button", { type: "button", className: "plain", on: { click: () => this.#restore(each) } }, "Restore"),
      ),
    );
    const head = element("summary", {}, counted(this.list.length, "dismissed note"));
    this.#box.replaceChildren(...(entries.length ? [element("details", { className: "dismissed", open: true }, head, element("ul", {}, ...entries))] : []));
  }
}
