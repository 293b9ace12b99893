/** One of the buttons of a choice. */
export type Choice = {
  label: string;
  /** Looks like the one that is usually meant. */
  isMain?: boolean;
  act(): void | Promise<void>;
};

export type ChoiceBox = {
  /** Adds something below the buttons, in place of what was there. */
  show(element: Element): void;
  /** Takes the box away. If the focus was in it, it goes to `next`. */
  close(next?: HTMLElement): void;
};

let count = 0;

/** A box that asks, with as many buttons as there are choices. Nothing happens until somebody chooses. */
export function addChoice(
  place: Element,
  { title, text, choices }: { title: string; text: string; choices: readonly Choice[] },
): ChoiceBox {
  const box = document.createElement("section");
  box.className = "draft-offer";
  const heading = document.createElement("h2");
  heading.id = `draft-choice-${++count}`;
  // Two boxes may ask the same, about two texts: each has a name of its own.
  const alike = [...document.querySelectorAll(".draft-offer > h2")].filter((one) =>
    one.textContent?.startsWith(title),
  ).length;
  heading.textContent = alike > 0 ? `${title} (${alike + 1})` : title;
  box.setAttribute("aria-labelledby", heading.id);
  const words = document.createElement("p");
  words.textContent = text;
  const buttons = document.createElement("div");
  buttons.className = "draft-choices";
  buttons.append(...choices.map(buttonOf));
  const below = document.createElement("div");
  box.append(heading, words, buttons, below);
  place.append(box);
  return {
    show: (element) => below.replaceChildren(element),
    close(next) {
      const hadFocus = box.contains(document.activeElement);
      box.remove();
      if (hadFocus) next?.focus();
    },
  };
}

export function buttonOf({ label, isMain = false, act }: Choice): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = isMain ? "button" : "button button-quiet";
  button.textContent = label;
  button.addEventListener("click", () => void act());
  return button;
}

/** Says what was done, with a way back. It has the focus, so that the keyboard goes on from there. */
export function sayDone(
  place: Element,
  text: string,
  undo?: () => void | Promise<void>,
): HTMLElement {
  place.querySelector(".draft-done")?.remove();
  const line = document.createElement("div");
  line.className = "draft-done";
  line.tabIndex = -1;
  const words = document.createElement("p");
  words.textContent = text;
  line.append(words);
  if (undo)
    line.append(
      buttonOf({
        label: "Undo",
        act: async () => {
          line.remove();
          await undo();
        },
      }),
    );
  place.append(line);
  return line;
}
