// Which notes are to be seen: by severity and by pack, and how many there are of each.

import { SEVERITIES } from "./article.js";
import { counted, element } from "./element.js";

export class Filters {
  #box;
  #hidden = new Set();
  #pack = "";
  #changed;
  #acceptAll;

  /** @param {HTMLElement} box @param {() => void} changed @param {() => void} acceptAll takes every safe fix */
  constructor(box, changed, acceptAll) {
    this.#box = box;
    this.#changed = changed;
    this.#acceptAll = acceptAll;
  }

  /** @param {import("./article.js").Note} note */
  shows(note) {
    return !this.#hidden.has(note.severity) && (!this.#pack || note.pack === this.#pack);
  }

  /** @param {import("./article.js").Note[]} notes all that are not dismissed @param {boolean} editable */
  show(notes, editable) {
    const packs = [...new Set(notes.map((note) => note.pack))].sort();
    if (!packs.includes(this.#pack)) this.#pack = "";
    const safe = editable ? notes.filter((note) => note.fixes.some((fix) => fix.safe)).length : 0;
    const look = JSON.stringify([SEVERITIES.map((name) => count(notes, name)), packs, safe, [...this.#hidden], this.#pack]);
    this.#box.hidden = !notes.length;
    if (this.#box.dataset.look === look) return;
    this.#box.dataset.look = look;
    const focus = document.activeElement?.dataset?.filter;
    this.#box.replaceChildren(...SEVERITIES.map((name) => this.#toggle(name, count(notes, name))), this.#packs(packs, notes), this.#all(safe));
    if (focus) this.#box.querySelector(`[data-filter="${focus}"]`)?.focus();
  }

  #toggle(severity, number) {
    const press = () => {
      if (!this.#hidden.delete(severity)) this.#hidden.add(severity);
      this.#changed();
    };
    return element(
      "button",
      { type: "button", "data-filter": severity, "aria-pressed": String(!this.#hidden.has(severity)), on: { click: press } },
      element("b", { className: severity }, number.toLocaleString("en")),
      ` ${number === 1 ? severity : `${severity}s`}`,
    );
  }

  #packs(packs, notes) {
    const select = element(
      "select",
      { "aria-label": "Pack", "data-filter": "pack" },
      element("option", { value: "" }, "all packs"),
      ...packs.map((pack) => element("option", { value: pack }, `${pack} (${notes.filter((note) => note.pack === pack).length})`)),
    );
    select.value = this.#pack;
    select.addEventListener("change", () => {
      this.#pack = select.value;
      this.#changed();
    });
    return select;
  }

  #all(safe) {
    if (!safe) return "";
    return element("button", { type: "button", className: "all", "data-filter": "all", on: { click: this.#acceptAll } }, `Accept ${safe === 1 ? "the safe fix" : `all ${counted(safe, "safe fix", "safe fixes")}`}`);
  }
}

function count(notes, severity) {
  return notes.filter((note) => note.severity === severity).length;
}

/** The counts in words. @param {import("./article.js").Note[]} notes */
export function inWords(notes) {
  if (!notes.length) return "No notes.";
  const each = SEVERITIES.map((name) => [count(notes, name), name]).filter(([number]) => number);
  return `${counted(notes.length, "note")}: ${each.map(([number, name]) => counted(number, name)).join(", ")}.`;
}
