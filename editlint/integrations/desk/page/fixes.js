// Fixes put into the text: each as one edit, so that one undo takes it back.

const NEAR = 8000; // units

/**
 * @typedef {import("./article.js").Fix} Fix
 * @typedef {import("./article.js").Note} Note
 */

/** Whether a fix still fits the text. @param {Fix} fix */
export function fits(fix) {
  return fix.edits.length > 0 && fix.edits.every((edit) => !edit.touched);
}

/**
 * The safe fixes of notes that can go in together: none overlaps another.
 * @param {Note[]} notes
 * @returns {Fix[]}
 */
export function together(notes) {
  const taken = [];
  const chosen = [];
  for (const note of notes) {
    const fix = note.fixes.find((each) => each.safe && fits(each));
    if (!fix || fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...fix.edits);
    chosen.push(fix);
  }
  return chosen;
}

function overlap(one, other) {
  return (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end);
}

/**
 * All edits of these fixes: as a single one where they stand near to each other, so that one undo takes them back. Over a
 * long stretch that would take the browser minutes, and each goes in on its own.
 * @param {string} text @param {Fix[]} fixes none of which overlap
 * @returns {{start: number, end: number, words: string}[]} in order
 */
export function editsOf(text, fixes) {
  const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
  const { start } = edits[0];
  const { end } = edits.at(-1);
  if (end - start > NEAR) return edits.map((edit) => ({ start: edit.start, end: edit.end, words: edit.text }));
  let words = "";
  let at = start;
  for (const edit of edits) {
    words += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return [{ start, end: at, words }];
}
