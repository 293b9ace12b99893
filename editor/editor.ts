import { checkWhileTyping } from "./diagnostics/check-while-typing";
import { keepDrafts } from "./drafts/keep-drafts";
import { changeRows } from "./facts/change-rows";
import { chooseLines } from "./facts/choose-lines";
import { factsSource } from "./facts/facts-source";
import { lookUp } from "./facts/look-up";
import { showNames } from "./facts/show-names";
import { fixedField } from "./fixed-field";
import { offerExamples } from "./help-examples";
import { showWhileTyping } from "./preview/live-preview";
import { openSection } from "./section";
import { openSource } from "./source/open-source";
import type { SourceField } from "./source-field";

/** The editor of the pages that have one. No other page loads this file; without it, they are plain forms. */
function openEditor(form: HTMLFormElement): void {
  changeRows(form);
  chooseLines(form);
  lookUp(form);
  showNames(form);
  const area = form.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  if (!area) {
    keepDrafts(form, factsSource(form, fixedField(form)));
    performance.mark("editor-ready");
    return;
  }
  const source = factsSource(form, openSource(area));
  const opened = source.text();
  keepDrafts(form, source);
  openSection(source, form);
  performance.mark("editor-ready");
  // Somebody may type from here on: what follows does not keep their first letters waiting.
  setTimeout(() => showWhatIsTyped(form, source, opened));
}

/** @param opened the source before anybody typed */
function showWhatIsTyped(form: HTMLFormElement, source: SourceField, opened: string): void {
  const hidden = (name: string) =>
    form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value;
  offerExamples(source, form);
  // Something new has no name yet.
  const id = hidden("id") ?? `${hidden("kind")}/untitled`;
  // An empty form has nothing wrong with it yet.
  const isBegun =
    hidden("id") !== undefined ||
    source.text() !== opened ||
    form.querySelector(".form-problems, .field-error") !== null ||
    document.querySelector("[data-problems]") !== null;
  const checker = checkWhileTyping(
    form,
    source,
    `content/${id}.${id.startsWith("sources/") ? "yaml" : "mdx"}`,
    isBegun,
  );
  const frame = document.querySelector<HTMLIFrameElement>(".preview-frame");
  const onRead = hidden("id") ? checker.addFromServer : () => {};
  if (frame) showWhileTyping({ form, source, frame, isBegun, onRead });
}

function openEditors(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.editor")) openEditor(form);
}

// The script is in the head of the page, and one that the browser has already runs before the form is there.
if (document.readyState === "loading")
  document.addEventListener("DOMContentLoaded", openEditors, { once: true });
else openEditors();
