import type { WatchProgress } from "@/lib/spoilers/watch-progress";
import type { Seen } from "./seen";

/** The form in which readers say what they have seen, hidden without script. */
export function enhanceSeenSettings(
  form: HTMLFormElement,
  { readWatchProgress, saveWatchProgress, formatWatchProgress, parseWatchProgress }: Seen,
): void {
  const radios = [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const link = form.querySelector<HTMLInputElement>("input[readonly]");
  const show = (progress: WatchProgress) => {
    for (const radio of radios)
      radio.checked = Number(radio.value) === (progress.get(radio.name) ?? 0);
    for (const place of document.querySelectorAll<HTMLElement>("[data-progress]"))
      if (place.dataset.progress === formatWatchProgress(progress)) place.ariaCurrent = "true";
      else place.ariaCurrent = null;
    if (link) link.value = `${location.origin}/seen?seen=${formatWatchProgress(progress)}`;
  };
  const choose = (progress: WatchProgress) => {
    saveWatchProgress(progress);
    show(progress);
    const status = document.querySelector("[data-status]");
    if (status) status.textContent = "Saved only in this browser";
    setTimeout(() => status?.replaceChildren(), 2000);
  };
  form.addEventListener("change", () => {
    const chosen = radios.filter(({ checked }) => checked);
    choose(new Map(chosen.map(({ name, value }) => [name, Number(value)])));
  });
  // A station or a button, in the form and on the map. With a modifier key, a link works as usual.
  document.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const place = target instanceof Element && target.closest<HTMLElement>("[data-progress]");
    if (!place || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    choose(parseWatchProgress(place.dataset.progress ?? "") ?? new Map());
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  link?.addEventListener("focus", () => link.select());
  document.addEventListener("watch-progress", () => show(readWatchProgress()));
  show(readWatchProgress());
  form.hidden = false;
  document.querySelector("[data-without-script]")?.remove();
}
