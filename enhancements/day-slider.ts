const words = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** A slider over days: the link beside it follows, and releasing the pointer opens the day. */
function enhance(box: HTMLElement): void {
  const days = (box.dataset.daySlider ?? "").split(" ");
  const slider = box.querySelector("input");
  const link = box.querySelector("a");
  if (!slider || !link) return;
  const show = () => {
    const day = days[slider.valueAsNumber] ?? "";
    const text = words.format(new Date(day));
    slider.setAttribute("aria-valuetext", text);
    link.href = `/timeline/${day}`;
    link.textContent = `See ${text}`;
    // On the page of that day the link would point to itself; its space is reserved.
    link.classList.toggle("waits", link.pathname === location.pathname);
  };
  slider.addEventListener("input", show);
  // Arrow keys pass many days: keyboard users follow the link.
  let dragged = false;
  slider.addEventListener("pointerdown", () => {
    dragged = true;
  });
  slider.addEventListener("change", () => {
    if (dragged) location.assign(link.href);
  });
  show();
  box.classList.remove("waits");
}

export function enhanceDaySliders(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-day-slider]")) enhance(box);
}
