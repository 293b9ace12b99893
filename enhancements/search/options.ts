import { element } from "./element";
import { fillHit, type Hit } from "./hits";

/**
 * The list of a combobox: arrows move through it while the focus stays in the field, and the field says
 * which option is current.
 */
export class Options {
  private hits: readonly Hit[] = [];
  private active = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLUListElement,
  ) {}

  show(hits: readonly Hit[]): void {
    this.hits = hits;
    this.list.replaceChildren(...hits.map(optionOf));
    this.list.scrollTop = 0;
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    this.activate(-1);
  }

  /** Nothing until an arrow chose one: Enter then searches for what was typed. */
  current(): Hit | undefined {
    return this.hits[this.active];
  }

  /** The option that an event hit. */
  at(target: EventTarget | null): Hit | undefined {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? this.hits[[...this.list.children].indexOf(option)] : undefined;
  }

  onKey(event: KeyboardEvent): void {
    const last = this.hits.length - 1;
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
    for (const [at, option] of [...this.list.children].entries())
      option.setAttribute("aria-selected", String(at === index));
    const option = this.list.children[index];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
}

function optionOf(hit: Hit, index: number): HTMLLIElement {
  const option = element("li");
  option.id = `search-option-${index}`;
  option.setAttribute("role", "option");
  fillHit(option, option, hit);
  return option;
}
