import { formatHorizon, type Horizon, parseHorizon } from "@/lib/spoilers/horizon";
import { keepHorizon, readHorizon } from "./seen";

/** The form in which readers say what they have seen, hidden without script. */
export function enhanceSeenSettings(form: HTMLFormElement): void {
  const radios = [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const link = form.querySelector<HTMLInputElement>("input[readonly]");
  const show = (horizon: Horizon) => {
    for (const radio of radios)
      radio.checked = Number(radio.value) === (horizon.get(radio.name) ?? 0);
    for (const button of form.querySelectorAll<HTMLButtonElement>("[data-horizon]"))
      button.setAttribute(
        "aria-pressed",
        String(sameHorizon(horizon, parseHorizon(button.dataset.horizon ?? ""))),
      );
    if (link) link.value = `${location.origin}/seen?seen=${formatHorizon(horizon)}`;
  };
  const choose = (horizon: Horizon) => {
    keepHorizon(horizon);
    show(horizon);
    const status = document.querySelector("[data-status]");
    if (status) status.textContent = "Remembered in this browser";
    setTimeout(() => status?.replaceChildren(), 2000);
  };
  form.addEventListener("change", () => {
    const chosen = radios.filter(({ checked }) => checked);
    choose(new Map(chosen.map(({ name, value }) => [name, Number(value)])));
  });
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (button) choose(parseHorizon(button.dataset.horizon ?? "") ?? new Map());
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  link?.addEventListener("focus", () => link.select());
  document.addEventListener("horizon", () => show(readHorizon()));
  show(readHorizon());
  form.hidden = false;
  document.querySelector("[data-without-script]")?.remove();
}

/** Whether two readers have seen the same; the order of the series does not matter. */
function sameHorizon(a: Horizon, b: Horizon | undefined): boolean {
  const parts = (horizon: Horizon) => formatHorizon(horizon).split(",").sort().join();
  return b !== undefined && parts(a) === parts(b);
}
