// What leaves the page as a file: the mended text, and the report.

import { withEndings } from "./endings.js";
import { askAbout, fileName } from "./paper.js";

/** @param {import("./paper.js").Paper} paper @param {string} text */
export function downloadText(paper, text) {
  download(new Blob([withEndings(text, paper.original)], { type: "text/plain;charset=utf-8" }), fileName(paper));
}

/**
 * @param {"html"|"json"} kind
 * @param {import("./paper.js").Paper} paper @param {string} text
 * @param {import("./dismissals.js").Dismissal[]} dismissed
 */
export async function downloadReport(kind, paper, text, dismissed) {
  const reasons = dismissed.length ? dismissed.map(({ fingerprint, rule, reason }) => ({ fingerprint, rule, reason })) : undefined;
  const response = await askAbout("/report", paper, text, { as: kind, dismissed: reasons });
  download(await response.blob(), `${fileName(paper).replace(/\.\w+$/, "")}-report.${kind}`);
}

function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
