import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Read } from "../state/reads";
import { ReadTable } from "./read-table";

const writtenSchema = z.object({
  file: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  /** SHA-256 of the body and of its compressed forms. */
  digest: z.string(),
});

/** Where a written page is, and how it is sent. */
export type WrittenPage = z.infer<typeof writtenSchema>;

/** What all pages of a journal were rendered with: the compiled code, and the settings that pages show, as hashes. */
export type JournalHead = { build: string; settings: string };

/** The lines of a journal, by a field that only they have. */
const LINES = {
  /** The first line. */
  build: z.object({ build: z.string(), settings: z.string() }),
  /** Reads for the numbers that follow, in the order of their numbers. */
  names: z.object({ names: z.array(z.string()) }),
  /** The next set of headers, which many pages share: half of a page's line otherwise. */
  sent: z.object({ sent: z.record(z.string(), z.string()) }),
  page: writtenSchema.extend({
    page: z.string(),
    /** The number of its set. */
    headers: z.number(),
    reads: z.array(z.number()),
  }),
  /** The content that is shown from here on, and the pages that do not fit it. */
  state: z.object({ state: z.string(), stale: z.array(z.string()) }),
};

type Line = { [Name in keyof typeof LINES]: z.infer<(typeof LINES)[Name]> }[keyof typeof LINES];

/** A page in the journal; what it was rendered from as numbers. */
type JournalPage = WrittenPage & { reads: Uint32Array };

/**
 * The record of the pages in the static export: a file to which each page adds a line, so that it costs the same for a
 * large wiki, and a process that is killed loses only the line that it was writing. It says what the pages were rendered
 * from: `head`, which is the same for all, and `state`, the content, which changes while a server runs. Lines are added only
 * to a file that this process has rewritten. After one that could not be written, none is until the next `rewrite`: a page
 * would count for content that the journal does not know.
 */
export class PageJournal {
  readonly head: JournalHead;
  readonly #file: string;
  readonly #table = new ReadTable();
  /** Sets of headers in the order of their numbers, and their numbers by their JSON. */
  readonly #sent: WrittenPage["headers"][] = [];
  readonly #numbersOfSent = new Map<string, number>();
  readonly #pages = new Map<string, JournalPage>();
  /** The files of pages that a change has removed from the journal, as it was read. */
  readonly #removed = new Map<string, string>();
  #state = "";
  #mayAppend = false;

  private constructor(file: string, head: JournalHead) {
    this.#file = file;
    this.head = head;
  }

  /** A journal without pages; `rewrite` puts it in place of any other. */
  static create(file: string, head: JournalHead, state: string): PageJournal {
    const journal = new PageJournal(file, head);
    journal.#state = state;
    return journal;
  }

  /**
   * Reads a journal, up to the first line that cannot be read. To add to it, `rewrite` it first.
   * @returns undefined if there is none, or it cannot be read
   */
  static open(file: string): PageJournal | undefined {
    const [first = "", ...lines] = readIfPossible(file).split("\n");
    const head = parseLine(first);
    if (!head || !("build" in head)) return undefined;
    const journal = new PageJournal(file, head);
    for (const text of lines.slice(0, -1)) {
      const line = parseLine(text);
      if (!line) break;
      journal.#replay(line);
    }
    return journal;
  }

  /** The content that the pages fit. */
  get state(): string {
    return this.#state;
  }

  get(address: string): WrittenPage | undefined {
    return this.#pages.get(address);
  }

  /** Every page, and what it was rendered from. */
  *list(): Generator<[address: string, reads: Read[]]> {
    for (const [address, { reads }] of this.#pages) yield [address, this.#table.readsOf(reads)];
  }

  /** The files of pages of which the wiki may have no more: whoever removed them from the journal was killed. */
  *listFiles(): Generator<[address: string, file: string]> {
    yield* this.#removed;
    for (const [address, { file }] of this.#pages) yield [address, file];
  }

  add(address: string, page: WrittenPage, reads: Iterable<Read>): void {
    const known = this.#table.size;
    const knownSent = this.#sent.length;
    const headers = this.#sent[this.#numberOf(page.headers)] as WrittenPage["headers"];
    const added = { ...page, headers, reads: this.#table.numbersOf(reads) };
    this.#pages.set(address, added);
    const names = this.#table.readsFrom(known);
    this.#append(
      (names.length > 0 ? lineOf({ names }) : "") +
        this.#sent
          .slice(knownSent)
          .map((sent) => lineOf({ sent }))
          .join("") +
        this.#lineOfPage(address, added),
    );
  }

  /** Notes that other content is shown now. */
  change(state: string, stale: readonly string[]): void {
    this.#state = state;
    for (const address of stale) this.#pages.delete(address);
    this.#append(lineOf({ state, stale: [...stale] }));
  }

  /** Writes the file anew, without what later lines have replaced and without a line that was cut off. */
  rewrite(): void {
    const pages = [...this.#pages].map(([address, page]) => this.#lineOfPage(address, page));
    const sent = this.#sent.map((one) => lineOf({ sent: one }));
    const draft = `${this.#file}.tmp`;
    const names = lineOf({ names: this.#table.readsFrom(0) });
    const state = lineOf({ state: this.#state, stale: [] });
    try {
      writeFileSync(draft, [lineOf(this.head), names, ...sent, ...pages, state].join(""));
      renameSync(draft, this.#file);
    } catch (error) {
      // On a full disk, half a file would take what is left.
      rmSync(draft, { force: true });
      throw error;
    }
    this.#mayAppend = true;
  }

  #replay(line: Line): void {
    if ("names" in line) this.#table.numbersOf(line.names);
    else if ("sent" in line) this.#numberOf(line.sent);
    else if ("state" in line) {
      this.#state = line.state;
      for (const address of line.stale) {
        const page = this.#pages.get(address);
        if (page) this.#removed.set(address, page.file);
        this.#pages.delete(address);
      }
    } else if ("page" in line) {
      const { page: address, reads, headers, ...page } = line;
      const sent = this.#sent[headers];
      if (sent)
        this.#pages.set(address, { ...page, headers: sent, reads: Uint32Array.from(reads) });
    }
  }

  #numberOf(headers: WrittenPage["headers"]): number {
    const key = JSON.stringify(headers);
    const known = this.#numbersOfSent.get(key);
    if (known !== undefined) return known;
    this.#numbersOfSent.set(key, this.#sent.length);
    return this.#sent.push(headers) - 1;
  }

  #lineOfPage(address: string, { reads, headers, ...page }: JournalPage): string {
    return lineOf({ page: address, ...page, headers: this.#numberOf(headers), reads: [...reads] });
  }

  #append(text: string): void {
    if (!this.#mayAppend) return;
    this.#mayAppend = false;
    appendFileSync(this.#file, text);
    this.#mayAppend = true;
  }
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

function readIfPossible(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Undefined if the line is damaged. */
function parseLine(text: string): Line | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const names = Object.keys(LINES) as (keyof typeof LINES)[];
    const name = names.find((one) => typeof data === "object" && data !== null && one in data);
    return name && LINES[name].parse(data);
  } catch {
    return undefined;
  }
}
