// Which stretches of the text are marked, and how: the notes that are to be seen, their evidence, and the one one is at.

import { isLong } from "./article.js";

/**
 * @param {import("./article.js").Note[]} notes those that are to be seen
 * @param {import("./article.js").Note|null} active
 * @returns {import("./lines.js").Mark[]} in order of their starts
 */
export function marksOf(notes, active) {
  const marks = [];
  for (const note of notes) {
    const state = note === active ? " active" : "";
    const name = note.long ? state && `passage ${note.severity}${state}` : `mark ${note.severity}${state}`;
    add(marks, note.place, name);
    for (const { place } of note.ends) {
      if (place) add(marks, place, isLong(place) ? state && `passage${state}` : `evidence${state}`);
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function add(marks, { start, end, touched }, name) {
  if (name && end > start) marks.push({ start, end, name: touched ? `${name} touched` : name });
}

/**
 * The note whose mark, or whose evidence, is at a place: the narrowest, and a mark before evidence.
 * @param {import("./article.js").Note[]} notes @param {number} offset
 */
export function noteAt(notes, offset) {
  let found = null;
  let least = Infinity;
  for (const note of notes) {
    const places = [note.place, ...note.ends.map((end) => end.place)];
    for (const [number, place] of places.entries()) {
      if (!place || offset < place.start || offset > place.end || place.end === place.start) continue;
      const breadth = place.end - place.start + (number ? 0.5 : 0);
      if (breadth < least) [found, least] = [note, breadth];
    }
  }
  return found;
}
