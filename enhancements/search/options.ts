import type { Hit } from "../../lib/search/hits";
import { element } from "./element";
import { fillHit } from "./fill-hit";

/**
 * The list of a combobox: arrows move through it while the focus stays in the field, and the field says
 * which option is current. Every option is a link, so that a browser opens it in a new tab or copies its
 * address as it does with any other.
 */
export class SearchOptionList {
  private links: readonly HTMLAnchorElement[] = [];
  private active = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLUListElement,
  ) {}

  show(hits: readonly Hit[]): void {
    this.links = hits.map(optionOf);
    this.list.replaceChildren(...this.links.flatMap((link) => link.parentElement ?? []));
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    this.activate(-1);
  }

  /** Nothing until an arrow chose one: Enter then searches for what was typed. */
  current(): HTMLAnchorElement | undefined {
    return this.links[this.active];
  }

  onKey(event: KeyboardEvent): void {
    const last = this.links.length - 1;
    const to: Record<string, number> = {
      ArrowDown: this.active >= last ? -1 : this.active + 1,
      ArrowUp: this.active < 0 ? last : this.active - 1,
    };
    const next = to[event.key];
    if (next === undefined || event.isComposing) return;
    event.preventDefault();
    this.activate(next);
  }

  private activate(index: number): void {
    this.active = index;
    for (const [at, link] of this.links.entries())
      link.setAttribute("aria-selected", String(at === index));
    const option = this.links[index];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
}

function optionOf(hit: Hit, index: number): HTMLAnchorElement {
  const link = element("a");
  link.href = hit.href;
  link.id = `search-option-${index}`;
  // The focus stays in the field.
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  const row = element("li", "", link);
  row.setAttribute("role", "none");
  fillHit(row, link, hit);
  return link;
}
