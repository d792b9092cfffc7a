// A question that needs an answer before anything is lost.

import { element } from "./element.js";

/**
 * @param {string} title @param {string} text
 * @param {[string, string][]} answers as (name, words); the first is the cautious one
 * @returns {Promise<string>} the name of the answer; "" where the question was closed
 */
export function question(title, text, answers) {
  const dialog = document.getElementById("ask-dialog");
  document.getElementById("ask-title").textContent = title;
  document.getElementById("ask-text").textContent = text;
  document.getElementById("ask-answers").replaceChildren(...answers.map(([name, words]) => element("button", { value: name }, words)));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}
