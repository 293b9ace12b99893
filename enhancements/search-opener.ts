const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select"));

/** What was typed while the dialog is on its way; undefined where it is not. */
let typed: string | undefined;

async function open(): Promise<void> {
  typed = "";
  try {
    const { prepare, open } = await import("./search/dialog");
    await prepare();
    open(typed);
  } catch {
    location.assign("/search");
  }
  typed = undefined;
}

/** The search dialog, by `/` and by a click on the sign bar; without it the link leads to the search page. */
export function enhanceSearch(): void {
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || key.length > 1) return;
    if (typed === undefined && (key !== "/" || isTyping(target))) return;
    event.preventDefault();
    if (typed === undefined) open();
    else typed += key;
  });
  for (const link of document.querySelectorAll<HTMLElement>("a[data-search]"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
}
