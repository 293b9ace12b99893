import { element } from "../element";
import type { SourceDiagnostic, SourceField } from "../source-field";
import { scrollToWords, wordsAt } from "./follow-cursor";

/** Milliseconds without typing before the draft is sent, and the least between two that are sent. */
const PAUSE = 250;
const BETWEEN = 1000;
/** A frame that has not loaded by then is given up, and one that could not is tried again, in milliseconds. */
const PATIENCE = 10_000;
const AGAIN = 3000;

/** What the live preview needs of the page. */
type Page = {
  form: HTMLFormElement;
  source: SourceField;
  frame: HTMLIFrameElement;
  /** Whether there is something to show before anybody types. */
  isBegun: boolean;
  /** Is called when the server has read a text, with what it found. */
  onRead(text: string, problems: readonly SourceDiagnostic[]): void;
};

/** 16 random bytes: what is sent from this page replaces what was sent before. */
const newSlot = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/**
 * Shows the draft as a page after each pause. The server renders it into a new frame behind the one that is seen, which then takes
 * its place where the reader was: nothing flickers, and nothing is added to the browser's history.
 */
export function showWhileTyping(page: Page): void {
  const slot = newSlot();
  let { frame } = page;
  let next: HTMLIFrameElement | undefined;
  let sentAt = Number.NEGATIVE_INFINITY;
  let sent: string | undefined;
  let show = "page";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wanted = () => `${show} ${page.source.text()}`;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(PAUSE, sentAt + BETWEEN - performance.now()));
  };
  const send = () => {
    const text = page.source.text();
    if (wanted() === sent) return;
    // The next one follows when this one is there, or is given up.
    const left = next ? sentAt + PATIENCE - performance.now() : 0;
    if (left > 0) {
      clearTimeout(timer);
      timer = setTimeout(send, left);
      return;
    }
    next?.remove();
    sent = wanted();
    sentAt = performance.now();
    const made = frame.cloneNode() as HTMLIFrameElement;
    made.name = `preview-${Math.round(sentAt)}`;
    made.removeAttribute("src");
    made.classList.add("preview-next");
    made.setAttribute("aria-hidden", "true");
    made.tabIndex = -1;
    frame.after(made);
    next = made;
    made.addEventListener("load", () => {
      // A new frame loads an empty page first.
      const address = addressOf(made);
      if (made !== next || address === "about:blank") return;
      next = undefined;
      if (address === undefined) {
        made.remove();
        sent = undefined;
        clearTimeout(timer);
        timer = setTimeout(send, AGAIN);
        return;
      }
      frame = takePlace(frame, made);
      follow();
      page.onRead(text, diagnosticsIn(made));
      if (wanted() !== sent) later();
    });
    submitTo(made.name, page.form, { text, slot, show });
  };
  const follow = () => {
    const words = wordsAt(page.source.text(), page.source.cursor());
    if (words && frame.contentWindow) scrollToWords(frame.contentWindow, words);
  };
  page.source.onChange(later);
  page.form.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== "show") return;
    // The same as the form would do, in the way that goes on with what is typed next.
    event.preventDefault();
    show = submitter.value;
    send();
    frame.scrollIntoView({ block: "nearest" });
  });
  let moved: ReturnType<typeof setTimeout> | undefined;
  page.source.onMove(() => {
    clearTimeout(moved);
    moved = setTimeout(follow, PAUSE);
  });
  if (page.isBegun) later();
}

/** Where a frame is; undefined if the browser shows a page of its own, such as one that says that there is no network. */
function addressOf({ contentWindow }: HTMLIFrameElement): string | undefined {
  try {
    return contentWindow?.location.href;
  } catch {
    return undefined;
  }
}

/** Puts a frame in the place of another, scrolled to the same place. */
function takePlace(old: HTMLIFrameElement, made: HTMLIFrameElement): HTMLIFrameElement {
  made.contentWindow?.scrollTo({
    top: old.contentWindow?.scrollY ?? 0,
    behavior: "instant",
  });
  made.classList.remove("preview-next");
  made.removeAttribute("aria-hidden");
  made.removeAttribute("tabindex");
  old.remove();
  // Whoever presses Preview gets it in the frame that is seen.
  made.name = old.name;
  return made;
}

/** Sends the form's hidden fields and other values to the preview, in a form of its own: the one that is seen has other buttons. */
function submitTo(target: string, form: HTMLFormElement, values: Record<string, string>): void {
  const hidden = element("form", {
    method: "post",
    action: "/do/preview-article",
    target,
    hidden: true,
  });
  const fields = new FormData(form);
  for (const [name, value] of Object.entries(values)) fields.set(name, value);
  // The text is the whole source, also of a form with a field for each fact.
  fields.delete("head");
  for (const [name, value] of fields)
    hidden.append(element("textarea", { name, value: String(value) }));
  document.body.append(hidden);
  hidden.submit();
  hidden.remove();
}

/** What the server found in the draft, as it has written it into its own page. */
function diagnosticsIn(frame: HTMLIFrameElement): readonly SourceDiagnostic[] {
  const data = frame.contentDocument?.querySelector<HTMLElement>("[data-diagnostics]")?.dataset;
  return data?.diagnostics ? (JSON.parse(data.diagnostics) as SourceDiagnostic[]) : [];
}
