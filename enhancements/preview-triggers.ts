const ARTICLE =
  /^\/(?:heroes|characters|team|cast|series|places|organizations|production|quotes)\/[a-z0-9-]+$/;

type Previews = typeof import("./previews");
let previews: Promise<Previews | undefined> | undefined;

/** A link in the text to another article of this wiki. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("main a[href]") : null;
  const isArticle = link && link.origin === location.origin && ARTICLE.test(link.pathname);
  return isArticle && link.pathname !== location.pathname ? link : undefined;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  // The browser fetches it once, or again at the next link after a failure.
  previews = import("./previews").catch(() => undefined);
  (await previews)?.show(link);
}

async function hide(): Promise<void> {
  (await previews)?.hide();
}

/** Previews for mouse and keyboard; touch is left to the browser. The code is loaded for the first preview. */
export function enhancePreviews(): void {
  if (!HTMLElement.prototype.showPopover) return;
  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" ? linkOf(event.target) : undefined;
    if (link) show(link);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "mouse" && linkOf(event.target)) hide();
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event.target);
    if (link?.matches(":focus-visible")) show(link);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("scroll", hide, { passive: true });
}
