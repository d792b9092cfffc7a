// Makes elements. Text always goes in as text: nothing that an article or a rule says is ever read as markup.

/**
 * @param {string} tag
 * @param {Object<string, *>} [properties] `on` holds listeners by event; names with a dash and `role` are attributes;
 *   all others are properties of the element. What is undefined or null is left out.
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (name.includes("-") || name === "role" || name === "scope" || name === "for") {
      made.setAttribute(name, value);
    } else {
      made[name] = value;
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** @param {number} number @param {string} noun @param {string} [many] */
export function counted(number, noun, many = `${noun}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : many}`;
}

/** The words in one line, cut at a word's end. @param {string} text @param {number} [room] in UTF-16 units */
export function shortened(text, room = 60) {
  const words = text.split(/\s+/).filter(Boolean).join(" ");
  if (words.length <= room) return words;
  const cut = words.slice(0, room).replace(/[\ud800-\udbff]$/, "");
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut} …`;
}
