// The dialog from which an article is opened: the files of the folder with their counts, or one of the writer's own.

import { ask } from "./api.js";
import { SEVERITIES } from "./article.js";
import { element } from "./element.js";

const AGAIN = 1000; // ms until counts that were not there yet are asked for again

export class Opening {
  #dialog = document.getElementById("open-dialog");
  #folder = document.getElementById("folder");
  #open;
  #formats;

  /**
   * @param {{file: (file: File) => void, path: (path: string) => void}} open what is chosen
   * @param {(names: string[]) => void} formats told which formats the server knows
   */
  constructor(open, formats) {
    this.#open = open;
    this.#formats = formats;
    const pick = document.getElementById("pick");
    pick.addEventListener("change", () => {
      const [file] = pick.files;
      this.#dialog.close();
      if (file) open.file(file);
      pick.value = "";
    });
    this.#dropping();
  }

  show() {
    this.#dialog.showModal();
    this.list();
  }

  /** Asks for the files; while the dialog is open, until all are counted. */
  async list() {
    let answer;
    try {
      answer = await (await ask("/files")).json();
    } catch (error) {
      this.#folder.replaceChildren(element("p", {}, error.message));
      return;
    }
    if (answer.formats) this.#formats(answer.formats);
    this.#folder.replaceChildren(...table(answer, (path) => (this.#dialog.close(), this.#open.path(path))));
    const waiting = answer.files.some((file) => SEVERITIES.some((name) => file[name] === null));
    if (waiting && this.#dialog.open) setTimeout(() => this.#dialog.open && this.list(), AGAIN);
  }

  #dropping() {
    const isFile = (event) => event.dataTransfer?.types.includes("Files");
    const mark = (on) => document.body.classList.toggle("dropping", on);
    document.addEventListener("dragover", (event) => isFile(event) && (event.preventDefault(), mark(true)));
    document.addEventListener("dragleave", (event) => event.relatedTarget || mark(false));
    document.addEventListener("drop", (event) => {
      mark(false);
      if (!isFile(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) this.#open.file(file);
    });
  }
}

function table({ folder, files }, open) {
  if (folder === null) return [element("p", {}, "“editlint desk FOLDER” shows the articles of a folder here.")];
  if (!files.length) return [element("p", {}, `There is no article in the folder “${folder}”.`)];
  const head = ["Article", "Errors", "Warnings", "Suggestions"].map((name) => element("th", { scope: "col" }, name));
  const rows = files.map((file) => {
    const name = element("button", { type: "button", className: "plain", on: { click: () => open(file.path) } }, file.path);
    return element("tr", {}, element("th", { scope: "row" }, name, file.problem ? ` ${file.problem}` : ""), ...SEVERITIES.map((severity) => countOf(file, severity)));
  });
  return [
    element(
      "table",
      { className: "files" },
      element("caption", {}, `Folder “${folder}”`),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    ),
  ];
}

function countOf(file, severity) {
  const number = file[severity];
  return element("td", {}, number ? element("b", { className: severity }, String(number)) : number === 0 ? "0" : number === null ? "…" : "");
}
