// Places come from the server in code points; a text field counts UTF-16 units.

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * What leads from code points to UTF-16 units in a text. A place beyond the text is its end.
 * @param {string} text
 * @returns {(codePoint: number) => number}
 */
export function toUnits(text) {
  const pairs = []; // the code point at which each pair stands
  for (const { index } of text.matchAll(PAIR)) pairs.push(index - pairs.length);
  return (codePoint) => Math.min(Math.max(codePoint + countBelow(pairs, codePoint), 0), text.length);
}

/** How many of these ascending numbers are below a limit. @param {number[]} numbers @param {number} limit */
export function countBelow(numbers, limit) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text with each half of a pair that stands alone replaced: JSON in UTF-8 cannot carry it. Lengths stay. */
export function wellFormed(text) {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
