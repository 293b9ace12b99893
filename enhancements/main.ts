import { enhanceContents } from "./contents";
import { enhancePermalinks } from "./permalinks";
import { enhancePreviews } from "./preview-triggers";
import { enhanceSearch } from "./search-opener";
import { applyChosenTheme } from "./theme";
import { enhanceThemeSwitch } from "./theme-switch";

function enhance(): void {
  enhanceThemeSwitch();
  enhanceContents();
  enhancePermalinks();
  enhancePreviews();
  enhanceSearch();
  if (document.querySelector("[data-day-slider]"))
    import("./day-slider").then(({ enhanceDaySliders }) => enhanceDaySliders());
  const here = document.querySelector<HTMLElement>("[data-search-here]");
  if (here) import("./search/page").then(({ searchHere }) => searchHere(here));
}

applyChosenTheme();
// Behind the first paint: until then measuring would make the browser lay the page out twice.
const later = () => requestAnimationFrame(() => setTimeout(enhance));
// The document may still be on its way.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", later);
else later();
