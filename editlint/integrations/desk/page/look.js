// Light or dark: as the system is, until the writer says otherwise for this tab.

const KEY = "editlint-desk-look";

/** @param {HTMLButtonElement} button @param {() => void} changed */
export function look(button, changed) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = sessionStorage.getItem(KEY);
  } catch {
    // storage is switched off: the choice lasts until a reload
  }
  const show = () => {
    const dark = (chosen ?? (system.matches ? "dark" : "light")) === "dark";
    document.documentElement.dataset.look = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    changed();
  };
  button.addEventListener("click", () => {
    chosen = document.documentElement.dataset.look === "dark" ? "light" : "dark";
    try {
      sessionStorage.setItem(KEY, chosen);
    } catch {
      // as above
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}
