// Puts the page together and takes papers onto the desk and off it.

import { About } from "./about.js";
import { question } from "./asking.js";
import { Desk } from "./desk.js";
import { Dismissals, takesComments } from "./dismissals.js";
import * as draft from "./draft.js";
import { element } from "./element.js";
import { EXAMPLE } from "./example.js";
import { downloadReport, downloadText } from "./export.js";
import { Filters } from "./filters.js";
import { keys } from "./keys.js";
import { look } from "./look.js";
import { Margin } from "./margin.js";
import { Opening } from "./opening.js";
import * as papers from "./paper.js";
import { Sheet } from "./sheet.js";
import { Status, wordsOf } from "./status.js";
import { Strip } from "./strip.js";
import { Threads } from "./threads.js";

const find = (name) => document.getElementById(name);
const format = find("format");
const published = find("published");
const status = new Status();
let paper = papers.blank();

const sheet = new Sheet(find("text"), find("lines"), edited);
const dismissals = new Dismissals(find("dismissed"), () => {
  desk.redraw();
  keep();
});
const deeds = {
  choose: (note) => desk.choose(note),
  jump: (note, place) => desk.jump(note, place),
  accept: (note, fix) => desk.accept(note, fix),
  dismiss: (note, reason) => desk.dismiss(note, reason),
  step: (direction) => desk.step(direction),
  leave: () => desk.leave(),
  where({ place }) {
    return sheet.editable && takesComments(paper.format, sheet.text, place.start) ? "a comment in the text says it" : "this page keeps it, and the report";
  },
  get editable() {
    return sheet.editable;
  },
};
const strip = new Strip(find("strip"), sheet);
const about = new About(find("sheets"), sheet);
const desk = new Desk({
  sheet,
  dismissals,
  status,
  strip,
  margin: new Margin(find("notes"), deeds),
  threads: new Threads(find("threads")),
  filters: new Filters(find("filters"), () => desk.redraw(), () => desk.acceptAllSafe()),
  about,
  paper: () => paper,
  refused: fieldRefused,
  clean: showClean,
});
const opening = new Opening({ file: openFile, path: openPath }, formats);

function edited(edit) {
  desk.edited(edit);
  document.body.classList.toggle("empty", !sheet.text);
  keep();
  named();
}

function keep() {
  const kept = () => (sheet.text || paper.path ? { text: sheet.text, paper, dismissed: dismissals.list } : null);
  draft.keep(kept, () => status.banner("draft", "This browser has no room to keep the draft: a reload would lose the text."));
}

/** Lays a text on the desk. */
function lay(next, text, dismissed = []) {
  paper = next;
  showFormat();
  published.value = paper.published;
  sheet.load(text, paper.editable);
  dismissals.load(dismissed);
  status.clear("refused", "problems", "read", "silenced", "saved");
  if (paper.editable) status.clear("paper");
  else status.banner("paper", paper.why || "This text is read from another kind of file: it is to be mended there.", { kind: "told", lasting: true });
  dateNote();
  named();
  keep();
  desk.open();
  window.scrollTo(0, 0);
}

/** Says how the article is read: a file that is more than its text is read in no other way. */
function showFormat() {
  format.value = offered(paper.held ? paper.from : paper.format);
  format.disabled = Boolean(paper.held);
}

/** The value for the chooser; a format that is not in it yet is added. */
function offered(name) {
  if (![...format.options].some((option) => option.value === name)) format.append(element("option", { value: name }, name));
  return name;
}

function formats(names) {
  format.replaceChildren(...names.map((name) => element("option", { value: name }, name)));
  showFormat();
}

function changed() {
  return sheet.text !== paper.saved && /\S/.test(sheet.text);
}

function named() {
  const unsaved = paper.path && changed();
  find("name").textContent = `${paper.name || "New article"}${unsaved ? " (changed)" : ""}`;
  const title = paper.name ? `${unsaved ? "• " : ""}${paper.name} – editlint desk` : "editlint desk";
  if (document.title !== title) document.title = title;
  find("save").hidden = !paper.path || !paper.editable;
  find("save").disabled = !unsaved;
}

async function mayGo() {
  if (!changed() || !paper.editable || sheet.text === EXAMPLE) return true;
  const where = paper.path ? "is not saved in its file" : "is nowhere but on this page";
  const answers = [["stay", "Keep working on it"], ["go", "Put it away"]];
  return (await question("Put this article away?", `What you wrote ${where}.`, answers)) === "go";
}

async function openFrom(source) {
  if (!(await mayGo())) return;
  try {
    const { paper: next, text } = await source();
    lay(next, text);
    sheet.focus();
  } catch (error) {
    const still = sheet.text ? " The article that lay on the desk before still does." : "";
    status.banner("read", `${wordsOf(error)}${still}`, { kind: "refused" });
  }
}

function openFile(file) {
  return openFrom(() => papers.fromFile(file));
}

function openPath(path) {
  return openFrom(() => papers.fromFolder(path));
}

async function save() {
  if (!paper.path || !paper.editable) {
    if (sheet.text) downloadText(paper, sheet.text);
    return;
  }
  try {
    await papers.save(paper, sheet.text);
    saved();
  } catch (error) {
    if (error.status === 412) await changedOnDisk();
    else notSaved(error);
  }
}

function notSaved(error) {
  const action = ["Download the text", () => downloadText(paper, sheet.text)];
  status.banner("saved", `Not saved. ${wordsOf(error)}`, { kind: "refused", action });
}

function saved() {
  status.clear("saved");
  status.say("Saved.");
  named();
  keep();
}

/** Somebody else wrote the file: nobody's words go without being asked. */
async function changedOnDisk() {
  const text = `“${paper.path}” changed on disk since it was opened here.`;
  const answers = [["stay", "Decide later"], ["copy", "Download mine, open the file’s"], ["over", "Write mine over it"]];
  const answer = await question("The file is another one by now", text, answers);
  if (answer !== "copy" && answer !== "over") return;
  try {
    const { paper: theirs, text: words } = await papers.fromFolder(paper.path);
    if (answer === "copy") {
      downloadText(paper, sheet.text);
      lay(theirs, words);
      return;
    }
    paper.etag = theirs.etag;
    await papers.save(paper, sheet.text);
    saved();
  } catch (error) {
    notSaved(error);
  }
}

async function report(kind) {
  try {
    await downloadReport(kind, paper, sheet.text, dismissals.list);
  } catch (error) {
    status.banner("read", wordsOf(error), { kind: "refused" });
  }
}

/** Puts what the server says of a field beside it; whether there was such a field. */
function fieldRefused(error) {
  const own = error?.field === "published";
  published.setAttribute("aria-invalid", String(own));
  if (own) {
    about.unfold();
    find("published-note").textContent = wordsOf(error);
  } else dateNote();
  return own;
}

/** What the day of publication is where the field does not say it. */
function dateNote() {
  const told = desk?.reading?.article.published;
  const wrong = published.validity.badInput;
  published.setAttribute("aria-invalid", String(wrong));
  if (wrong) find("published-note").textContent = "This is no day of the calendar.";
  else find("published-note").textContent = published.value ? "" : told ? `${told}, as the article says` : sheet.text ? "not known" : "";
}

function showClean(reading, notes) {
  const box = find("clean");
  box.hidden = !reading || notes.length > 0;
  box.textContent = reading?.notes.length ? "No notes of the kinds that are chosen." : "Nothing to note. The figures at the side are still worth a look.";
  find("count").textContent = reading ? `${notes.length} notes. F8 goes to the next one.` : "";
}

function setPublished() {
  paper.published = published.validity.badInput ? "" : published.value;
  dateNote();
  keep();
  if (!published.validity.badInput) desk.again();
}

function setFormat() {
  paper.format = format.value;
  keep();
  desk.again();
}

function choose(event) {
  const kind = event.target.closest("[data-export]")?.dataset.export;
  if (!kind) return;
  find("export").open = false;
  if (kind === "print") window.print();
  else if (kind === "text") downloadText(paper, sheet.text);
  else report(kind);
}

async function forget() {
  if (!(await mayGo())) return;
  lay(papers.blank(), "");
  sheet.focus();
}

look(find("look"), () => strip.draw());
format.addEventListener("change", setFormat);
published.addEventListener("change", setPublished);
published.addEventListener("keyup", dateNote); // a day that is none changes no value, so nothing else tells of it
published.addEventListener("blur", dateNote);
find("fields").addEventListener("submit", (event) => event.preventDefault());
find("open").addEventListener("click", () => opening.show());
find("start-open").addEventListener("click", () => opening.show());
find("save").addEventListener("click", save);
find("example").addEventListener("click", () => (lay(papers.blank(), EXAMPLE), sheet.focus()));
find("forget").addEventListener("click", forget);
find("help").addEventListener("click", () => find("help-dialog").showModal());
find("skip").addEventListener("click", (event) => (event.preventDefault(), sheet.focus()));
find("export").addEventListener("click", choose);
find("export").addEventListener("keydown", (event) => event.key === "Escape" && (find("export").open = false));
find("export").addEventListener("focusout", (event) => find("export").contains(event.relatedTarget) || (find("export").open = false));
document.addEventListener("selectionchange", () => sheet.focused && desk.caretMoved());
new ResizeObserver(() => desk.resized()).observe(find("lines"));
window.addEventListener("beforeunload", (event) => paper.path && paper.editable && changed() && event.preventDefault());
keys({
  step: (direction) => desk.step(direction),
  otherEnd: () => desk.otherEnd(),
  toNote: () => desk.toNote(),
  leave: () => desk.leave(),
  acceptFirst: () => desk.acceptFirst(),
  dismissActive: () => desk.press("dismiss"),
  why: () => desk.press("ask-why"),
  save,
  help: () => find("help-dialog").showModal(),
});

const kept = draft.kept();
if (kept) lay({ ...papers.blank(), ...kept.paper }, kept.text, kept.dismissed);
else named();
opening.list();
