// What is known of the article beside its notes: its figures, who is cited, what it states. It judges nothing.

import { counted, element, shortened } from "./element.js";

const WORDS_A_MINUTE = 238; // silent reading of English prose by adults
const BETWEEN = window.matchMedia("screen and (min-width: 44rem) and (max-width: 74.99rem)"); // notes beside the text, no room for this
const NAMED = new Set(["named-person", "named-body", "document"]);
const KINDS = {
  "named-person": "person",
  "named-body": "body",
  document: "document",
  described: "described, not named",
  "vague-group": "unnamed group",
  "vague-quantity": "unnamed number of people",
  report: "report without an owner",
};

export class About {
  #fold = document.getElementById("fold");
  #line = document.getElementById("fold-line");
  #box;
  #sheet;
  #paragraphs = [];
  #paragraph = null;
  #open = new Set(window.matchMedia("(min-width: 75rem)").matches ? ["sources", "facts"] : []);

  /** @param {HTMLElement} box @param {import("./sheet.js").Sheet} sheet where places lead to */
  constructor(box, sheet) {
    this.#box = box;
    this.#sheet = sheet;
    this.#fold.open = !BETWEEN.matches;
    BETWEEN.addEventListener("change", () => (this.#fold.open = !BETWEEN.matches));
  }

  /** Something in it needs a look. */
  unfold() {
    this.#fold.open = true;
  }

  /** Tells of the paragraph in which the caret stands. @param {number} offset */
  here(offset) {
    const paragraph = this.#paragraphs.find(({ place }) => place.start <= offset && offset <= place.end);
    const said = paragraph ? `${counted(paragraph.words, "word")}, ${paragraph.grade.toFixed(1)}` : "–";
    if (this.#paragraph && this.#paragraph.textContent !== said) this.#paragraph.textContent = said;
  }

  /** @param {import("./article.js").Reading|null} reading */
  show(reading) {
    this.#paragraphs = reading?.article.paragraphs ?? [];
    const focus = [...this.#box.querySelectorAll("summary, button")].indexOf(document.activeElement);
    this.#box.replaceChildren(...(reading ? [figures(reading), this.#sources(reading.article), this.#facts(reading.article)].filter(Boolean) : []));
    this.#line.textContent = reading ? `: ${inShort(reading.article)}` : "";
    this.#paragraph = this.#box.querySelector(".figures dd:last-of-type");
    this.here(this.#sheet.caret);
    if (focus >= 0) this.#box.querySelectorAll("summary, button")[focus]?.focus({ preventScroll: true });
  }

  #folded(name, title, ...content) {
    const box = element("details", { className: `sheet-of ${name}`, open: this.#open.has(name) }, element("summary", {}, title), ...content);
    box.addEventListener("toggle", () => (box.open ? this.#open.add(name) : this.#open.delete(name)));
    return box;
  }

  #sources({ sources, figures: bare, quotations }) {
    const named = sources.filter((source) => NAMED.has(source.kind)).length;
    const without = bare.length + quotations.length;
    if (!sources.length && !without) return this.#folded("sources", "Sources: none");
    const head = named === sources.length ? `Sources: ${named} named` : `Sources: ${sources.length}, ${named} named`;
    const title = without ? `${head}; ${counted(without, "place")} without` : head;
    const rows = sources.map((source) =>
      element("li", {}, element("b", {}, source.name), ` (${KINDS[source.kind] ?? source.kind}): `, ...this.#places(source.places)),
    );
    for (const [said, places] of [["Figures without a source", bare], ["Quotations without a speaker", quotations]]) {
      if (places.length) rows.push(element("li", {}, element("b", {}, said), ": ", ...this.#places(places, true)));
    }
    return this.#folded("sources", title, element("ul", {}, ...rows));
  }

  #facts({ facts }) {
    const total = facts.reduce((sum, { lines }) => sum + lines.length, 0);
    if (!total) return this.#folded("facts", "Facts: none stated");
    const rows = facts.map(({ subject, lines }) =>
      element(
        "li",
        {},
        element("b", {}, subject),
        element("ul", {}, ...lines.map(({ text, when, place }) => element("li", {}, when ? `${text}, ${when} ` : `${text} `, this.#place(place)))),
      ),
    );
    return this.#folded("facts", `Facts: ${total} about ${counted(facts.length, "subject")}`, element("ul", {}, ...rows));
  }

  #places(places, quoted = false) {
    const parts = places.map((place) => [this.#place(place), quoted ? ` “${shortened(this.#sheet.text.slice(place.start, place.end), 40)}”` : ""]);
    return parts.flatMap((part, number) => (number ? [", ", ...part] : part));
  }

  #place(place) {
    const jump = () => this.#sheet.select(place.start, place.end);
    return element("button", { type: "button", className: "plain place", on: { click: jump } }, `line ${this.#sheet.lineAt(place.start)}`);
  }
}

/** What stands in the one line where all of this is folded. */
function inShort({ published, words, grade, sources, facts }) {
  const day = published ? `published ${published}` : "day of publication not known";
  const read = grade === null ? counted(words, "word") : `${counted(words, "word")}, grade ${grade.toFixed(1)}`;
  const total = facts.reduce((sum, { lines }) => sum + lines.length, 0);
  return [day, read, counted(sources.length, "source"), counted(total, "fact")].join("; ");
}

function figures({ article, suppressed }) {
  const { words, sentences, grade } = article;
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  const rows = [
    ["Words", words.toLocaleString("en")],
    ["Sentences", sentences.length.toLocaleString("en")],
    ["Reading time", `${minutes} min`],
    ["Grade", grade === null ? "–" : grade.toFixed(1)],
    ...(article.language && article.language !== "en" ? [["Language", article.language]] : []),
    ...(suppressed ? [["Silenced in the text", suppressed]] : []),
    ["Paragraph", "–"],
  ];
  return element("dl", { className: "figures" }, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, String(value))]));
}
