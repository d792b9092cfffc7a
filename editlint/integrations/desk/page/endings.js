// A text field knows one kind of line's end. A file gets its own back, line for line, where nobody changed them.

const END = /\r\n|\r|\n/g;

/**
 * @param {string} text as it is in the field
 * @param {string} original the file as it was read; "" for none
 * @returns {string} the text with the ends of lines as in the original; those of new lines are of its usual kind
 */
export function withEndings(text, original) {
  if (!original.includes("\r")) return text;
  const ends = original.match(END);
  const before = original.split(END);
  const lines = text.split("\n");
  const usual = ends.filter((end) => end === "\r\n").length * 2 >= ends.length ? "\r\n" : "\n";
  let head = 0;
  while (head < Math.min(lines.length, before.length) - 1 && lines[head] === before[head]) head += 1;
  let whole = "";
  const shift = before.length - lines.length;
  let tail = lines.length - 1;
  while (tail > head && tail + shift >= head && lines[tail] === before[tail + shift]) tail -= 1;
  for (const [number, line] of lines.entries()) {
    whole += line;
    if (number === lines.length - 1) break;
    if (number < head) whole += ends[number];
    else whole += number > tail ? ends[number + shift] : usual;
  }
  return whole;
}
