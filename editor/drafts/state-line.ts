import type { StateText } from "./state-text";

/** Where people sign in, in a tab of its own: the page with the text stays. */
const SIGN_IN = "/account/sign-in?next=%2Faccount%2Fdrafts";

/**
 * The line that says what is saved. Screen readers announce it when what it says changes, not each time that something was saved
 * again: the time, and that saving is under way, are shown alone.
 */
export function stateLine(line: HTMLElement): (text: StateText) => void {
  const part = (className: string, isShownAlone: boolean) => {
    const made = document.createElement("span");
    made.className = className;
    if (isShownAlone) made.setAttribute("aria-hidden", "true");
    return made;
  };
  const said = part("draft-said", false);
  const time = part("draft-time", true);
  const busy = part("draft-busy", true);
  const link = document.createElement("a");
  link.href = SIGN_IN;
  link.target = "_blank";
  link.className = "link tap";
  link.textContent = "Sign in again";
  line.append(said, time, busy);
  return (text) => {
    setText(said, text.said);
    setText(time, text.time);
    setText(busy, text.isBusy ? "Saving…" : "");
    line.dataset.kept = text.kept;
    line.toggleAttribute("data-busy", text.isBusy);
    if (!text.needsSignIn) link.remove();
    else if (!link.isConnected) line.after(link);
  };
}

/** The same text again would be announced again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
