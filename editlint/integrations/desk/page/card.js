// A note as it stands in the margin.

import { element, shortened } from "./element.js";

/**
 * @typedef {import("./article.js").Note} Note
 * @typedef {{
 *   choose(note: Note): void, jump(note: Note, place: import("./ranges.js").Range): void,
 *   accept(note: Note, fix: import("./article.js").Fix): void, dismiss(note: Note, reason: string): void,
 *   step(direction: 1|-1): void, leave(): void, where(note: Note): string, editable: boolean,
 * }} Deeds what can be done from a note; `where` says in words what becomes of a dismissal
 */

/** @param {Note} note @param {Deeds} deeds @returns {HTMLLIElement} */
export function cardOf(note, deeds) {
  const choose = () => deeds.choose(note);
  return element(
    "li",
    { className: `note ${note.severity}`, "data-key": note.key, on: { click: choose } },
    element(
      "button",
      { type: "button", className: "label", tabIndex: -1, on: { click: () => deeds.jump(note, note.place) } },
      element("b", {}, note.severity),
      ` line ${note.line}`,
      element("span", { className: "unseen" }, `: ${note.message}`),
    ),
    element("p", { className: "said" }, note.message),
    brief(note),
    element("div", { className: "more" }, ends(note, deeds), element("p", { className: "help" }), fixes(note, deeds), actions(note, deeds)),
  );
}

/** What a note that nobody is at says of what it holds. */
function brief(note) {
  const [fix] = note.fixes;
  const said = [
    note.ends.some((end) => end.place) && `see line ${note.ends.find((end) => end.place).line}`,
    fix && (fix.safe ? `fix: ${fix.title}` : `possible fix: ${fix.title}`),
  ].filter(Boolean);
  return said.length ? element("p", { className: "brief" }, shortened(said.join(" · "), 90)) : null;
}

function ends(note, deeds) {
  if (!note.ends.length) return null;
  return element("ul", { className: "ends", "aria-label": "Evidence" }, ...note.ends.map((_, at) => endOf(note, at, deeds)));
}

/** The place is looked up when it is asked for: the card stays from answer to answer, and places do not. */
function endOf(note, at, deeds) {
  const end = note.ends[at];
  if (!end.place) return element("li", {}, `${end.path}${end.line ? `, line ${end.line}` : ""}: ${end.message}`);
  const jump = () => deeds.jump(note, note.ends[at].place);
  const link = element("button", { type: "button", className: "plain end", on: { click: jump } }, `line ${end.line}`);
  return element("li", {}, link, `: ${end.message}`);
}

function fixes(note, deeds) {
  if (!note.fixes.length) return null;
  return element("div", { className: "fixes" }, ...note.fixes.map((fix) => fixOf(note, fix, deeds)));
}

function fixOf(note, fix, deeds) {
  return element(
    "button",
    {
      type: "button",
      className: fix.safe ? "fix safe" : "fix",
      disabled: !deeds.editable,
      on: { click: (event) => (event.stopPropagation(), deeds.accept(note, fix)) },
    },
    fix.title.charAt(0).toUpperCase() + fix.title.slice(1),
    element("small", {}, fix.safe ? "safe" : "needs a look: it changes what the article says"),
  );
}

function actions(note, deeds) {
  const dismiss = element("button", { type: "button", className: "plain dismiss", "aria-expanded": "false" }, "Dismiss …");
  dismiss.addEventListener("click", () => askReason(note, dismiss, deeds));
  const why = element("button", { type: "button", className: "plain ask-why", "aria-expanded": "false" }, "Why?");
  return element(
    "div",
    { className: "actions" },
    dismiss,
    why,
    element("span", { className: "rule" }, note.rule),
    element(
      "span",
      { className: "steps" },
      step("↑", "Previous note", () => deeds.step(-1)),
      step("↓", "Next note", () => deeds.step(1)),
      step("✕", "Back to the text", () => deeds.leave()),
    ),
  );
}

function step(sign, label, act) {
  return element("button", { type: "button", "aria-label": label, on: { click: (event) => (event.stopPropagation(), act()) } }, sign);
}

/** Asks in place why the note is to go, or takes the question back. */
function askReason(note, button, deeds) {
  const more = button.closest(".more");
  const open = more.querySelector(".reason");
  button.setAttribute("aria-expanded", String(!open));
  if (open) {
    open.remove();
    return;
  }
  const field = element("input", { type: "text", required: true, maxLength: 200, autocomplete: "off" });
  const form = element(
    "form",
    { className: "reason", on: { submit: (event) => (event.preventDefault(), deeds.dismiss(note, field.value.trim())) } },
    element("label", {}, `Why it may stay (${deeds.where(note)}) `, field),
    element("div", {}, element("button", {}, "Dismiss"), element("button", { type: "button", on: { click: () => askReason(note, button, deeds) } }, "Cancel")),
  );
  more.querySelector(".actions").after(form);
  field.focus();
}
