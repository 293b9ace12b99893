import { element } from "../element";

/**
 * Keeps what stands below a field, the titles that its ids stand for, true to what somebody types. Where the page has no list of them,
 * nothing is said: the server prints them again with the next answer.
 */
export function showNames(form: HTMLFormElement): void {
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const list = target.getAttribute("list") ?? target.dataset.choices;
    const field = target.closest("[data-facts] .field");
    if (!list || !field || list === "list-seasons") return;
    const names = namesOf(list, target.value.split("\n"));
    const former = field.querySelector(".field-names");
    if (names === "") former?.remove();
    else if (former) former.textContent = names;
    else field.append(element("p", { className: "field-names" }, names));
  });
}

function namesOf(list: string, ids: readonly string[]): string {
  const known = document.getElementById(list);
  if (!(known instanceof HTMLDataListElement)) return "";
  const typed = new Set(ids.map((id) => id.trim()).filter(Boolean));
  const names = new Map<string, string>();
  for (const { value, label } of known.options) if (typed.has(value)) names.set(value, label);
  return [...typed].flatMap((id) => names.get(id) ?? []).join(" · ");
}
