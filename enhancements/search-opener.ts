const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select"));

/** The search dialog, by `/` and by a click on the sign bar; without it the link leads to the search page. */
export function enhanceSearch(): void {
  const open = async () => {
    try {
      (await import("./search/dialog")).open();
    } catch {
      location.assign("/search");
    }
  };
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== "/" || ctrlKey || metaKey || altKey || isTyping(target)) return;
    event.preventDefault();
    open();
  });
  for (const link of document.querySelectorAll("a[data-search]"))
    link.addEventListener("click", (event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      open();
    });
}
