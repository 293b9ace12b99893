import type { WatchProgress } from "@/lib/spoilers/watch-progress";
import type { Seen } from "./seen";

const nameOf = (slug: string) =>
  slug.replace(
    /(^|-)([a-z])/g,
    (_, gap: string, letter: string) => (gap && " ") + letter.toUpperCase(),
  );

/**
 * Asks before a link changes what is hidden: its sender may have seen more than the reader who opens it, or mean
 * harm.
 */
export function offerWatchProgress(progress: WatchProgress, { saveWatchProgress }: Seen): void {
  const seasons = [...progress].map(
    ([series, season]) => `${nameOf(series)} through season ${season}`,
  );
  const box = document.createElement("aside");
  box.className = "page flex flex-wrap items-center gap-3 py-3 border-b border-rule";
  box.setAttribute("aria-label", "What have you seen?");
  const words = document.createElement("p");
  words.textContent = `This link is for readers who have seen ${
    seasons.length > 0 ? new Intl.ListFormat("en").format(seasons) : "nothing"
  }. Have you?`;
  const answer = (label: string, act: () => void) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className =
      "min-h-11 cursor-pointer border border-ink bg-paper px-4 font-[650] font-sign";
    button.textContent = label;
    button.addEventListener("click", () => {
      act();
      box.remove();
      const address = new URL(location.href);
      address.searchParams.delete("seen");
      history.replaceState(null, "", address);
    });
    return button;
  };
  const label = progress.size === 0 ? "Hide all spoilers" : "Yes, show those spoilers";
  box.append(
    words,
    answer(label, () => {
      saveWatchProgress(progress);
      document.dispatchEvent(new Event("watch-progress"));
    }),
    answer("No, keep my settings", () => {}),
  );
  document.querySelector("main")?.before(box);
}
