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

  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  mark();
}

/** The id that a link leads to. Addresses hold letters outside ASCII percent-encoded, ids as they are. */
const targetOf = ({ hash }: HTMLAnchorElement) => decodeURIComponent(hash.slice(1));
