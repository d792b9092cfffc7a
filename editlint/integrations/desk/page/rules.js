// What a rule is for, as the server explains it: asked for once each, and shown inside a note.

import { addressOf, ask } from "./api.js";
import { element } from "./element.js";

const known = new Map();

/** @param {string} name @returns {Promise<Object>} */
export function rule(name) {
  if (!known.has(name)) {
    const asked = ask(`/rules/${addressOf(name)}`).then((response) => response.json());
    asked.catch(() => known.delete(name));
    known.set(name, asked);
  }
  return known.get(name);
}

/** Puts what to do into the note's line of help. @param {HTMLElement} card @param {string} name */
export async function help(card, name) {
  const line = card.querySelector(".help");
  try {
    const { help: said } = await rule(name);
    line.textContent = said;
  } catch {
    // without help the note is still whole; the banner says that the server is gone
  }
}

/** Opens or closes the explanation in a note. @param {HTMLElement} card @param {string} name */
export async function explain(card, name) {
  const button = card.querySelector(".ask-why");
  const open = card.querySelector(".why");
  button.setAttribute("aria-expanded", String(!open));
  if (open) {
    open.remove();
    return;
  }
  const box = element("div", { className: "why" }, element("p", {}, "…"));
  card.querySelector(".more").append(box);
  try {
    box.replaceChildren(...parts(await rule(name)));
  } catch (error) {
    box.replaceChildren(element("p", {}, error.message));
  }
}

function parts({ summary, why, examples, references }) {
  const paragraphs = why.split(/\n\s*\n/).map((text) => text.trim()).filter(Boolean);
  return [
    element("p", {}, summary),
    ...paragraphs.map((text) => element("p", {}, text)),
    ...list("It marks", examples.flagged.slice(0, 2)),
    ...list("It leaves alone", examples.left_alone.slice(0, 1)),
    references.length ? element("p", {}, references.join("; ")) : "",
  ];
}

function list(title, texts) {
  if (!texts.length) return [];
  return [element("p", { className: "shown" }, title), element("ul", {}, ...texts.map((text) => element("li", {}, ...marked(text))))];
}

/** The text with what stands in [[ ]] marked. */
function marked(text) {
  return text.split(/\[\[(.*?)\]\]/s).map((part, number) => (number % 2 ? element("mark", {}, part) : part));
}
