import type { SwitchField } from "./switch-field";

/** Where a browser keeps that somebody prefers the text area. */
const PLAIN = "editor-plain-text";

/** The button that shows the text area, and CodeMirror again, at the end of the toolbar. The choice is kept. */
export function addSwitch(source: SwitchField, bar: HTMLElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "source-tool source-tool-switch";
  button.textContent = "Plain text";
  button.title = "The text without colors and suggestions, in a field of the browser";
  button.tabIndex = -1;
  const say = () => button.setAttribute("aria-pressed", String(!source.isCode()));
  button.addEventListener("click", () => {
    source.switchTo(!source.isCode());
    say();
    remember(!source.isCode());
  });
  bar.append(button);
  if (prefersPlain()) source.switchTo(false, { focuses: false });
  say();
}

function prefersPlain(): boolean {
  try {
    return localStorage.getItem(PLAIN) !== null;
  } catch {
    return false;
  }
}

function remember(isPlain: boolean): void {
  try {
    if (isPlain) localStorage.setItem(PLAIN, "1");
    else localStorage.removeItem(PLAIN);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}
