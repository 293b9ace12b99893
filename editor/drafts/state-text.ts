import type { AccountState, Failure } from "./account-saver";

/** What has become of the text in the browser. */
export type BrowserState = "none" | "waiting" | "kept" | "failed";

/** What the line by the buttons says. */
export type StateText = {
  /** Announced when it changes. */
  said: string;
  /** Shown after it, not announced: ` at 14:03`. */
  time: string;
  /** Whether saving is under way, which is shown and not announced. */
  isBusy: boolean;
  /** `account` if the server has answered that it has the text; `browser` if only the browser has it; `lost` if nothing has it. */
  kept: "nothing" | "browser" | "account" | "lost";
  /** Whether the person has to sign in again. */
  needsSignIn: boolean;
};

const WHY: Readonly<Record<Failure["why"], string>> = {
  offline: "there is no connection to the wiki. It is saved as soon as there is one.",
  server: "the wiki does not answer. It is tried again until it does.",
  "signed-out": "your session has ended. Sign in again in another tab, then go on here.",
  "somebody-else": "somebody else has signed in with this browser. Sign in again as yourself.",
  "too-long": "the text is too long. Make it shorter, or publish it in parts.",
  "too-often": "too much was saved in the last hour. It is tried again in a minute.",
  refused: "",
};

const COPY =
  "This browser keeps nothing: it is private, or its storage is full. Copy your text before you leave this page";

/**
 * The state of saving in words.
 * @param account undefined if nobody is signed in
 * @param format a time of day
 */
export function stateText(
  browser: BrowserState,
  account: AccountState | undefined,
  format: (at: number) => string,
): StateText {
  const text = (
    said: string,
    kept: StateText["kept"],
    more: Partial<StateText> = {},
  ): StateText => ({
    ...{ said, kept, time: "", isBusy: false, needsSignIn: false },
    ...more,
  });
  if (!account) {
    if (browser === "none")
      return text("No changes yet. What you type is kept in this browser.", "nothing");
    if (browser === "failed") return text(`Not saved. ${COPY}, or sign in.`, "lost");
    return browser === "kept"
      ? text("Saved in this browser", "browser")
      : text("Saving in this browser", "nothing", { isBusy: true });
  }
  switch (account.state) {
    case "idle":
      if (browser === "failed") return text(`Not saved. ${COPY}.`, "lost");
      return browser === "kept"
        ? text("Saved in this browser", "browser", { isBusy: true })
        : text("No changes yet. What you type is saved as a draft.", "nothing", {
            isBusy: browser === "waiting",
          });
    case "saving":
      return { ...stateText(browser, account.before, format), isBusy: true };
    case "saved":
      return text("Saved in your account", "account", { time: ` at ${format(account.at)}` });
    case "other":
      return notInAccount(
        "you have saved another text of this article, in another tab or on another device. Choose below which one to keep.",
      );
    case "failed":
      return notInAccount(account.message || WHY[account.why], account.why === "signed-out");
  }

  function notInAccount(why: string, needsSignIn = false): StateText {
    if (browser === "failed") return text(`Not saved: ${why} ${COPY}.`, "lost", { needsSignIn });
    return text(`Saved in this browser. Not saved in your account: ${why}`, "browser", {
      needsSignIn,
    });
  }
}
