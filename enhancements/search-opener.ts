function isTyping(event: KeyboardEvent): boolean {
  // Not its target: an editor is in a shadow root, of which that names the host alone.
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** Text typed while the dialog loads; undefined when it is not loading. */
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

/** The search dialog, opened by `/` or the link in the site header; without it the link opens the search page. */
export function enhanceSearch(): void {
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || key.length > 1) return;
    if (typed === undefined && (key !== "/" || isTyping(event))) return;
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
