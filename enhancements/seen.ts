import {
  formatWatchProgress,
  hasSeen,
  listSeen,
  parseWatchProgress,
  type WatchProgress,
} from "@/lib/spoilers/watch-progress";

const KEY = "seen";
const sheet = new CSSStyleSheet();

/** What this page shows, as `formatHorizon` writes it. */
let shown = "";

/** What the reader has said on an earlier page; nothing where storage is forbidden or holds no horizon. */
export const readWatchProgress = (): WatchProgress => readStored() ?? new Map();

/** @returns undefined where storage is forbidden */
function readStored(): WatchProgress | undefined {
  try {
    return parseWatchProgress(localStorage.getItem(KEY) ?? "") ?? new Map();
  } catch {
    return undefined;
  }
}

/** Remembers what the reader has seen, and shows this page accordingly. */
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
  for (const cover of listSpoilerSeasons())
    cover.open = hasSeen(progress, cover.dataset.reveals ?? "");
}

/**
 * Follows what was said elsewhere since this page was shown: on another page, to which Back led from
 * here or from which it leads back, or in another tab. Where storage is forbidden, nothing was.
 */
export function refreshWatchProgress(): void {
  const progress = readStored();
  if (!progress || formatWatchProgress(progress) === shown) return;
  showWatchProgress(progress);
  document.dispatchEvent(new Event("horizon"));
}

/**
 * Shows what lies under the covers of seasons seen. Runs before the first paint, when the covers are
 * not there yet, so that none of them flashes: hence rules, not elements.
 */
export function applyWatchProgress(progress = readWatchProgress()): void {
  shown = formatWatchProgress(progress);
  const seen = listSeen(progress).map((season) => `[data-reveals="${season}"]`);
  const covers = `details:is(${seen.join()})`;
  const open =
    seen.length === 0
      ? ""
      : `${covers}{border:0}${covers}>summary{display:none}${covers}>:not(summary){display:block}${covers}>.prose{padding:0}${covers}::details-content{display:block;content-visibility:visible;block-size:auto}`;
  // Where the reader stands: a station of the map on /seen, or one of the buttons there.
  const here = `[data-horizon="${formatWatchProgress(progress)}"]`;
  sheet.replaceSync(
    `${open}${here}{background:var(--ink);color:var(--paper)}${here}>:is(circle,rect){fill:var(--ink)}`,
  );
  document.adoptedStyleSheets = [sheet];
}

/**
 * Opens the covers of seasons seen, for browsers and programs that go by the elements, and closes those that
 * the browser has opened since the address leads into them: into an article that is hidden as a whole.
 */
export function openSeen(progress = readWatchProgress()): void {
  // A cover that the reader has lifted by hand meanwhile stays as it is.
  for (const cover of listSpoilerSeasons())
    if (hasSeen(progress, cover.dataset.reveals ?? "")) cover.open = true;
    else if (cover.querySelector(":target")) cover.open = false;
}

const listSpoilerSeasons = () =>
  document.querySelectorAll<HTMLDetailsElement>("details[data-reveals]");

/**
 * What modules that come later get of this one. They do not import it: a module that two others share
 * becomes a file, and a request, of its own.
 */
export const seen = {
  readWatchProgress: readWatchProgress,
  saveWatchProgress: saveWatchProgress,
  formatHorizon: formatWatchProgress,
  parseHorizon: parseWatchProgress,
};
export type Seen = typeof seen;
