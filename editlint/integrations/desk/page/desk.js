// The desk: one article, what was read of it, and the note that one is at. It tells each part of the page what to show.

import { Reading } from "./article.js";
import { suppression, takesComments } from "./dismissals.js";
import { inWords } from "./filters.js";
import { editsOf, fits, together } from "./fixes.js";
import { marksOf, noteAt } from "./marking.js";
import { askAbout } from "./paper.js";
import { move } from "./ranges.js";
import { Reader } from "./reader.js";
import { wordsOf } from "./status.js";

const LONG_SENTENCE = "readability.sentence-length";
const USUAL_LIMIT = 45; // words, where nothing in the article goes beyond the limit that the rule has
const WIDE = window.matchMedia("(min-width: 44rem)"); // notes stand beside the text
const SESSION = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join("");

export class Desk {
  reading = null;
  /** @type {import("./article.js").Note[]} the notes that are to be seen, in order */
  notes = [];
  #active = null;
  #parts;
  #reader;
  #frame = 0;
  #silenced = null; // the note for which a comment was written, until an answer shows whether it reaches it

  /** @param {Object} parts sheet, margin, threads, filters, dismissals, about, strip, status, and paper() for the paper */
  constructor(parts) {
    this.#parts = parts;
    this.#reader = new Reader((signal) => this.#read(signal), (state) => this.#told(state));
  }

  /** Chooses anew which notes are to be seen, and gives all that are not dismissed. */
  #sift() {
    const { dismissals, filters } = this.#parts;
    const undismissed = this.reading ? this.reading.notes.filter((note) => !dismissals.has(note)) : [];
    this.notes = undismissed.filter((note) => filters.shows(note));
    return undismissed;
  }

  /** Another article, format or date: read it from the start. */
  open() {
    this.reading = null;
    this.#active = null;
    this.#silenced = null;
    this.redraw();
    this.again();
  }

  /** The same text under other terms, or after a failure. */
  again() {
    if (/\S/.test(this.#parts.sheet.text)) this.#reader.now();
    else this.#emptied();
  }

  /** The writer edited the text. @param {import("./ranges.js").Edit} edit */
  edited(edit) {
    this.#move(edit);
    if (/\S/.test(this.#parts.sheet.text)) this.#reader.changed();
    else this.#emptied();
  }

  /** Moves all places; a note whose words are gone goes with them. */
  #move(edit) {
    const { reading } = this;
    if (!reading) {
      this.#mark();
      return;
    }
    const before = reading.notes.filter(({ place }) => place.touched).length;
    for (const place of reading.ranges) move(place, edit);
    const touched = reading.notes.filter(({ place }) => place.touched);
    if (touched.some(({ place }) => place.start === place.end)) {
      reading.notes = reading.notes.filter(({ place }) => !place.touched || place.start < place.end);
      this.redraw();
      return;
    }
    this.#mark();
    // else nothing moves unless a line is won or lost, which resized() is told
    if (this.#active || touched.length > before) this.#arrange();
  }

  #emptied() {
    this.#reader.stop();
    this.reading = null;
    this.#parts.status.state("");
    this.#parts.status.clear("refused", "gone");
    this.redraw();
  }

  async #read(signal) {
    const text = this.#parts.sheet.text;
    const response = await askAbout("/article", this.#parts.paper(), text, { session: SESSION }, signal);
    return new Reading(await response.json(), text);
  }

  #told({ name, answer, error }) {
    const { status } = this.#parts;
    if (name === "reading") status.state("reading …", { slow: true });
    if (name === "read") this.#took(answer);
    if (name === "gone") {
      status.state("not read");
      const said = `${wordsOf(error)} Your text is safe on this page, which tries again by itself.`;
      status.banner("gone", said, { action: ["Try now", () => this.again()], lasting: true });
    }
    if (name === "refused") {
      status.clear("gone");
      status.state("not read");
      this.#parts.refused(error) || status.banner("refused", wordsOf(error), { kind: "refused", lasting: true });
    }
  }

  #took(reading) {
    const { status } = this.#parts;
    const key = this.#active?.key;
    this.reading = reading;
    this.#sift();
    this.#active = this.notes.find((note) => note.key === key) ?? null;
    status.clear("gone", "refused");
    this.#parts.refused(null);
    if (reading.problems.length) status.banner("problems", reading.problems.map((message) => wordsOf({ message })).join(" "), { once: true });
    else status.clear("problems");
    this.#checkSilenced();
    this.redraw();
    status.state(inWords(this.notes).replace(/\.$/, "").toLowerCase());
    status.say(inWords(this.notes));
  }

  #checkSilenced() {
    const note = this.#silenced;
    this.#silenced = null;
    if (note && this.reading.notes.some((each) => each.fingerprint === note.fingerprint)) {
      this.#parts.status.banner("silenced", `The comment does not reach this note on line ${note.line}: undo takes it out again.`);
    }
  }

  /** Everything anew from what is known: after an answer, a filter, a dismissal. */
  redraw() {
    const { filters, margin, about, strip, sheet } = this.#parts;
    const undismissed = this.#sift();
    const notes = this.notes;
    document.body.classList.toggle("empty", !sheet.text);
    if (this.#active && !notes.includes(this.#active)) this.#active = null;
    filters.show(undismissed, sheet.editable);
    margin.show(notes, this.#active);
    about.show(this.reading);
    const limit = this.reading?.notes.find((note) => note.rule === LONG_SENTENCE)?.limit ?? USUAL_LIMIT;
    strip.show(this.reading?.article.sentences ?? [], limit);
    this.#parts.clean(this.reading, notes);
    this.#mark();
    this.#arrange();
  }

  #mark() {
    this.#parts.sheet.mark(marksOf(this.notes, this.#active));
  }

  /** Puts notes and lines where their marks are, once before the next picture. */
  #arrange() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { sheet, margin, threads } = this.#parts;
      const rectAt = (offset) => sheet.rectAt(offset);
      const card = margin.place(rectAt, this.#active);
      threads.draw(this.notes, this.#active, rectAt, WIDE.matches ? card : null);
    });
  }

  /** The page's width changed. */
  resized() {
    this.#arrange();
  }

  /** @param {import("./article.js").Note|null} note */
  choose(note) {
    if (note?.key === this.#active?.key) return;
    const before = this.#active;
    this.#active = note && this.notes.find((each) => each.key === note.key);
    if (this.notes.length > 300) this.#parts.margin.show(this.notes, this.#active);
    else this.#parts.margin.choose(this.#active);
    if (before || this.#active) this.#mark();
    this.#arrange();
  }

  /** The caret moved: the note of the mark that it stands in is the one that one is at. */
  caretMoved() {
    const { sheet, about } = this.#parts;
    about.here(sheet.caret);
    if (this.reading) this.choose(noteAt(this.notes, sheet.caret));
  }

  /** @param {1|-1} direction */
  step(direction) {
    const notes = this.notes;
    if (!notes.length) return;
    const inMargin = Boolean(document.activeElement.closest(".note"));
    let at = this.#active ? notes.indexOf(this.#active) + direction : this.#fromCaret(notes, direction);
    at = (at + notes.length) % notes.length;
    this.#goTo(notes[at], notes[at].place, !inMargin);
    if (inMargin) this.#parts.margin.focus(notes[at].key);
    else this.#parts.status.say(`${at + 1} of ${notes.length}: ${notes[at].severity}: ${notes[at].message}`);
  }

  #fromCaret(notes, direction) {
    const { caret } = this.#parts.sheet;
    if (direction > 0) return Math.max(notes.findIndex((note) => note.place.start >= caret), 0);
    return notes.findLastIndex((note) => note.place.end <= caret);
  }

  #goTo(note, place, focus) {
    this.choose(note);
    this.#parts.sheet.select(place.start, Math.max(place.end, place.start), { focus });
  }

  /** To a place that a note speaks of, by hand. */
  jump(note, place) {
    const focus = !document.activeElement.closest(".note") || window.matchMedia("(pointer: coarse)").matches === false;
    this.#goTo(this.#own(note), place, focus);
  }

  /** From one end of a contradiction to the next, and round. */
  otherEnd() {
    const note = this.#active;
    if (!note) return;
    const places = [note.place, ...note.ends.map((end) => end.place)].filter(Boolean);
    const { caret } = this.#parts.sheet;
    const at = places.findIndex((place) => place.start <= caret && caret <= place.end);
    const next = places[(at + 1) % places.length];
    this.#goTo(note, next, true);
    const end = note.ends.find(({ place }) => place === next);
    this.#parts.status.say(end ? `line ${end.line}: ${end.message}` : `line ${note.line}: ${note.message}`);
  }

  toNote() {
    this.caretMoved();
    if (this.#active) this.#parts.margin.focus(this.#active.key);
    else this.#parts.status.say("There is no mark here.");
  }

  leave() {
    const { sheet } = this.#parts;
    if (this.#active) sheet.select(this.#active.place.start, this.#active.place.end);
    else sheet.focus();
    if (!WIDE.matches) this.choose(null);
  }

  /** The note as it is now, of one that a card was made for. */
  #own(note) {
    return this.notes.find((each) => each.key === note.key) ?? note;
  }

  accept(note, fix) {
    const own = this.#own(note);
    const current = own.fixes.find((each) => each.title === fix.title);
    if (!current || !fits(current)) {
      this.#parts.status.say("The text has changed there; wait until it has been read.");
      return;
    }
    this.#put([current], [own], `Changed: ${current.title}.`);
  }

  acceptFirst() {
    const fix = this.#active?.fixes[0];
    if (fix) this.accept(this.#active, fix);
  }

  acceptAllSafe() {
    const notes = this.notes;
    const chosen = together(notes);
    if (!chosen.length) return;
    this.#put(chosen, notes.filter((note) => note.fixes.some((fix) => chosen.includes(fix))), `${chosen.length} changed.`);
  }

  /** Writes fixes into the text; their notes go at once, the next answer has the last word. */
  #put(fixes, notes, said) {
    const inMargin = Boolean(document.activeElement.closest(".note"));
    const at = this.notes.indexOf(notes[0]);
    this.#parts.sheet.replace(editsOf(this.#parts.sheet.text, fixes));
    this.reading.notes = this.reading.notes.filter((note) => !notes.includes(note));
    this.#sift();
    const next = this.notes[Math.min(at, this.notes.length - 1)];
    this.#active = (inMargin && next) || null;
    this.redraw();
    if (this.#active) this.#parts.margin.focus(this.#active.key);
    this.#parts.status.say(`${said} Control Z takes it back.`);
  }

  dismiss(note, reason) {
    if (!reason) return;
    const { dismissals, sheet, margin, status } = this.#parts;
    const own = this.#own(note);
    status.clear("silenced");
    const next = this.notes[this.notes.indexOf(own) + 1] ?? null;
    if (sheet.editable && takesComments(this.#parts.paper().format, sheet.text, own.place.start)) {
      const { at, words } = suppression(sheet.text, own.place.start, own.rule, reason);
      sheet.replace([{ start: at, end: at, words }]);
      this.reading.notes = this.reading.notes.filter((each) => each !== own);
      this.#silenced = own;
      status.say("Dismissed by a comment in the text.");
    } else {
      dismissals.add(own, reason);
      status.say("Dismissed.");
    }
    this.#active = next;
    this.redraw();
    if (next) margin.focus(next.key);
    else sheet.focus();
  }

  /** What a key in a note asks for: its own button is pressed. @param {string} name a class */
  press(name) {
    const card = this.#active && this.#parts.margin.card(this.#active.key);
    card?.querySelector(`.${name}`)?.click();
  }
}
