// Where notes stand in the margin: each as near to its mark as the others let it, and the one one is at beside it.

const GAP = 12; // px between notes

/**
 * @param {number[]} wishes where each note would like to begin, ascending, in px
 * @param {number[]} heights in px
 * @param {number} active the number of the note that gets its wish, or -1
 * @returns {number[]} where each begins
 */
export function placed(wishes, heights, active) {
  const tops = [...wishes];
  if (active >= 0) {
    for (let at = active - 1; at >= 0; at -= 1) tops[at] = Math.min(tops[at], tops[at + 1] - heights[at] - GAP);
  }
  if (active < 0 || tops[0] < 0) tops[0] = Math.max(0, tops[0]);
  for (let at = 1; at < tops.length; at += 1) {
    const free = tops[at - 1] + heights[at - 1] + GAP;
    if (tops[at] < free) tops[at] = free;
  }
  return tops;
}
