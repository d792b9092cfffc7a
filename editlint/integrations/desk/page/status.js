// What the page says about itself: lines across the top, the word in the bar, and what screen readers are told.

import { element } from "./element.js";

const SLOW = 400; // ms after which one is told that an answer is awaited

export class Status {
  #banners = new Map();
  #closed = new Set();
  #box = document.getElementById("banners");
  #live = document.getElementById("live");
  #state = document.getElementById("state");
  #timer = 0;

  /**
   * A line across the page; one of the same name before it goes.
   * @param {string} name @param {string} text
   * @param {{kind?: string, action?: [string, () => void], lasting?: boolean, once?: boolean}} [more] without `lasting` it
   *   can be closed; with `once` it is not shown again when it was
   */
  banner(name, text, { kind = "", action, lasting = false, once = false } = {}) {
    const before = this.#banners.get(name);
    if (before?.dataset.text === text || (once && this.#closed.has(text))) return;
    before?.remove();
    const button = action && element("button", { type: "button", on: { click: action[1] } }, action[0]);
    const close = !lasting && element("button", { type: "button", className: "plain", on: { click: () => (this.#closed.add(text), this.clear(name)) } }, "Close");
    const line = element("div", { className: `banner ${kind}`, role: "alert", "data-text": text }, element("span", {}, text), button, close);
    this.#banners.set(name, line);
    this.#box.append(line);
  }

  /** @param {...string} names */
  clear(...names) {
    for (const name of names) {
      this.#banners.get(name)?.remove();
      this.#banners.delete(name);
    }
  }

  /** The word in the bar; with `slow` only when it lasts. @param {string} text @param {{slow?: boolean}} [more] */
  state(text, { slow = false } = {}) {
    clearTimeout(this.#timer);
    if (slow) this.#timer = setTimeout(() => this.state(text), SLOW);
    else this.#state.textContent = text;
  }

  /** For screen readers, when they are done with what they say. @param {string} text */
  say(text) {
    if (this.#live.textContent !== text) this.#live.textContent = text;
  }
}

/** Words of an error with what to do about it. @param {Error & {hint?: string}} error */
export function wordsOf({ message, hint }) {
  return [message, hint].filter(Boolean).map(sentence).join(" ");
}

/** As a sentence of its own; a name, such as that of a file, keeps its first letter. */
function sentence(words) {
  const begun = /^\p{L}+[\s,;:]/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
