type Take = (files: readonly File[], event: DragEvent | ClipboardEvent) => void;

/** Takes files that are dropped on an element, and pictures that are pasted into it. Words and links go where they go everywhere. */
export function listenForFiles(box: HTMLElement, take: Take): void {
  const mark = (isOver: boolean) => box.toggleAttribute("data-dropping", isOver);
  // Before the fields in it: they would read a file as words, or the browser would open it.
  const options = { capture: true };
  box.addEventListener(
    "dragover",
    (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      mark(true);
    },
    options,
  );
  box.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) mark(false);
  });
  box.addEventListener(
    "drop",
    (event) => {
      mark(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      take(files, event);
    },
    options,
  );
  box.addEventListener("paste", (event) => handlePaste(event, take), options);
}

/** Word processors and tables come with a picture of themselves: words that have a format are pasted as words. */
function handlePaste(event: ClipboardEvent, take: Take): void {
  const { clipboardData: data } = event;
  const files = [...(data?.files ?? [])];
  const hasWords = data?.getData("text/plain").trim() && data.getData("text/html");
  const isPicture = files.some(({ type }) => type.startsWith("image/"));
  if (hasWords || !isPicture) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  take(files, event);
}
