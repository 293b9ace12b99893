import {
  formatHorizon,
  type Horizon,
  hasSeen,
  listSeen,
  parseHorizon,
} from "@/lib/spoilers/horizon";

const KEY = "seen";
const sheet = new CSSStyleSheet();

/** What this page shows, as `formatHorizon` writes it. */
let shown = "";

/** What the reader has said on an earlier page; nothing where storage is forbidden or holds no horizon. */
export const readHorizon = (): Horizon => readStored() ?? new Map();

/** @returns undefined where storage is forbidden */
function readStored(): Horizon | undefined {
  try {
    return parseHorizon(localStorage.getItem(KEY) ?? "") ?? new Map();
  } catch {
    return undefined;
  }
}

/** Remembers what the reader has seen, and shows this page accordingly. */
export function keepHorizon(horizon: Horizon): void {
  const text = formatHorizon(horizon);
  try {
    if (text === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
  showHorizon(horizon);
}

function showHorizon(horizon: Horizon): void {
  applyHorizon(horizon);
  for (const cover of listCovers()) cover.open = hasSeen(horizon, cover.dataset.reveals ?? "");
}

/**
 * Follows what was said elsewhere since this page was shown: on another page, to which Back led from
 * here or from which it leads back, or in another tab. Where storage is forbidden, nothing was.
 */
export function refreshHorizon(): void {
  const horizon = readStored();
  if (!horizon || formatHorizon(horizon) === shown) return;
  showHorizon(horizon);
  document.dispatchEvent(new Event("horizon"));
}

/**
 * Shows what lies under the covers of seasons seen. Runs before the first paint, when the covers are
 * not there yet, so that none of them flashes: hence rules, not elements.
 */
export function applyHorizon(horizon = readHorizon()): void {
  shown = formatHorizon(horizon);
  const seen = listSeen(horizon).map((season) => `[data-reveals="${season}"]`);
  const covers = `details:is(${seen.join()})`;
  const open =
    seen.length === 0
      ? ""
      : `${covers}{border:0}${covers}>summary{display:none}${covers}>:not(summary){display:block}${covers}>.prose{padding:0}${covers}::details-content{display:block;content-visibility:visible;block-size:auto}`;
  // Where the reader stands: a station of the map on /seen, or one of the buttons there.
  const here = `[data-horizon="${formatHorizon(horizon)}"]`;
  sheet.replaceSync(
    `${open}${here}{background:var(--ink);color:var(--paper)}${here}>:is(circle,rect){fill:var(--ink)}`,
  );
  document.adoptedStyleSheets = [sheet];
}

/**
 * Opens the covers of seasons seen, for browsers and programs that go by the elements, and closes those that
 * the browser has opened since the address leads into them: into an article that is hidden as a whole.
 */
export function openSeen(horizon = readHorizon()): void {
  // A cover that the reader has lifted by hand meanwhile stays as it is.
  for (const cover of listCovers())
    if (hasSeen(horizon, cover.dataset.reveals ?? "")) cover.open = true;
    else if (cover.querySelector(":target")) cover.open = false;
}

const listCovers = () => document.querySelectorAll<HTMLDetailsElement>("details[data-reveals]");

/**
 * What modules that come later get of this one. They do not import it: a module that two others share
 * becomes a file, and a request, of its own.
 */
export const seen = { readHorizon, keepHorizon, formatHorizon, parseHorizon };
export type Seen = typeof seen;
