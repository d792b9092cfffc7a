// The draft, in this tab's session storage: a reload does not lose it, closing the tab forgets it.

const KEY = "editlint-desk-draft";
const PAUSE = 300; // ms after the last change

let timer = 0;
let waiting = null;

/**
 * Keeps the draft when the writer pauses, or leaves.
 * @param {() => {text: string, paper: import("./paper.js").Paper, dismissed: Object[]}|null} draft null for nothing to keep
 * @param {() => void} failed the browser has no room for it
 */
export function keep(draft, failed) {
  clearTimeout(timer);
  waiting = () => write(draft(), failed);
  timer = setTimeout(flush, PAUSE);
}

function flush() {
  clearTimeout(timer);
  waiting?.();
  waiting = null;
}

function write(draft, failed) {
  try {
    if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft));
    else sessionStorage.removeItem(KEY);
  } catch {
    sessionStorage.removeItem(KEY); // an older draft would pass for this one
    failed();
  }
}

window.addEventListener("pagehide", flush);

/** The draft that was kept, or null. */
export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null; // storage is switched off in this browser
  }
}
