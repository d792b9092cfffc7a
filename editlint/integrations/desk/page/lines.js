// The layer below the text field: the same words in the same lines, unseen, with the marks behind them.
// Only lines whose words or marks changed are made anew, so that a keystroke costs a line and not the article.

import { editBetween } from "./ranges.js";

const HUGE = 60_000; // units: a line beyond it is no paragraph, and too dear to be cut into marks

/** @typedef {{start: number, end: number, name: string}} Mark `name`: its classes, the weightiest mark last in order */

export class Lines {
  #layer;
  #lines = []; // {text, marked, node}
  #starts = [0];

  /** @param {HTMLElement} layer */
  constructor(layer) {
    this.#layer = layer;
  }

  /** @param {string} text @param {Mark[]} marks in order of their starts */
  show(text, marks) {
    const texts = text.split("\n");
    this.#splice(texts);
    let offset = 0;
    let next = 0;
    let open = [];
    this.#starts = [];
    for (const [number, line] of this.#lines.entries()) {
      const end = offset + texts[number].length;
      if (open.length) open = open.filter((mark) => mark.end > offset);
      while (next < marks.length && marks[next].start <= end) {
        if (marks[next].end > offset) open.push(marks[next]);
        next += 1;
      }
      fill(line, line.text.length > HUGE ? [] : open, offset, end);
      this.#starts.push(offset);
      offset = end + 1;
    }
  }

  /** Keeps the lines before and after what changed, and puts new ones in between. */
  #splice(texts) {
    const old = this.#lines;
    const shorter = Math.min(old.length, texts.length);
    let head = 0;
    while (head < shorter && old[head].text === texts[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail].text === texts[texts.length - 1 - tail]) tail += 1;
    if (old.length === texts.length && tail === old.length - head - 1 && retyped(old[head], texts[head])) return;
    const fresh = texts.slice(head, texts.length - tail).map((text) => ({ text, marked: null, node: emptyLine() }));
    const gone = old.splice(head, old.length - head - tail, ...fresh);
    for (const line of gone) line.node.remove();
    const anchor = old[head + fresh.length]?.node ?? null;
    const parts = document.createDocumentFragment();
    for (const line of fresh) parts.append(line.node);
    this.#layer.insertBefore(parts, anchor);
  }

  /** Which line a place is in, from 0. @param {number} offset */
  lineAt(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a character is on the screen. @param {number} offset @returns {DOMRect} */
  rectAt(offset) {
    const number = this.lineAt(offset);
    const line = this.#lines[number];
    let left = Math.min(offset - this.#starts[number], line.text.length);
    if (line.text.length > HUGE) return share(line, left);
    for (const part of line.node.childNodes) {
      const words = part.firstChild ?? part;
      const length = words.data?.length ?? 0;
      if (left < length) {
        const spot = document.createRange();
        spot.setStart(words, left);
        spot.setEnd(words, left + 1);
        return spot.getClientRects()[0] ?? line.node.getBoundingClientRect();
      }
      left -= length;
    }
    const box = line.node.getBoundingClientRect();
    return line.text ? new DOMRect(box.left, box.bottom - lineHeight(line.node), 0, lineHeight(line.node)) : box;
  }
}

/** Changes a huge line in place, so that the browser lays out no more of it than it must; whether it is one. */
function retyped(line, text) {
  if (line.text.length <= HUGE || text.length <= HUGE) return false;
  const { at, removed, added } = editBetween(line.text, text);
  line.node.firstChild.replaceData(at, removed, text.slice(at, at + added));
  line.text = text;
  return true;
}

/** About where a character of a huge line is: to ask exactly takes the longer, the longer the line is. */
function share(line, offset) {
  const { left, top, width, height } = line.node.getBoundingClientRect();
  const tall = lineHeight(line.node);
  return new DOMRect(left, top + (height - tall) * (offset / line.text.length), width, tall);
}

function lineHeight(node) {
  return parseFloat(getComputedStyle(node).lineHeight);
}

function emptyLine() {
  const node = document.createElement("div");
  node.className = "line";
  return node;
}

/** Gives a line its words, cut where marks begin and end, if that is not what it shows already. */
function fill(line, marks, start, end) {
  const length = end - start;
  const own = marks.map((mark) => ({ from: Math.max(mark.start - start, 0), to: Math.min(mark.end - start, length), name: mark.name }));
  const marked = own.map(({ from, to, name }) => `${from}-${to} ${name}`).join("|");
  if (line.marked === marked) return;
  line.marked = marked;
  const points = [...new Set([0, length, ...own.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const parts = points.slice(1).map((to, at) => {
    const names = own.filter((mark) => mark.from <= points[at] && mark.to >= to).map((mark) => mark.name);
    return shown(line.text.slice(points[at], to), names.join(" "));
  });
  line.node.replaceChildren(...parts);
  line.node.classList.toggle("blank", !line.text.trim());
}

function shown(text, name) {
  if (!name) return document.createTextNode(text);
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
