/**
 * Copies an address: of a heading, whose link still works as a link; of a quote, by a button that is hidden
 * without script. A button with a selector (`#cite-as`) copies that element's text and has its own message
 * (`data-copied`).
 */
export function enhancePermalinks(): void {
  const status = document.querySelector<HTMLElement>("[data-status]");
  const showStatus = (words: string) => {
    if (status) status.textContent = words;
  };
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showStatus(done);
    } catch {
      showStatus("Your browser didn’t allow copying");
    }
    setTimeout(showStatus, 2000, "");
  };
  const copyLink = (address: string) => copy(new URL(address, location.href).href, "Link copied");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-permalink]"))
    link.addEventListener("click", () => copyLink(link.href));
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const what = button.dataset.copy ?? "";
    const place = what.startsWith("#") && document.querySelector(what);
    button.hidden = false;
    // A page with many cards has as many buttons: each is named like the permalink beside it.
    const title = button.nextElementSibling?.querySelector(".sr-only")?.textContent;
    if (title) button.ariaLabel = `${button.textContent}${title}`;
    button.addEventListener("click", () =>
      place ? copy(place.textContent ?? "", button.dataset.copied ?? "Copied") : copyLink(what),
    );
  }
}
