/**
 * Copies an address: of a heading, whose link goes on working as a link; of a quotation, by a button
 * that is hidden without script.
 */
export function enhancePermalinks(): void {
  const status = document.querySelector<HTMLElement>("[data-status]");
  const copy = async (address: string) => {
    try {
      await navigator.clipboard.writeText(new URL(address, location.href).href);
      if (status) status.textContent = "Link copied";
    } catch {
      if (status) status.textContent = "The browser did not allow copying";
    }
    setTimeout(() => {
      if (status) status.textContent = "";
    }, 2000);
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-permalink]"))
    link.addEventListener("click", () => copy(link.href));
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button.dataset.copy ?? ""));
  }
}
