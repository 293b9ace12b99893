import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ShownContent } from "../lib/content/reload-wiki";
import type { WrittenPage } from "../lib/page-store/page-journal";
import type { Read } from "../lib/state/reads";
import { lowerPriority } from "../lib/workers/lower-priority";

/** What a process that renders is asked for. */
export type RenderOrder = { render: string } | { update: ShownContent };

/** What it answers. */
export type RenderAnswer =
  | { ready: true }
  | { address: string; page: WrittenPage; reads: Read[] }
  | { address: string; failed: string; at: "reading" | "rendering" | "writing" };

/** A page was rendered, but could not be written: as on a full disk. */
export class UnwrittenError extends Error {}

/** The process has read other content than the server shows, and renders nothing of it. */
export class OtherContentError extends Error {}

const ERRORS = { reading: OtherContentError, rendering: Error, writing: UnwrittenError };

type Written = { page: WrittenPage; reads: readonly Read[] };

type Waiting = { resolve(written: Written): void; reject(error: Error): void };

type Options = {
  /** The folder for pages. */
  folder: string;
  /** For tests: a folder for pages as Next renders them. */
  originals?: string | undefined;
  /** Files that are shown otherwise than they are in the content folder. */
  overrides?: ShownContent;
  /** Whether everything else on this machine goes first. */
  isBackground?: boolean;
};

const NO_OVERRIDES: ShownContent = { files: [], problems: [] };

/** A process that renders pages into a folder, one after the other, with its own copy of the wiki. */
export class RenderProcess {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<string, Waiting>();

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** Starts a process, and waits until it can render. */
  static start({
    folder,
    originals = "",
    overrides = NO_OVERRIDES,
    isBackground,
  }: Options): Promise<RenderProcess> {
    const file = fileURLToPath(new URL("render-worker.mjs", import.meta.url));
    const child = fork(file, [folder, originals], {
      serialization: "advanced",
      execArgv: [...process.execArgv, "--heap-growing-percent=30"],
      env: { ...process.env, ONLY_RENDERS: "1" },
    });
    if (isBackground) lowerPriority(child);
    child.send({ update: overrides } satisfies RenderOrder);
    const started = new RenderProcess(child);
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) => {
        const error = new Error(
          `A process that renders pages ended (${signal ?? `code ${code}`}).`,
        );
        reject(error);
        started.#fail(error);
      });
      child.on("message", (answer: RenderAnswer) => {
        if ("ready" in answer) resolve(started);
        else started.#settle(answer);
      });
    });
  }

  /**
   * @throws UnwrittenError if the page cannot be written
   * @throws OtherContentError if the last update does not fit what the process has read
   * @throws Error if it cannot be rendered, or the process ends
   */
  render(address: string): Promise<Written> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(address, { resolve, reject });
      this.#send({ render: address });
    });
  }

  /** Whether the process has ended, or was asked to. */
  get hasEnded(): boolean {
    return !this.#process.connected;
  }

  /** Shows other content from the next page on. */
  update(content: ShownContent): void {
    this.#send({ update: content });
  }

  end(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  #send(order: RenderOrder): void {
    if (this.#process.connected) this.#process.send(order);
    else this.#fail(new Error("A process that renders pages has ended."));
  }

  #settle(answer: Exclude<RenderAnswer, { ready: true }>): void {
    const waiting = this.#waiting.get(answer.address);
    this.#waiting.delete(answer.address);
    if ("failed" in answer) waiting?.reject(new ERRORS[answer.at](answer.failed));
    else waiting?.resolve(answer);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
