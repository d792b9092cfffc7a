// The keys. Single letters work inside of notes alone, so that nothing happens to who dictates or mistypes elsewhere.

/**
 * @param {{step(direction: 1|-1): void, otherEnd(): void, toNote(): void, leave(): void, acceptFirst(): void,
 *   dismissActive(): void, why(): void, save(): void, help(): void}} deeds
 */
export function keys(deeds) {
  const anywhere = {
    F8: (event) => deeds.step(event.shiftKey ? -1 : 1),
    F9: () => deeds.otherEnd(),
    F1: () => deeds.help(),
  };
  const withControl = { ".": () => deeds.toNote(), s: () => deeds.save() };
  const inNote = {
    n: () => deeds.step(1),
    ArrowDown: () => deeds.step(1),
    p: () => deeds.step(-1),
    ArrowUp: () => deeds.step(-1),
    a: () => deeds.acceptFirst(),
    d: () => deeds.dismissActive(),
    o: () => deeds.otherEnd(),
    w: () => deeds.why(),
    Escape: () => deeds.leave(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const control = event.ctrlKey || event.metaKey;
    const plain = !control && !event.altKey;
    const typing = event.target.matches("textarea, select, input");
    let act = plain ? anywhere[event.key] : control && !event.altKey && !event.shiftKey && withControl[event.key];
    if (!act && plain && event.target.closest(".note") && (!typing || event.key === "Escape")) act = inNote[event.key];
    if (!act && plain && event.key === "?" && !typing) act = deeds.help;
    if (!act) return;
    event.preventDefault();
    act(event);
  });
}
