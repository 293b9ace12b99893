import { availableParallelism } from "node:os";
import { setImmediate, setTimeout } from "node:timers/promises";
import { listOverrides, type ShownContent } from "../lib/content/reload-wiki";
import type { PageStore } from "../lib/page-store/page-store";
import type { Read } from "../lib/state/reads";
import { OtherContentError, RenderProcess, UnwrittenError } from "./render-process";
import { exportFolder, type WrittenPages } from "./written-pages";

/** So many pages that wait are worth starting processes for. */
const MANY = 100;
/** Processes that have nothing to render end after this time, in milliseconds: each has its own copy of the wiki. */
const IDLE = 20_000;
/** A process that has read other content gets so much time for the changes that are missing, in milliseconds. */
const OTHER_CONTENT = 1000;
/** So many processes in turn that read other content are started again. */
const MAX_OTHERS = 3;
/** The first readers after the start have the machine for themselves, in milliseconds. */
const AFTER_START = 2000;

/** What a change of the content means for pages. */
export type PagesToRender = {
  changed: ReadonlySet<Read>;
  /** What a process that renders has to show from now on. */
  shown: ShownContent & { version: string };
  /** Stale pages that somebody waits for. */
  urgent: readonly string[];
  /** Other pages that are stale or not there yet, the most important first. */
  others: readonly string[];
  /** Addresses that the wiki no longer has. */
  gone: readonly string[];
};

/**
 * Renders pages that are stale, and those that nobody has asked for yet. Many are rendered in processes of lower priority,
 * which write them; urgent ones, and stale ones until such a process is ready, in this process, one at a time.
 */
export class Renewal {
  readonly #store: PageStore;
  readonly #written: WrittenPages;
  readonly #urgent = new Set<string>();
  /** The pages that a change has made stale or added, those of the last change first. */
  #changed = new Set<string>();
  /** The pages that nobody has asked for yet. */
  readonly #queue = new Set<string>();
  readonly #ready = new Set<RenderProcess>();
  /** Processes that are not ready yet, with what has changed since each was started. */
  readonly #starting = new Set<ShownContent[]>();
  /** What has changed since a process was asked for an address. */
  readonly #ordered = new Map<string, Set<Read>>();
  readonly #idle = new Set<() => void>();
  #isRendering = false;
  #isStopped = false;
  /** The version of the wiki whose pages are shown. */
  #version: string;
  /** How many processes in turn had to end because they had read other content. */
  #others = 0;

  constructor(store: PageStore, written: WrittenPages, version: string) {
    this.#store = store;
    this.#written = written;
    this.#version = version;
  }

  /** Adds the pages that are not there yet, some time after the start. */
  async fill(addresses: Iterable<string>): Promise<void> {
    await setTimeout(AFTER_START, undefined, { ref: false });
    this.#addMissing(this.#queue, addresses);
    this.#work();
  }

  change({ changed, shown, urgent, others, gone }: PagesToRender): void {
    this.#version = shown.version;
    for (const since of this.#ordered.values()) for (const read of changed) since.add(read);
    for (const process of this.#ready) process.update(shown);
    for (const since of this.#starting) since.push(shown);
    const former = this.#changed;
    this.#changed = new Set();
    for (const address of urgent) this.#urgent.add(address);
    this.#addMissing(this.#changed, others);
    for (const address of former) this.#changed.add(address);
    for (const address of gone)
      for (const waiting of [this.#urgent, this.#changed, this.#queue]) waiting.delete(address);
    this.#work();
  }

  stop(): void {
    this.#isStopped = true;
    for (const waiting of [this.#urgent, this.#changed, this.#queue]) waiting.clear();
    for (const process of this.#ready) process.end();
  }

  /** A page that nobody has asked for is only of use if it is written. */
  #addMissing(to: Set<string>, addresses: Iterable<string>): void {
    for (const address of addresses)
      if (this.#written.isWriting ? !this.#store.isFresh(address) : this.#store.isStale(address))
        to.add(address);
  }

  #work(): void {
    void this.#renderHere();
    if (this.#written.isWriting && this.#changed.size + this.#queue.size > MANY)
      this.#startProcesses();
    for (const wake of this.#idle) wake();
    this.#idle.clear();
  }

  #startProcesses(): void {
    const wanted = Math.max(1, availableParallelism() - 1);
    for (let missing = wanted - this.#ready.size - this.#starting.size; missing > 0; missing--)
      this.#runProcess().catch((error: unknown) => console.error(error));
  }

  async #runProcess(): Promise<void> {
    const since: ShownContent[] = [];
    this.#starting.add(since);
    const overrides = listOverrides();
    const folder = exportFolder();
    const process = await RenderProcess.start({ folder, overrides, isBackground: true }).finally(
      () => this.#starting.delete(since),
    );
    process.update(this.#allShown(since));
    this.#ready.add(process);
    let hasRendered = false;
    let others = 0;
    let mayStartAgain = false;
    try {
      for (;;) {
        const address = this.#next() ?? (await this.#waitForNext());
        if (address === undefined || this.#isStopped || !this.#written.isWriting) break;
        const result = await this.#renderThere(process, address);
        hasRendered ||= result === "rendered";
        others = result === "other content" ? others + 1 : 0;
        // As when the system has no more memory. After one that has rendered nothing, the next would end too.
        if (process.hasEnded) mayStartAgain = hasRendered;
        else if (others > 1) mayStartAgain = this.#mayStartAfterOther();
        else continue;
        break;
      }
    } finally {
      this.#ready.delete(process);
      process.end();
      if (!this.#isStopped) void this.#renderHere();
    }
    if (mayStartAgain && !this.#isStopped) this.#work();
  }

  /**
   * What a process has to show that has just read the content: what has changed since it was started, and what was saved
   * meanwhile and is not shown. As one change: part of it may not fit the rest.
   */
  #allShown(since: readonly ShownContent[]): ShownContent {
    const { files, problems } = listOverrides();
    const changed = since.flatMap((shown) => shown.files);
    return { files: [...changed, ...files], problems, version: this.#version };
  }

  #next(): string | undefined {
    for (const waiting of [this.#changed, this.#queue])
      for (const address of waiting) {
        waiting.delete(address);
        if (!this.#store.isFresh(address)) return address;
      }
    return undefined;
  }

  async #waitForNext(): Promise<string | undefined> {
    const woken = new Promise<void>((resolve) => this.#idle.add(resolve));
    await Promise.race([woken, setTimeout(IDLE, undefined, { ref: false })]);
    return this.#next();
  }

  async #renderThere(
    process: RenderProcess,
    address: string,
  ): Promise<"rendered" | "failed" | "other content"> {
    const changed = new Set<Read>();
    this.#ordered.set(address, changed);
    try {
      const { page, reads } = await process.render(address);
      if (this.#store.putWritten(address, reads, changed)) this.#written.add(address, page, reads);
      else {
        // Its file has replaced that of what was rendered here meanwhile, if it was.
        this.#store.expire([address]);
        this.#changed.add(address);
      }
      this.#others = 0;
      return "rendered";
    } catch (error) {
      if (error instanceof OtherContentError) {
        this.#changed.add(address);
        await setTimeout(OTHER_CONTENT, undefined, { ref: false });
        return "other content";
      }
      if (error instanceof UnwrittenError) this.#stopWriting(address, error);
      else if (!this.#isStopped) console.error(error);
      // Last, since it may be why the process has ended.
      if (process.hasEnded) this.#changed.add(address);
      return "failed";
    } finally {
      this.#ordered.delete(address);
    }
  }

  #mayStartAfterOther(): boolean {
    this.#others += 1;
    if (this.#others < MAX_OTHERS) return true;
    console.error(
      "Processes that render pages read other content than the server shows. Until the next change, only pages that somebody asks for are rendered.",
    );
    return false;
  }

  /** From now on stale pages are rendered in this process. */
  #stopWriting(address: string, error: UnwrittenError): void {
    this.#written.fail(error.message);
    this.#changed.add(address);
  }

  async #renderHere(): Promise<void> {
    if (this.#isRendering) return;
    this.#isRendering = true;
    for (let one = this.#nextHere(); one !== undefined; one = this.#nextHere()) {
      await this.#store.renew(one).catch((error: unknown) => console.error(error));
      // Requests that have come meanwhile go first.
      await setImmediate();
    }
    this.#isRendering = false;
  }

  #nextHere(): string | undefined {
    for (const address of this.#urgent) {
      this.#urgent.delete(address);
      this.#changed.delete(address);
      if (this.#store.isStale(address)) return address;
    }
    if (this.#ready.size > 0) return undefined;
    // What nobody has asked for waits for a process.
    for (const address of this.#changed)
      if (this.#store.isStale(address)) {
        this.#changed.delete(address);
        return address;
      }
    return undefined;
  }
}
