// Makes of the server's answer what the page shows: notes and figures with places in the text that is on the page.

import { toUnits } from "./positions.js";
import { range } from "./ranges.js";

const LONG = 160; // units: a longer mark is a passage and stands as a rule at the side of the text
export const SEVERITIES = ["error", "warning", "suggestion"];

/**
 * @typedef {import("./ranges.js").Range} Range
 * @typedef {{title: string, safe: boolean, edits: (Range & {text: string})[]}} Fix
 * @typedef {{place: Range|null, path: string, line: number, message: string}} End a piece of evidence; `place` where
 *   it stands in this text
 * @typedef {{key: string, rule: string, pack: string, severity: string, message: string, match: string, line: number,
 *   fingerprint: string, place: Range, long: boolean, limit: number|undefined,
 *   ends: End[], fixes: Fix[]}} Note `limit`: of a rule that measures
 */

/** All that an answer says of one version of the text; `ranges` are all its places, to be moved while one types. */
export class Reading {
  /** @param {{report: Object, article: Object}} answer @param {string} text the version that it is about */
  constructor({ report, article }, text) {
    this.ranges = [];
    this.problems = [...report.errors.map((problem) => problem.message), ...article.notices];
    const units = toUnits(text);
    const place = (start, end) => {
      const made = range(units(start), units(end));
      this.ranges.push(made);
      return made;
    };
    /** @type {Note[]} */
    this.notes = keyed(report.violations).map(([key, violation]) => noteOf(key, violation, place));
    this.notes.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end || weight(a) - weight(b));
    this.suppressed = report.summary.suppressed;
    this.article = articleOf(article, place);
  }
}

function weight(note) {
  return SEVERITIES.indexOf(note.severity);
}

/** Violations with a name each: what is told of the same words twice is told apart by its order. */
function keyed(violations) {
  const seen = new Map();
  return violations.map((violation) => {
    const number = (seen.get(violation.fingerprint) ?? 0) + 1;
    seen.set(violation.fingerprint, number);
    return [number > 1 ? `${violation.fingerprint}-${number}` : violation.fingerprint, violation];
  });
}

function noteOf(key, violation, place) {
  const { rule, severity, message, match, line, fingerprint, path } = violation;
  const where = place(violation.start, violation.end);
  const ends = violation.related.map((related) => ({
    place: related.path === path && related.line > 0 ? place(related.start, related.end) : null,
    path: related.path,
    line: related.line,
    message: related.message,
  }));
  const fixes = violation.fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map(({ start, end, text }) => Object.assign(place(start, end), { text })),
  }));
  const long = isLong(where);
  return { key, rule, pack: rule.split(".")[0], severity, message, match, line, fingerprint, place: where, long, limit: violation.data?.limit, ends, fixes };
}

/** @param {Range} place */
export function isLong(place) {
  return place.end - place.start > LONG;
}

function articleOf(article, place) {
  return {
    headline: article.headline,
    published: article.published,
    language: article.language,
    words: article.words,
    grade: article.grade,
    sentences: article.sentences.map(([start, end, words]) => ({ place: place(start, end), words })),
    paragraphs: article.paragraphs.map(({ start, end, words, grade }) => ({ place: place(start, end), words, grade })),
    sources: article.sources.map((source) => ({
      name: source.name,
      kind: source.class,
      places: source.places.map(([start, end]) => place(start, end)),
    })),
    figures: article.unsourced.figures.map(([start, end]) => place(start, end)),
    quotations: article.unsourced.quotations.map(([start, end]) => place(start, end)),
    facts: article.facts.map(({ subject, named, lines }) => ({
      subject: named ? subject : `“${subject}”`,
      lines: lines.map(({ text, start, end }) => ({ text, place: place(start, end) })),
    })),
  };
}
