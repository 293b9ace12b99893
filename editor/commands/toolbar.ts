import { element } from "../element";
import type { SourceField } from "../source-field";
import { keysOf, shortcutOf, TOOLS, type Tool, toolOfPress } from "./tools";

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

type Options = {
  source: SourceField;
  /** Holds the toolbar and both fields: keys that are pressed in it run commands. */
  box: HTMLElement;
  /** Offers what belongs at the cursor, where it can be chosen from a list. */
  complete(): void;
};

/** Buttons and keys for the commands, in a toolbar that is one stop of the Tab key: arrows move in it. */
export function addToolbar({ source, box, complete }: Options): HTMLElement {
  const bar = document.createElement("div");
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Formatting");
  const run = (tool: Tool) => {
    const { changes, select, completes } = tool.run({ text: source.text(), ...source.selection() });
    source.change(changes);
    source.select(select.from, select.to);
    if (completes && select.from === select.to) complete();
  };
  bar.append(...TOOLS.map((tool) => toolButton(tool, () => run(tool))));
  moveByArrows(bar);
  box.prepend(bar);
  // Before the field: it may have the same keys for something else.
  box.addEventListener(
    "keydown",
    (event) => {
      const tool = event.isComposing ? undefined : toolOfPress(event, IS_MAC);
      if (!tool) return;
      event.preventDefault();
      event.stopPropagation();
      run(tool);
    },
    { capture: true },
  );
  return bar;
}

/** Adds a button at the end of a toolbar for what is no command of the text, and has no keys. */
export function addTool(bar: HTMLElement, name: string, hint: string, press: () => void): void {
  const button = element(
    "button",
    { type: "button", className: "source-tool", tabIndex: -1, title: hint },
    name,
  );
  button.addEventListener("click", press);
  bar.append(button);
}

function toolButton(tool: Tool, run: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "source-tool";
  button.textContent = tool.name;
  button.title = `${tool.hint} (${keysOf(tool, IS_MAC)})`;
  button.setAttribute("aria-keyshortcuts", shortcutOf(tool, IS_MAC));
  button.addEventListener("click", run);
  return button;
}

/** WAI-ARIA’s toolbar: one of its buttons is in the order of the Tab key, the last that was used. */
function moveByArrows(bar: HTMLElement): void {
  const buttons = () => [...bar.querySelectorAll("button")];
  const makeCurrent = (current: Element | null) => {
    for (const button of buttons()) button.tabIndex = button === current ? 0 : -1;
  };
  bar.addEventListener("focusin", ({ target }) => makeCurrent(target as Element));
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  });
  makeCurrent(buttons()[0] ?? null);
}
