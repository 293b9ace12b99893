/** Marks the station in view in the contents list: the last section that has begun. */
export function enhanceContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-contents] a")];
  const ids = [...new Set(links.map(targetOf))];
  const headings = ids.flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;

  let current: string | undefined;
  const mark = () => {
    // A heading counts as begun a little before it reaches the top edge.
    const line = 120;
    const begun = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const id = (atEnd ? headings.at(-1) : begun)?.id;
    if (id === current) return;
    current = id;
    for (const link of links) {
      if (targetOf(link) === id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };

  let requested = false;
  const request = () => {
    if (requested) return;
    requested = true;
    requestAnimationFrame(() => {
      requested = false;
      mark();
    });
  };
  addEventListener("scroll", request, { passive: true });
  addEventListener("resize", request, { passive: true });
  mark();
}

/** The id that a link points to. Addresses percent-encode letters outside ASCII; ids do not. */
const targetOf = ({ hash }: HTMLAnchorElement) => decodeURIComponent(hash.slice(1));
