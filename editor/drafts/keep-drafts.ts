import { putText } from "../put-text";
import type { SourceField } from "../source-field";
import { type AccountSaver, accountSaver, field } from "./account-saver";
import { askAboutNewer } from "./ask-about-newer";
import { askAboutOther } from "./ask-about-other";
import { browserKeeper } from "./browser-keeper";
import { type DraftEditor, timeOf } from "./draft-editor";
import { onFieldsChange, readFields } from "./form-fields";
import type { KeptText } from "./kept-text";
import { offerKept } from "./offer-kept";
import { enhanceOffer } from "./offer-of-account";
import { findOpenTabs } from "./open-tabs";
import { pace } from "./pacer";
import { reopen } from "./reopen";
import { stateLine } from "./state-line";
import { stateText } from "./state-text";
import { isSameFields, type Typed } from "./typed";

/** A text is kept in the browser every second while somebody types. */
const IN_BROWSER = { quiet: 1000, most: 1000 };
/** It goes to the account a second after typing stops, and every few seconds while it goes on. */
const IN_ACCOUNT = { quiet: 1000, most: 4000 };

/** Where a text is typed; a source has facts alone. */
const TEXT = "textarea[name=text]";

/** Keeps what is typed into a form, in the browser and in the account, and says so. */
export function keepDrafts(form: HTMLFormElement, source: SourceField): void {
  const place = form.querySelector<HTMLElement>("[data-drafts]");
  const line = place?.querySelector<HTMLElement>("[role=status]");
  const byButtons = place?.querySelector("[data-draft-choices]");
  if (!place || !line || !byButtons) return;
  const found = form.elements.namedItem("summary");
  const summary = found instanceof HTMLInputElement ? found : undefined;
  const { drafts: article = "", account = "", published = "" } = place.dataset;
  const base = field(form, "base");
  let id = newId();
  const formerWriter = field(form, "writer").value;
  field(form, "writer").value = id;
  const typed = (): Typed => ({
    base: base.value,
    text: source.text(),
    summary: summary?.value ?? "",
    fields: readFields(form),
  });
  const opened = typed();

  const setState = stateLine(line);
  const say = () => setState(stateText(browser.state(), saver?.state(), timeOf));
  const browser = browserKeeper({
    kept: (): KeptText => ({
      ...{ id, article, account, ...typed() },
      at: Date.now(),
      revision: Number(field(form, "revision").value) || 0,
      isSaved: saver?.hasAll() ?? false,
      discardedAt: null,
    }),
    onState: say,
  });
  const saver: AccountSaver | undefined = account
    ? accountSaver({
        ...{ form, id: article, formerWriter, typed },
        // A conflict is about the newer version.
        onOld() {
          if (!form.elements.namedItem("theirs")) sayNewer?.();
        },
        writer: () => id,
        onState() {
          say();
          askOther?.();
          if (!saver?.hasAll()) return;
          // The browser knows then that it need not offer it again, and the draft that the page offered is this text.
          browser.keep();
          editor.above.querySelector("[data-draft-offer]")?.setAttribute("hidden", "");
        },
      })
    : undefined;
  let isLeaving = false;
  const inBrowser = pace(browser.keep, IN_BROWSER);
  const inAccount = pace(() => void saver?.save(), IN_ACCOUNT);

  const changed = () => {
    // The form was sent, and the page is still here: sending was canceled.
    if (isLeaving) stay();
    browser.wait();
    inBrowser.changed();
    inAccount.changed();
  };
  source.onChange(changed);
  summary?.addEventListener("input", changed);
  onFieldsChange(form, changed);

  const editor: DraftEditor = {
    ...{ form, article, account, source, typed, byButtons },
    above: document.querySelector("[data-draft-offers]") ?? byButtons,
    async show(other, revision, writer = "") {
      if (!isSameFields(other.fields, readFields(form)) || !form.querySelector(TEXT)) {
        const { text, fields, summary } = other;
        const seen = revision ?? (Number(field(form, "revision").value) || 0);
        const shown = { base: other.base, text, fields, summary, revision: seen, writer };
        return reopen(form, shown, leave);
      }
      base.value = other.base;
      if (revision !== undefined) field(form, "revision").value = String(revision);
      if (summary) summary.value = other.summary;
      // What somebody has typed they have seen.
      for (const closed of form.querySelectorAll<HTMLDetailsElement>("details.fact-spoiler"))
        closed.open = true;
      putText(source, other.text);
      changed();
      inBrowser.flush();
      return "here";
    },
  };

  const askOther = saver && askAboutOther(editor, saver, browser);
  const sayNewer =
    saver &&
    askAboutNewer(editor, saver, {
      mayMerge: place.dataset.mayMerge !== undefined,
      leave: () => leave(),
      next: line,
    });

  /** The page goes: what has not been saved is saved now, as far as the browser permits. */
  const flush = () => {
    if (inBrowser.isWaiting()) inBrowser.flush();
    if (inAccount.isWaiting()) saver?.saveLeaving();
  };
  function leave(): void {
    inBrowser.flush();
    isLeaving = true;
    saver?.stop();
  }
  function stay(): void {
    isLeaving = false;
    saver?.start();
  }
  addEventListener("pagehide", () => isLeaving || flush());
  document.addEventListener("freeze", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !isLeaving) flush();
  });
  addEventListener("beforeunload", (event) => {
    const isLost = browser.state() === "failed" && !(saver?.hasAll() ?? false);
    if (isLost && !isLeaving) event.preventDefault();
  });
  // A page that the browser has kept whole goes on as another one: its text may have been published.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    stay();
    id = newId();
    field(form, "writer").value = id;
    changed();
  });
  form.addEventListener("submit", (event) => {
    // A step of the rows, which leaves the page where it is.
    if (event.defaultPrevented) return;
    const { submitter } = event;
    const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    if (action === "/do/save-draft" && !submitter?.hasAttribute("name")) {
      event.preventDefault();
      inBrowser.flush();
      inAccount.flush();
      void saver?.save();
    } else if (!submitter?.hasAttribute("formtarget")) leave();
  });

  say();
  void (async () => {
    const isUnpublished = place.dataset.unpublished !== undefined;
    if (place.dataset.merged !== undefined) saver?.replaceSeen();
    if (isUnpublished) {
      browser.keep();
      void saver?.save();
    }
    enhanceOffer(editor);
    const openTabs = await findOpenTabs(article, account, () => id);
    await offerKept(editor, {
      browser,
      openTabs,
      opened: {
        ...{ id, article, account, ...opened },
        published: new Set(published.split(" ").filter(Boolean)),
      },
    });
  })();
}

/** 22 letters, digits, `-` and `_`: `crypto.randomUUID` needs TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (letter) =>
    letter === "+" ? "-" : letter === "/" ? "_" : "",
  );
}
