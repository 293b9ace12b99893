import { countWords } from "../../lib/search/count-words";
import { type Hit, hitsOf } from "../../lib/search/hits";
import type { SearchResults } from "../../lib/search/search";
import { fetchResults } from "./answers";
import { element } from "./element";
import { SearchOptionList } from "./options";
import { forgetSearches, readRecent, rememberSearch } from "./recent";

/** Replaced by `scripts/enhancements.mjs`: the stylesheet's address. */
declare const SEARCH_STYLE: string;

const MAX_QUERY = 160;

let dialog: HTMLDialogElement | undefined;

/** Loads the dialog's stylesheet. Resolves even if that fails: the dialog works without it. */
export function prepare(): Promise<void> {
  if (document.querySelector(`link[href="${SEARCH_STYLE}"]`)) return Promise.resolve();
  const style = element("link");
  style.rel = "stylesheet";
  style.href = SEARCH_STYLE;
  return new Promise((resolve) => {
    style.onload = style.onerror = () => resolve();
    document.head.append(style);
  });
}

/**
 * Opens the search dialog: a combobox (WAI-ARIA) whose answers follow every keystroke.
 * @param typed the initial text of its field
 */
export function open(typed: string): void {
  dialog ??= buildDialog();
  if (dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector("input");
  if (!input || !typed) return;
  input.value = typed;
  input.dispatchEvent(new Event("input"));
}

function buildDialog(): HTMLDialogElement {
  const input = buildInput();
  const list = element("ul", "hits search-list");
  list.id = "search-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Results");
  const status = element("p", "search-count");
  status.setAttribute("role", "status");
  const forget = element("button", "search-forget", "Clear recent searches");
  forget.type = "button";
  const close = element("button", "search-close", "Close");
  close.type = "button";
  const form = element("form", "search-form", input, close);
  form.action = "/search";
  form.setAttribute("role", "search");
  const made = element("dialog", "search-dialog", form, status, list, forget);
  made.setAttribute("aria-label", "Search");
  document.body.append(made);
  run({ made, form, input, list, status, forget, close });
  return made;
}

function buildInput(): HTMLInputElement {
  const input = element("input", "search-input");
  Object.assign(input, { name: "q", type: "text", autocomplete: "off", spellcheck: false });
  Object.assign(input, { enterKeyHint: "search", maxLength: MAX_QUERY, autofocus: true });
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-label", "Search the wiki"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", "search-list"],
  ] as const)
    input.setAttribute(name, value);
  input.placeholder = "A name, a role, words from a quote, “dd 2”";
  return input;
}

type Parts = {
  made: HTMLDialogElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLUListElement;
  status: HTMLElement;
  forget: HTMLButtonElement;
  close: HTMLButtonElement;
};

function run({ made, form, input, list, status, forget, close }: Parts): void {
  const options = new SearchOptionList(input, list);
  let request = new AbortController();

  const showRecent = () => {
    const recent = readRecent();
    status.textContent = recent.length > 0 ? "Recent searches" : "";
    forget.hidden = recent.length === 0;
    options.show(recent.map(hitOfRecent));
  };
  const showAnswer = (answer: SearchResults) => {
    status.textContent = countWords(answer);
    options.show(hitsOf(answer));
  };
  const update = async () => {
    request.abort();
    request = new AbortController();
    const query = input.value.trim();
    forget.hidden = true;
    if (!query) return showRecent();
    // The first answer may wait for the index.
    if (list.childElementCount === 0) status.textContent = "Searching …";
    try {
      const answer = await fetchResults(query, request.signal);
      if (answer) showAnswer(answer);
    } catch {
      options.show([]);
      status.textContent = "Search isn’t responding. Press Enter to try the search page.";
    }
  };

  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    options.onKey(event);
    const chosen = options.current();
    const { key, ctrlKey, metaKey } = event;
    if (key !== "Enter" || !chosen || !(ctrlKey || metaKey)) return;
    event.preventDefault();
    chosen.dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey }),
    );
  });
  form.addEventListener("submit", (event) => {
    rememberSearch(input.value);
    const chosen = options.current();
    if (!chosen && input.value.trim()) return;
    event.preventDefault();
    chosen?.click();
  });
  list.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("a"))) return;
    rememberSearch(input.value);
    // A click that opens another tab or window leaves the dialog open, for the next key.
    if (event.ctrlKey || event.metaKey || event.shiftKey) input.focus();
    else made.close();
  });
  forget.addEventListener("click", () => {
    forgetSearches();
    input.focus();
    showRecent();
  });
  close.addEventListener("click", () => made.close());
  // A click beside the dialog hits its backdrop, which counts as the dialog itself.
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  made.addEventListener("close", () => {
    input.value = "";
    showRecent();
  });
  showRecent();
}

const hitOfRecent = (query: string): Hit => ({
  href: `/search?q=${encodeURIComponent(query)}`,
  line: undefined,
  texts: [{ className: "hit-title", parts: [query] }],
});
