// The layer below the text field: the same words in the same lines, unseen, with the marks behind them.
// Only lines whose words or marks changed are made anew, so that a keystroke costs a line and not the article.

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
      open = open.filter((mark) => mark.end > offset);
      while (next < marks.length && marks[next].start <= end) {
        if (marks[next].end > offset) open.push(marks[next]);
        next += 1;
      }
      fill(line, open, offset, end);
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
    const line = this.#lines[this.lineAt(offset)];
    let left = Math.min(offset - this.#starts[this.lineAt(offset)], line.text.length);
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
  const cuts = new Set([0, end - start]);
  for (const mark of marks) {
    cuts.add(Math.max(mark.start - start, 0));
    cuts.add(Math.min(mark.end - start, end - start));
  }
  const points = [...cuts].sort((a, b) => a - b);
  const parts = [];
  for (let at = 0; at + 1 < points.length; at += 1) {
    const names = marks.filter((mark) => mark.start - start <= points[at] && mark.end - start >= points[at + 1]);
    parts.push({ text: line.text.slice(points[at], points[at + 1]), name: names.map((mark) => mark.name).join(" ") });
  }
  const marked = parts.map((part) => `${part.text.length}:${part.name}`).join("|");
  if (line.marked === marked) return;
  line.marked = marked;
  line.node.replaceChildren(...parts.map(shown));
  line.node.classList.toggle("blank", !line.text.trim());
}

function shown({ text, name }) {
  if (!name) return document.createTextNode(text);
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
