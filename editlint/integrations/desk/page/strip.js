// Each sentence a bar as high as it is long. Long ones stand out; a click or the keys lead to the sentence.

import { counted, shortened } from "./element.js";

const TOP = 60; // words: beyond it all bars are as high

export class Strip {
  #figure;
  #canvas;
  #sheet;
  #sentences = [];
  #limit = 45;
  #at = -1;

  /** @param {HTMLElement} figure @param {import("./sheet.js").Sheet} sheet */
  constructor(figure, sheet) {
    this.#figure = figure;
    this.#canvas = figure.querySelector("canvas");
    this.#sheet = sheet;
    this.#canvas.addEventListener("keydown", (event) => this.#key(event));
    this.#canvas.addEventListener("click", (event) => this.#go(this.#under(event)));
    this.#canvas.addEventListener("pointermove", (event) => this.#point(this.#under(event)));
    this.#canvas.addEventListener("pointerleave", () => this.#point(-1));
    this.#canvas.addEventListener("blur", () => this.#point(-1));
    this.#canvas.addEventListener("focus", () => this.#point(Math.max(this.#at, 0)));
    new ResizeObserver(() => this.draw()).observe(this.#canvas);
  }

  /** @param {{place: import("./ranges.js").Range, words: number}[]} sentences @param {number} limit words of a long one */
  show(sentences, limit) {
    this.#sentences = sentences;
    this.#limit = limit;
    this.#at = Math.min(this.#at, sentences.length - 1);
    this.#figure.hidden = sentences.length < 2;
    const longest = sentences.reduce((most, { words }) => Math.max(most, words), 0);
    const long = sentences.filter(({ words }) => words > limit).length;
    this.#head().textContent = `${counted(sentences.length, "sentence")}, the longest ${counted(longest, "word")}${long ? `; ${long} above ${limit}` : ""}`;
    this.#canvas.setAttribute("aria-valuemax", String(sentences.length));
    this.#tell();
    this.draw();
  }

  draw() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (!width || this.#figure.hidden) return;
    const scale = window.devicePixelRatio;
    this.#canvas.width = width * scale;
    this.#canvas.height = height * scale;
    const pen = this.#canvas.getContext("2d");
    pen.scale(scale, scale);
    const look = getComputedStyle(this.#canvas);
    const colour = (name) => look.getPropertyValue(`--${name}`);
    const step = this.#step();
    for (const [number, { words }] of this.#sentences.entries()) {
      pen.fillStyle = number === this.#at ? colour("link") : colour(words > this.#limit ? "warning" : "bar");
      const tall = Math.max(2, (Math.min(words, TOP) / TOP) * height);
      pen.fillRect(number * step, height - tall, Math.max(step * 0.8, 0.5), tall);
    }
    pen.fillStyle = colour("soft");
    const level = height - (this.#limit / TOP) * height;
    for (let x = 0; x < width; x += 6) pen.fillRect(x, level, 2, 1);
  }

  #head() {
    return this.#figure.querySelector("#strip-head");
  }

  #step() {
    return Math.min(this.#canvas.clientWidth / Math.max(this.#sentences.length, 1), 32);
  }

  #under(event) {
    const number = Math.floor(event.offsetX / this.#step());
    return number < this.#sentences.length ? number : -1;
  }

  #point(number) {
    if (number === this.#at) return;
    this.#at = number;
    this.#tell();
    this.draw();
  }

  #tell() {
    const sentence = this.#sentences[this.#at];
    const said = sentence ? `${counted(sentence.words, "word")}: “${shortened(this.#sheet.text.slice(sentence.place.start, sentence.place.end), 46)}”` : "";
    this.#figure.querySelector("#strip-spot").textContent = said;
    this.#canvas.setAttribute("aria-valuenow", String(Math.max(this.#at, 0) + 1));
    this.#canvas.setAttribute("aria-valuetext", said ? `Sentence ${this.#at + 1}, ${said}` : this.#head().textContent);
  }

  #go(number) {
    const sentence = this.#sentences[number];
    if (sentence) this.#sheet.select(sentence.place.start, sentence.place.end);
  }

  #key(event) {
    const last = this.#sentences.length - 1;
    const to = { ArrowRight: this.#at + 1, ArrowUp: this.#at + 1, ArrowLeft: this.#at - 1, ArrowDown: this.#at - 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#point(Math.min(Math.max(to, 0), last));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#go(this.#at);
    }
  }
}
