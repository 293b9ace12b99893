/** How long a piece of state is kept. */
export type Lifetime =
  /** Until the process ends. What belongs to one request is in an `AsyncLocalStorage`, which is kept as long. */
  | "process"
  /** Until another wiki replaces the current one. */
  | "wiki";

type Piece = { owner: string; lifetime: Lifetime; holds: string };

/**
 * All mutable state of a process. Only its owner creates and changes a piece; a test fails on state anywhere else.
 * What is derived from one wiki or another value that never changes is not listed: `memoizeByKey` keeps it exactly as
 * long as that value exists. Caches that are listed with the lifetime of a wiki are kept that way too, or are cleared
 * by `clearWikiState`.
 */
export const PROCESS_STATE = {
  settings: {
    owner: "lib/settings/settings.ts",
    lifetime: "process",
    holds: "the settings of the wiki as they were when the process started",
  },
  reads: {
    owner: "lib/state/reads.ts",
    lifetime: "process",
    holds: "for each computation that is recorded, what it has read",
  },
  lineages: {
    owner: "lib/state/derive.ts",
    lifetime: "process",
    holds: "the revision of each wiki, and what is derived from the last one",
  },
  outdated: {
    owner: "lib/state/derive.ts",
    lifetime: "process",
    holds: "for each former wiki that a request still reads, what was derived from it",
  },
  currentWiki: {
    owner: "lib/content/get-wiki.ts",
    lifetime: "wiki",
    holds: "the wiki that pages show, and when content with problems may be read again",
  },
  filesAtStart: {
    owner: "lib/content/get-wiki.ts",
    lifetime: "process",
    holds: "development server: the files when it started, to tell which of two files is new",
  },
  parsedFiles: {
    owner: "lib/content/load.ts",
    lifetime: "process",
    holds: "the last parse result of each file, used only for the same content",
  },
  unwrittenParseCache: {
    owner: "lib/content/parse-cache.ts",
    lifetime: "process",
    holds: "whether it was printed that the file of parse results cannot be written",
  },
  contentPool: {
    owner: "lib/content/content-pool.ts",
    lifetime: "process",
    holds: "the worker processes that parse unchecked content",
  },
  checkPool: {
    owner: "lib/content/check-pool.ts",
    lifetime: "process",
    holds: "the worker process that checks whole content after a change",
  },
  checkDraftPool: {
    owner: "lib/content/check-pool.ts",
    lifetime: "process",
    holds: "the worker process that checks whole content with a draft in it",
  },
  checkedFolder: {
    owner: "lib/content/check-jobs.ts",
    lifetime: "process",
    holds: "a worker process that checks whole content: the files as it read them last",
  },
  checkIndex: {
    owner: "lib/content/get-check-index.ts",
    lifetime: "process",
    holds: "what the checks between files have read of the current wiki, or of the one before",
  },
  draftParses: {
    owner: "lib/content/draft-parses.ts",
    lifetime: "process",
    holds: "the parse results of the last texts that were not saved yet",
  },
  compiledTexts: {
    owner: "lib/content/compiled-texts.ts",
    lifetime: "process",
    holds: "the last texts that were compiled for a preview or a publication",
  },
  guide: {
    owner: "lib/guide/load-guide.ts",
    lifetime: "process",
    holds: "the guide for people who write, as it was when the process started",
  },
  picturePool: {
    owner: "lib/editing/picture-pool.ts",
    lifetime: "process",
    holds: "the worker process that encodes pictures of people",
  },
  searchIndex: {
    owner: "lib/views/search/get-search-index.ts",
    lifetime: "process",
    holds:
      "the latest search data and search index, each with its wiki, from which those of the next are made",
  },
  openApi: {
    owner: "lib/api/openapi.ts",
    lifetime: "wiki",
    holds: "the OpenAPI document for the origin of the last request, by wiki",
  },
  lastChanges: {
    owner: "lib/git/get-last-changes.ts",
    lifetime: "wiki",
    holds: "when each article last changed, as Git said when the content was last read",
  },
  gitLimit: {
    owner: "lib/git/limit-concurrency.ts",
    lifetime: "process",
    holds: "the Git processes that run, and the calls that wait for one to end",
  },
  gitProblems: {
    owner: "lib/git/git-problem.ts",
    lifetime: "process",
    holds: "why Git last failed, by folder; removed as soon as Git works",
  },
  history: {
    owner: "lib/git/get-history.ts",
    lifetime: "process",
    holds:
      "the revisions of all articles, read again when there are new commits, and texts by blob",
  },
  changedWords: {
    owner: "lib/git/changed-words.ts",
    lifetime: "process",
    holds: "how many words changed between two blobs, which never change",
  },
  historyContent: {
    owner: "lib/views/history/revision-content.ts",
    lifetime: "process",
    holds: "workers for revisions, running jobs and their results by everything they depend on",
  },
  historyQueue: {
    owner: "server/history-answers.ts",
    lifetime: "process",
    holds: "the requests for history pages that are handled or wait",
  },
  historyAnswers: {
    owner: "server/history-answers.ts",
    lifetime: "wiki",
    holds: "rendered history pages, for some minutes",
  },
  lastWritten: {
    owner: "lib/authoring/mentions.ts",
    lifetime: "process",
    holds: "the tree of the text that was parsed last, because several fixers parse it in turn",
  },
  answerStatus: {
    owner: "lib/request/answer-status.ts",
    lifetime: "process",
    holds: "for each request, the status that its page sets",
  },
  database: {
    owner: "lib/database/get-database.ts",
    lifetime: "process",
    holds: "the connection to the database, from its first use",
  },
  authorNames: {
    owner: "lib/git/author-names.ts",
    lifetime: "process",
    holds:
      "the names of authors who have accounts, and what brings pages up to date that show them",
  },
  authorNamesQueue: {
    owner: "lib/people/refresh-author-names.ts",
    lifetime: "process",
    holds: "the names of authors that are read from the database, one reading after the other",
  },
  shownFiles: {
    owner: "lib/publishing/until-shown.ts",
    lifetime: "process",
    holds: "who waits until the pages of a file that they published are shown",
  },
  publishing: {
    owner: "lib/publishing/publish.ts",
    lifetime: "process",
    holds: "the publications that are made or wait",
  },
  mailSender: {
    owner: "lib/mail/mail-wake.ts",
    lifetime: "process",
    holds: "how to wake the loop that sends mail",
  },
  forms: {
    owner: "lib/limits/flood.ts",
    lifetime: "process",
    holds: "how many forms each network has sent in this minute",
  },
  auth: {
    owner: "lib/accounts/auth.ts",
    lifetime: "process",
    holds: "what signs people in, for each origin of this wiki",
  },
  passwordLimit: {
    owner: "lib/accounts/hash-password.ts",
    lifetime: "process",
    holds: "the passwords that are being hashed, and those that wait",
  },
  origin: {
    owner: "lib/request/origin.ts",
    lifetime: "process",
    holds: "for each request, the origin of the addresses in its response",
  },
} as const satisfies Record<string, Piece>;

export type StateName = keyof typeof PROCESS_STATE;

/** Next bundles pages and handlers separately, each with its own copy of this module: they share one state. */
const shared: { midlandCircle?: { [name in StateName]?: unknown } } = globalThis as never;

const store = () => {
  shared.midlandCircle ??= {};
  return shared.midlandCircle;
};

/**
 * Declares a piece of state. Call the function that it returns at every use, because state may be cleared in between.
 * @param create the initial value; not a promise, which could fail: promises inside go through `keepUnlessFailed`
 */
export const processState =
  <T extends object>(name: StateName, create: () => T extends PromiseLike<unknown> ? never : T) =>
  (): T => {
    store()[name] ??= create();
    return store()[name] as T;
  };

/** Clears pieces of state: each starts again from its initial value. */
export function clearState(...names: readonly StateName[]): void {
  for (const name of names) delete store()[name];
}

/** Clears everything that must not outlive the current wiki. */
export function clearWikiState(): void {
  const names = Object.keys(PROCESS_STATE) as StateName[];
  clearState(...names.filter((name) => PROCESS_STATE[name].lifetime === "wiki"));
}
