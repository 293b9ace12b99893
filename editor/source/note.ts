/**
 * Adds a line below the fields, which screen readers announce when it says something.
 * @returns what says something there, with a button that does something about it, until it says something else
 */
export function addNote(box: HTMLElement) {
  const note = document.createElement("div");
  note.className = "source-note";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  note.append(words);
  box.append(note);
  return (text: string, button?: { label: string; press(): void }) => {
    note.replaceChildren(words);
    words.textContent = text;
    if (!button) return;
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button-quiet";
    made.textContent = button.label;
    made.addEventListener("click", () => {
      button.press();
      note.replaceChildren(words);
      words.textContent = "";
    });
    note.append(made);
  };
}
