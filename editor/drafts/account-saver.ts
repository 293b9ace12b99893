import { PERSON_FIELD, TOKEN_FIELD } from "../../lib/forms/fields";
import { type Answer, type OtherText, parseAnswer } from "./answers";
import { isSameTyped, type Typed } from "./typed";

/** Why a text is not in the account. */
export type Failure = {
  why: "offline" | "server" | "signed-out" | "somebody-else" | "too-long" | "too-often" | "refused";
  /** What the server said. */
  message?: string | undefined;
};

type Settled =
  | { state: "idle" }
  /** The server has answered that it has what was typed; in milliseconds. */
  | { state: "saved"; at: number }
  /** The account has another text, which another page has saved. */
  | { state: "other"; other: OtherText }
  | ({ state: "failed" } & Failure);

/** What has become of the text in the account. */
export type AccountState = Settled | { state: "saving"; before: Settled };

export type AccountSaver = {
  /** Saves what was typed, unless the account has it. */
  save(): Promise<void>;
  /** The same while the page is being left: a browser lets a small request live on. */
  saveLeaving(): void;
  /** Lets what was typed take the place of the other text, which is kept for a while. */
  replaceOther(): Promise<void>;
  /** Goes on from the other text, which the page shows by now. */
  followOther(other: OtherText): void;
  /** What the page shows is to take the place of the draft that it was made of, which is kept for a while. */
  replaceSeen(): void;
  /** Whether the account has exactly what was typed. */
  hasAll(): boolean;
  state(): AccountState;
  /** The draft in the account, once the server has named it. */
  draftId(): string | undefined;
  /** Ends saving: the page is about to publish. */
  stop(): void;
  start(): void;
};

/** How long until the next attempt, in milliseconds, by how many failed. */
const RETRY = [2000, 4000, 8000, 15_000];
const TOO_OFTEN = 60_000;
/** Nothing is asked more often than that after a session has ended. */
const SIGNED_OUT = 20_000;
/** How often the server looks whether a newer version was published. */
const CHECK = 15_000;
/** Browsers let requests of 64 kB together live on after a page was left. */
const LEAVING = 60_000;

type Options = {
  form: HTMLFormElement;
  /** The article. */
  id: string;
  /** What the open page calls itself. */
  writer: () => string;
  /** The page from which this one came with its text; empty for none. */
  formerWriter: string;
  typed: () => Typed;
  onState: () => void;
  /** A newer version was published than the one that the text is based on. */
  onOld: () => void;
};

/** Keeps what is typed as a draft in the account, one request at a time. */
export function accountSaver(options: Options): AccountSaver {
  const { form, typed, onState } = options;
  let settled: Settled = { state: "idle" };
  let lastSaved: Settled = settled;
  let saved: Typed | undefined;
  let inFlight: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let checkedAt = 0;
  let replaced: number | undefined;
  let isStopped = false;
  let askedAt = 0;
  let draftId: string | undefined;

  const revision = field(form, "revision");
  const settle = (next: Settled) => {
    settled = next;
    onState();
  };
  const again = (milliseconds: number) => {
    clearTimeout(retry);
    retry = setTimeout(() => void save(), milliseconds);
  };
  const fail = (failure: Failure, wait?: number) => {
    settle({ state: "failed", ...failure });
    if (wait !== undefined) again(wait);
  };

  function bodyOf({ base, text, summary, fields }: Typed): URLSearchParams {
    const body = new URLSearchParams({
      [TOKEN_FIELD]: field(form, TOKEN_FIELD).value,
      [PERSON_FIELD]: field(form, PERSON_FIELD).value,
      ...fields,
      ...{ id: options.id, base, text, summary },
      revision: revision.value,
      writer: options.writer(),
    });
    if (replaced !== undefined) body.set("replace", String(replaced));
    if (Date.now() - checkedAt > CHECK) body.set("check", "on");
    return body;
  }

  async function send(sent: Typed, isLeaving: boolean, isRetry = false): Promise<void> {
    askedAt = Date.now();
    const body = bodyOf(sent);
    const answer = await post(body, isLeaving && body.toString().length < LEAVING);
    if (isStopped) {
      // The page may go on after all, and this text is then the one that it has seen.
      if (answer.state === "saved") revision.value = String(answer.draft.revision);
      return;
    }
    if (body.has("check")) checkedAt = Date.now();
    if (!isRetry && canGoOn(answer)) return send(sent, isLeaving, true);
    take(answer, sent);
  }

  /** Whether the same can be sent again, with what the answer says. */
  function canGoOn(answer: Answer): boolean {
    if (answer.state === "stale" && answer.token) {
      field(form, TOKEN_FIELD).value = answer.token;
      return true;
    }
    // What this page has saved, whose answer got lost, or the page before it while it was left, is an earlier text.
    if (answer.state !== "other" || !answer.other.writer) return false;
    if (![options.writer(), options.formerWriter].includes(answer.other.writer)) return false;
    revision.value = String(answer.other.revision);
    return true;
  }

  function take(answer: Answer, sent: Typed): void {
    failures = answer.state === "unreachable" ? failures + 1 : 0;
    switch (answer.state) {
      case "saved":
        saved = sent;
        draftId = answer.draft.id;
        replaced = undefined;
        revision.value = String(answer.draft.revision);
        lastSaved = { state: "saved", at: Date.parse(answer.draft.at) };
        settle(lastSaved);
        if (answer.isOld) options.onOld();
        return;
      case "published":
        isStopped = true;
        return;
      case "other":
        settle({ state: "other", other: answer.other });
        return;
      case "signed-out":
      case "stale":
        fail({ why: "signed-out" });
        return;
      case "somebody-else":
        fail({ why: "somebody-else" });
        return;
      case "refused":
        fail(
          { why: answer.why, message: answer.message },
          answer.why === "too-often" ? TOO_OFTEN : undefined,
        );
        return;
      case "unreachable":
        fail(
          { why: answer.isOffline ? "offline" : "server" },
          RETRY[Math.min(failures, RETRY.length) - 1],
        );
    }
  }

  const hasAll = () => saved !== undefined && isSameTyped(saved, typed());

  async function save(isLeaving = false): Promise<void> {
    clearTimeout(retry);
    if (isStopped || settled.state === "other") return;
    if (inFlight) {
      await inFlight;
      return save();
    }
    if (hasAll()) {
      if (settled.state !== "saved") settle(lastSaved);
      return;
    }
    if (isWaitingForPerson(settled) && Date.now() - askedAt < SIGNED_OUT) return;
    inFlight = send(typed(), isLeaving);
    onState();
    await inFlight.catch((error) => {
      console.error(error);
      fail({ why: "server" }, RETRY[0]);
    });
    inFlight = undefined;
    onState();
    // What was typed meanwhile is saved when its pause comes.
  }

  // A person who has signed in again, and a connection that is back, are found at once.
  const wake = () => {
    if (settled.state !== "failed") return;
    askedAt = 0;
    void save();
  };
  addEventListener("online", wake);
  addEventListener("focus", wake);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") wake();
  });

  return {
    save: () => save(),
    saveLeaving() {
      // A second request would not know what the first one has done; the browser has the text.
      if (!inFlight) void save(true);
    },
    async replaceOther() {
      if (settled.state !== "other") return;
      replaced = settled.other.revision;
      settled = { state: "idle" };
      await save();
    },
    followOther(other) {
      revision.value = String(other.revision);
      draftId = other.id;
      saved = other;
      lastSaved = { state: "saved", at: Date.parse(other.at) };
      settle(lastSaved);
    },
    replaceSeen() {
      replaced = Number(revision.value);
    },
    hasAll,
    draftId: () => draftId,
    state: () =>
      inFlight || (settled.state === "saved" && !hasAll())
        ? { state: "saving", before: settled }
        : settled,
    stop() {
      isStopped = true;
      clearTimeout(retry);
    },
    start() {
      isStopped = false;
    },
  };
}

/** Only the person can change this. */
const isWaitingForPerson = (settled: Settled) =>
  settled.state === "failed" && (settled.why === "signed-out" || settled.why === "somebody-else");

const SAVE = "/do/save-draft";

const REQUEST = {
  method: "POST",
  headers: { accept: "application/json" },
  redirect: "error",
  credentials: "same-origin",
} as const;

/** Sends a draft. @returns what the server has answered, if it has */
async function post(body: URLSearchParams, keepalive: boolean): Promise<Answer> {
  try {
    return await parseAnswer(await fetch(SAVE, { ...REQUEST, body, keepalive }));
  } catch {
    return { state: "unreachable", isOffline: true };
  }
}

/** A hidden field of a form; one that is missing is made. */
export function field(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement) return found;
  const made = document.createElement("input");
  made.type = "hidden";
  made.name = name;
  form.append(made);
  return made;
}
