import type { KeptText } from "./kept-text";
import type { BrowserState } from "./state-text";
import { openStore, type Store } from "./store";
import type { Typed } from "./typed";

/** Keeps the text of one open page in the browser. */
export type BrowserKeeper = {
  /** Something was typed that is not kept yet. */
  wait(): void;
  /** Keeps the text as it is now. */
  keep(): void;
  /** Keeps a text that the page no longer shows, as if it were discarded: it can be brought back for a day. */
  setAside(typed: Typed): void;
  state(): BrowserState;
  /** The store; undefined if the browser has none. */
  store(): Promise<Store | undefined>;
};

export function browserKeeper({
  kept,
  onState,
}: {
  kept: () => KeptText;
  onState: () => void;
}): BrowserKeeper {
  let state: BrowserState = "none";
  let opening: Promise<Store> | undefined;
  let last: KeptText | undefined;
  /** Whether something was typed after the text that was last given to the store. */
  let isBehind = false;
  const open = () => {
    opening ??= openStore();
    // Where the browser said no once, it may say yes after its settings have changed.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const settle = (next: BrowserState) => {
    if (next === state) return;
    state = next;
    onState();
  };
  // Not one after the other: the store keeps their order itself, and a page that is frozen would wait for the one before.
  const put = async (one: KeptText) => {
    try {
      await (await open()).put(one);
      settle(isBehind ? "waiting" : "kept");
    } catch {
      // The database may have been closed for a newer version of the program.
      opening = undefined;
      settle("failed");
    }
  };
  return {
    wait() {
      isBehind = true;
      settle(state === "failed" ? "failed" : "waiting");
    },
    keep() {
      isBehind = false;
      const next = kept();
      if (last && state !== "failed" && isSame(last, next)) {
        settle("kept");
        return;
      }
      last = next;
      void put(next);
    },
    setAside(typed) {
      const now = Date.now();
      void put({
        ...kept(),
        ...typed,
        id: `${kept().id}-${now}`,
        isSaved: false,
        discardedAt: now,
      });
    },
    state: () => state,
    store: () => open().catch(() => undefined),
  };
}

/** Whether the store has it already, but for when it was typed. */
const isSame = (one: KeptText, other: KeptText) =>
  JSON.stringify({ ...one, at: 0 }) === JSON.stringify({ ...other, at: 0 });
