import { element } from "../element";

/**
 * Gives fields with several ids, one on each line, a field to choose another one from: browsers offer no choices in text areas.
 * It is done again for fields that come later.
 */
export function chooseLines(form: HTMLFormElement): void {
  const add = () => {
    for (const area of form.querySelectorAll<HTMLTextAreaElement>("textarea[data-choices]"))
      if (!area.nextElementSibling?.matches(".choose-line")) addChooser(area);
  };
  add();
  form.addEventListener("facts-changed", add);
}

function addChooser(area: HTMLTextAreaElement): void {
  const list = area.dataset.choices ?? "";
  const options = document.getElementById(list);
  if (!(options instanceof HTMLDataListElement)) return;
  const input = element("input", { type: "text", autocomplete: "off", spellcheck: false });
  input.setAttribute("list", list);
  const name = area.labels[0]?.firstChild?.textContent ?? "";
  input.setAttribute("aria-label", `Add to ${name}`);
  input.placeholder = "Search to add";
  const isChoice = () => [...options.options].some(({ value }) => value === input.value);
  const take = () => {
    if (!isChoice()) return;
    const lines = area.value.split("\n").filter((line) => line.trim() !== "");
    if (!lines.includes(input.value)) area.value = [...lines, input.value].join("\n");
    input.value = "";
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  input.addEventListener("input", (event) => {
    // A choice comes at once; keys come one by one, and may be the beginning of a longer id.
    if (!(event instanceof InputEvent) || event.inputType === "insertReplacementText") take();
    event.stopPropagation();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    take();
  });
  input.addEventListener("change", take);
  area.after(element("div", { className: "choose-line" }, input));
}
