// The margin: a card for each note that is to be seen, kept from answer to answer, placed beside its mark.

import { cardOf } from "./card.js";
import { placed } from "./placing.js";
import { explain, help } from "./rules.js";

const MOST = 300; // cards at a time, round where one is: nobody reads a thousand notes at once

export class Margin {
  #list;
  #deeds;
  #cards = new Map(); // by key: {card, look, note}
  #order = [];

  /** @param {HTMLOListElement} list @param {import("./card.js").Deeds} deeds */
  constructor(list, deeds) {
    this.#list = list;
    this.#deeds = deeds;
    list.addEventListener("click", (event) => {
      const card = event.target.closest(".ask-why")?.closest(".note");
      if (card) this.why(card.dataset.key);
    });
  }

  /** @param {import("./article.js").Note[]} notes in order @param {import("./article.js").Note|null} active */
  show(notes, active) {
    const shown = nearest(notes, active);
    const focus = this.#focused();
    const kept = new Map();
    for (const note of shown) kept.set(note.key, this.#cardFor(note));
    for (const [key, { card }] of this.#cards) if (kept.get(key)?.card !== card) card.remove();
    this.#cards = kept;
    this.#order = shown;
    this.#number(notes);
    this.choose(active);
    if (focus && !this.#focused() && kept.has(focus)) this.focus(focus);
  }

  /** Puts the cards in order, and says which of how many each is. */
  #number(notes) {
    const first = notes.indexOf(this.#order[0]);
    let next = this.#list.firstElementChild;
    for (const [at, note] of this.#order.entries()) {
      const { card } = this.#cards.get(note.key);
      if (card === next) next = next.nextElementSibling;
      else this.#list.insertBefore(card, next);
      attribute(card, "aria-posinset", first + at + 1);
      attribute(card, "aria-setsize", notes.length);
    }
  }

  /** The card of a note; a new one where what it says has changed. */
  #cardFor(note) {
    const look = JSON.stringify([note.severity, note.line, note.message, note.fixes.map((fix) => fix.title), note.ends.map((end) => [end.line, end.message]), this.#deeds.where(note), this.#deeds.editable]);
    const before = this.#cards.get(note.key);
    if (before?.look === look) {
      before.note = Object.assign(before.note, note);
      return before;
    }
    return { card: cardOf(note, this.#deeds), look, note };
  }

  #focused() {
    return document.activeElement?.closest?.(".note")?.dataset.key ?? "";
  }

  /** Opens one note and closes the others. @param {import("./article.js").Note|null} note */
  choose(note) {
    const first = this.#order[0]?.key;
    for (const [key, { card, note: own }] of this.#cards) {
      const on = key === note?.key;
      const label = card.querySelector(".label");
      attribute(label, "tabindex", on || (!note && key === first) ? 0 : -1);
      attribute(label, "aria-expanded", on);
      if (card.classList.toggle("active", on) && !card.querySelector(".help").textContent) help(card, own.rule);
    }
  }

  /** @param {string} key */
  focus(key) {
    this.#cards.get(key)?.card.querySelector(".label").focus({ preventScroll: true });
  }

  /** @param {string} key */
  why(key) {
    const found = this.#cards.get(key);
    if (found) explain(found.card, found.note.rule);
  }

  /** @param {string} key @returns {HTMLElement|undefined} */
  card(key) {
    return this.#cards.get(key)?.card;
  }

  /**
   * Puts each card beside its mark.
   * @param {(offset: number) => DOMRect} rectAt @param {import("./article.js").Note|null} active
   * @returns {{left: number, top: number}|null} where the active note's card is on the screen now
   */
  place(rectAt, active) {
    const { top, left } = this.#list.getBoundingClientRect();
    const cards = this.#order.map((note) => this.#cards.get(note.key).card);
    const wishes = this.#order.map((note) => rectAt(note.place.start).top - top);
    const heights = cards.map((card) => card.offsetHeight);
    const chosen = active ? this.#order.findIndex((note) => note.key === active.key) : -1;
    const tops = placed(wishes, heights, chosen);
    for (const [at, card] of cards.entries()) {
      card.style.transform = `translateY(${Math.round(tops[at])}px)`;
      card.classList.toggle("touched", this.#order[at].place.touched);
    }
    const last = cards.length - 1;
    this.#list.style.minHeight = last < 0 ? "" : `${Math.round(tops[last] + heights[last])}px`;
    return chosen < 0 ? null : { left, top: top + tops[chosen] };
  }
}

/** Sets an attribute where it is another: each that is set costs the browser a look at its styles. */
function attribute(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

/** The notes round the one that one is at, at most MOST of them. */
function nearest(notes, active) {
  if (notes.length <= MOST) return notes;
  const middle = Math.max(0, notes.findIndex((note) => note.key === active?.key));
  const from = Math.min(Math.max(0, middle - MOST / 2), notes.length - MOST);
  return notes.slice(from, from + MOST);
}
