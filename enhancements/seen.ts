import {
  formatWatchProgress,
  hasSeen,
  listSeen,
  parseWatchProgress,
  type WatchProgress,
} from "@/lib/spoilers/watch-progress";

const KEY = "seen";
const sheet = new CSSStyleSheet();

/** What this page shows, as `formatWatchProgress` writes it. */
let shown = "";

/** The saved watch progress; empty if storage is forbidden or holds nothing valid. */
export const readWatchProgress = (): WatchProgress => readStored() ?? new Map();

/** @returns undefined if storage is forbidden */
function readStored(): WatchProgress | undefined {
  try {
    return parseWatchProgress(localStorage.getItem(KEY) ?? "") ?? new Map();
  } catch {
    return undefined;
  }
}

/** Saves what the reader has seen, and updates this page. */
export function saveWatchProgress(progress: WatchProgress): void {
  const text = formatWatchProgress(progress);
  try {
    if (text === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
  showWatchProgress(progress);
}

function showWatchProgress(progress: WatchProgress): void {
  applyWatchProgress(progress);
  for (const spoiler of listSpoilers())
    spoiler.open = hasSeen(progress, spoiler.dataset.reveals ?? "");
}

/**
 * Applies settings that changed since this page was shown: on another page before Back returned here, or in
 * another tab. Does nothing if storage is forbidden.
 */
export function refreshWatchProgress(): void {
  const progress = readStored();
  if (!progress || formatWatchProgress(progress) === shown) return;
  showWatchProgress(progress);
  document.dispatchEvent(new Event("watch-progress"));
}

/**
 * Shows the spoilers of seasons seen. Runs before the first paint, when the elements do not exist yet, so that
 * none of them flashes: hence style rules.
 */
export function applyWatchProgress(progress = readWatchProgress()): void {
  shown = formatWatchProgress(progress);
  const seen = listSeen(progress).map((season) => `[data-reveals="${season}"]`);
  const spoilers = `details:is(${seen.join()})`;
  const open =
    seen.length === 0
      ? ""
      : `${spoilers}{border:0}${spoilers}>summary{display:none}${spoilers}>:not(summary){display:block}${spoilers}>.prose{padding:0}${spoilers}::details-content{display:block;content-visibility:visible;block-size:auto}`;
  // The reader's progress: a station of the map on /seen, or one of the buttons there.
  const here = `[data-progress="${formatWatchProgress(progress)}"]`;
  sheet.replaceSync(
    `${open}${here}{background:var(--ink);color:var(--paper)}${here}>:is(circle,rect){fill:var(--ink)}`,
  );
  document.adoptedStyleSheets = [sheet];
}

/**
 * Opens the spoilers of seasons seen, for browsers and programs that go by the elements, and closes those that the
 * browser opened because the address points inside them: an article that is hidden as a whole.
 */
export function openSeen(progress = readWatchProgress()): void {
  // A spoiler that the reader has opened by hand meanwhile stays open.
  for (const spoiler of listSpoilers())
    if (hasSeen(progress, spoiler.dataset.reveals ?? "")) spoiler.open = true;
    else if (spoiler.querySelector(":target")) spoiler.open = false;
}

const listSpoilers = () => document.querySelectorAll<HTMLDetailsElement>("details[data-reveals]");

/**
 * The functions that modules loaded later get. They do not import this one: a module that two others share becomes
 * its own file and request.
 */
export const seen = {
  readWatchProgress,
  saveWatchProgress,
  formatWatchProgress,
  parseWatchProgress,
};
export type Seen = typeof seen;
