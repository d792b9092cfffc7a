// What is drawn over the proof: rules beside whole passages, a bracket that joins the ends of a contradiction,
// and the line from a mark to its note.

const NAMESPACE = "http://www.w3.org/2000/svg";
const RULE = -20; // px left of the text: rules of passages
const BRACKET = -14; // the bracket, between the rules and the text

export class Threads {
  #drawing;

  /** @param {SVGElement} drawing over the sheet, its origin where the sheet begins */
  constructor(drawing) {
    this.#drawing = drawing;
  }

  /**
   * @param {import("./article.js").Note[]} notes those to be seen
   * @param {import("./article.js").Note|null} active
   * @param {(offset: number) => DOMRect} rectAt
   * @param {{left: number, top: number}|null} card where the active note stands beside the text
   */
  draw(notes, active, rectAt, card) {
    const { left, top, right } = this.#drawing.getBoundingClientRect();
    const middle = (offset) => rectAt(offset).top - top + rectAt(offset).height / 2;
    const shapes = passages(notes)
      .map((note) => passage(note, rectAt(note.place.start).top - top, rectAt(note.place.end - 1).bottom - top));
    if (active && !active.place.touched) {
      const places = [active.place, ...active.ends.map((end) => end.place)].filter((place) => place && place.end > place.start && !place.touched);
      if (places.length > 1) shapes.push(...bracket(active.severity, places.map((place) => middle(place.start))));
      if (card) shapes.push(thread(active, rectAt(active.long ? active.place.start : Math.max(active.place.start, active.place.end - 1)), { left, top, right }, card));
    }
    this.#drawing.replaceChildren(...shapes);
  }
}

function shape(tag, attributes) {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The notes about whole passages; of those about the same one the first, since notes of one place come weightiest first. */
function passages(notes) {
  const seen = new Set();
  return notes.filter(({ long, place: { start, end, touched } }) => {
    const name = `${start}-${end}`;
    if (!long || touched || end <= start || seen.has(name)) return false;
    return Boolean(seen.add(name));
  });
}

function passage(note, from, to) {
  return shape("line", { class: `passage ${note.severity}`, x1: RULE, x2: RULE, y1: from + 3, y2: to - 3 });
}

/** One upright with a foot to each end, and a dot where each end stands. */
function bracket(severity, heights) {
  const from = Math.min(...heights);
  const to = Math.max(...heights);
  const feet = heights.map((y) => `M${BRACKET} ${y}H-6`).join("");
  const lines = shape("path", { class: `${severity} bracket`, d: `M${BRACKET} ${from}V${to}${feet}` });
  return [lines, ...heights.map((y) => shape("circle", { class: severity, cx: -6, cy: y, r: 2.5 }))];
}

/** Along the foot of the line from the mark to the edge of the text, and from there to the note. */
function thread(note, mark, sheet, card) {
  const from = mark.bottom - sheet.top - 1;
  const start = mark.right - sheet.left;
  const edge = sheet.right - sheet.left + 4;
  const end = card.left - sheet.left;
  const to = card.top - sheet.top + 12;
  const half = (edge + end) / 2;
  return shape("path", { class: `${note.severity} thread`, d: `M${start} ${from}H${edge}C${half} ${from} ${half} ${to} ${end} ${to}` });
}
