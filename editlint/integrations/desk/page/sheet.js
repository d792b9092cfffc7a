// The article itself: a plain text field, so that typing, undo, input methods and screen readers work as everywhere,
// and below it the layer of marks. It knows of places and edits, and nothing of notes.

import { Lines } from "./lines.js";
import { editBetween } from "./ranges.js";

const LEFTWARD = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export class Sheet {
  #area;
  #lines;
  #text = "";
  #quiet = false; // while several edits go in, which are told of as one
  #changed;

  /**
   * @param {HTMLTextAreaElement} area @param {HTMLElement} layer
   * @param {(edit: import("./ranges.js").Edit) => void} changed called with each edit by the writer, undo among them
   */
  constructor(area, layer, changed) {
    this.#area = area;
    this.#lines = new Lines(layer);
    this.#changed = changed;
    area.addEventListener("input", () => this.#compare());
    let left = [0, 0];
    area.addEventListener("blur", () => (left = [area.selectionStart, area.selectionEnd]));
    document.addEventListener("close", () => this.focused && this.#resume(left), true);
  }

  /** A dialog gives the focus back, but in Chromium not the caret: keys would go nowhere. */
  #resume([start, end]) {
    this.#area.blur();
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
  }

  #compare() {
    if (this.#quiet) return;
    const text = this.#area.value;
    const edit = editBetween(this.#text, text);
    if (!edit) return;
    this.#text = text;
    this.#changed(edit);
  }

  get text() {
    return this.#text;
  }

  get caret() {
    return this.#area.selectionStart;
  }

  get editable() {
    return !this.#area.readOnly;
  }

  get focused() {
    return document.activeElement === this.#area;
  }

  /** Another article. What could be undone before cannot be any more. @param {string} text @param {boolean} editable */
  load(text, editable) {
    this.#area.readOnly = !editable;
    this.#area.value = text;
    this.#text = this.#area.value;
    this.#area.setSelectionRange(0, 0);
  }

  /** @param {import("./lines.js").Mark[]} marks in order of their starts */
  mark(marks) {
    // each line in its own direction: dear, so only where a script that runs to the left is used at all
    this.#area.parentElement.classList.toggle("both-ways", LEFTWARD.test(this.#text));
    this.#lines.show(this.#text, marks);
  }

  /**
   * Puts words in place of others, each as a step that the browser's own undo takes back.
   * @param {{start: number, end: number, words: string}[]} edits in order, none of which overlap
   */
  replace(edits) {
    if (!this.editable) return;
    this.#area.focus({ preventScroll: true });
    this.#quiet = true;
    for (const edit of edits.toReversed()) this.#put(edit);
    this.#quiet = false;
    this.#compare();
  }

  #put({ start, end, words }) {
    if (start === end && !words) return;
    const { value } = this.#area;
    this.#area.setSelectionRange(start, end);
    // the only way of editing that a text field's undo remembers
    if (words) document.execCommand("insertText", false, words);
    else document.execCommand("delete");
    const expected = value.slice(0, start) + words + value.slice(end);
    if (this.#area.value !== expected) this.#area.value = expected;
    this.#area.setSelectionRange(start + words.length, start + words.length);
  }

  /** Selects a stretch and brings it into view; `focus` says whether the keys go there too. */
  select(start, end, { focus = true } = {}) {
    if (focus) this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    this.reveal(start);
  }

  focus() {
    this.#area.focus({ preventScroll: true });
  }

  /** @param {number} offset */
  reveal(offset) {
    const { top, bottom } = this.rectAt(offset);
    const height = window.innerHeight;
    if (top > height * 0.12 && bottom < height * 0.7) return;
    window.scrollBy({ top: top - height * 0.3 });
  }

  /** @param {number} offset @returns {DOMRect} where the character is on the screen */
  rectAt(offset) {
    return this.#lines.rectAt(offset);
  }

  /** @param {number} offset @returns {number} its line, from 1 */
  lineAt(offset) {
    return this.#lines.lineAt(offset) + 1;
  }
}
