// Places in a text that is being typed: they move with it until the next answer says where they are.

/**
 * @typedef {{start: number, end: number, touched: boolean}} Range `touched`: what stood there was itself edited.
 * @typedef {{at: number, removed: number, added: number}} Edit lengths in UTF-16 units
 */

/** @returns {Range} */
export function range(start, end) {
  return { start, end, touched: false };
}

/**
 * The one edit that makes of a text the next, or null where they are the same.
 * @param {string} before @param {string} after
 * @returns {Edit|null}
 */
export function editBetween(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let tail = 0;
  while (
    tail < shorter - at &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { at, removed: before.length - at - tail, added: after.length - at - tail };
}

/** Moves a range as an edit asks; one that loses all its text ends up empty. @param {Range} place @param {Edit} edit */
export function move(place, { at, removed, added }) {
  const end = at + removed;
  if (place.end <= at) return;
  if (place.start >= end) {
    place.start += added - removed;
    place.end += added - removed;
    return;
  }
  place.touched = true;
  const covered = at <= place.start && place.end <= end;
  place.start = Math.min(place.start, at);
  place.end = covered ? place.start : Math.max(place.end, end) + added - removed;
}
