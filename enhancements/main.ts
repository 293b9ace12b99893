import { enhanceContents } from "./contents";
import { enhancePermalinks } from "./permalinks";
import { enhancePreviews } from "./preview-triggers";
import { enhanceSearch } from "./search-opener";
import { applyWatchProgress, openSeen, refreshWatchProgress, seen } from "./seen";
import { applyChosenTheme, checkTheme, enhanceThemeSwitch } from "./theme-switch";

function enhance(): void {
  enhanceThemeSwitch();
  enhanceContents();
  enhancePermalinks();
  enhancePreviews();
  enhanceSearch();
  openSeen();
  enhanceWatchProgress();
  if (document.querySelector("[data-day-slider]"))
    import("./day-slider").then(({ enhanceDaySliders }) => enhanceDaySliders());
  const nearest = document.querySelector<HTMLElement>("[data-nearest]");
  if (nearest) import("./not-found").then(({ offerNearest }) => offerNearest(nearest));
  const here = document.querySelector<HTMLElement>("[data-search-here]");
  if (here) import("./search/page").then(({ searchHere }) => searchHere(here));
}

/** The page where readers say what they have seen, and links with `?seen=`. */
function enhanceWatchProgress(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-seen]");
  if (form)
    import("./seen-settings").then(({ enhanceSeenSettings }) => enhanceSeenSettings(form, seen));
  const param = new URLSearchParams(location.search).get("seen");
  const progress = param === null ? undefined : seen.parseWatchProgress(param);
  if (progress)
    import("./seen-offer").then(({ offerWatchProgress }) => offerWatchProgress(progress, seen));
}

/** Applies settings that changed while this page was in the browser's cache, or in another tab. */
function refresh(): void {
  applyChosenTheme();
  checkTheme();
  refreshWatchProgress();
}

applyChosenTheme();
applyWatchProgress();
addEventListener("storage", refresh);
// A page that was prerendered.
document.addEventListener("prerenderingchange", refresh);
addEventListener("pageshow", ({ persisted }) => persisted && refresh());
// After the first paint: before it, measuring would make the browser compute the layout twice.
const later = () => requestAnimationFrame(() => setTimeout(enhance));
// The document may still be loading.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", later);
else later();
