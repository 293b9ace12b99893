import { keepUnlessFailed } from "../lib/state/keep-unless-failed";

type Preview = { title: string; description: string; line?: string; letter?: string };

const DELAY = 300;
/** By path, for as long as the page is open; undefined if there is none. */
const previewByPath: Record<string, Promise<Preview | undefined>> = {};

function isPreview(value: unknown): value is Preview {
  const fields = value as Partial<Preview> | null;
  return typeof fields?.title === "string" && typeof fields.description === "string";
}

async function load(path: string): Promise<Preview | undefined> {
  const answer = await fetch(`/previews${path}.json`);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`The preview of ${path} answers ${answer.status}.`);
  const value: unknown = await answer.json();
  return isPreview(value) ? value : undefined;
}

const get = (path: string) =>
  keepUnlessFailed(previewByPath, path, () => load(path)).catch(() => undefined);

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** One box for all links, filled and placed anew each time. */
const box = document.createElement("div");
box.className = "preview";
box.id = "preview";
box.setAttribute("role", "tooltip");
box.popover = "manual";
document.body.append(box);

function fill({ title, description, line, letter }: Preview): void {
  const head = element("p", "preview-title", title);
  if (line) {
    const bullet = element("span", "bullet", letter ?? "");
    bullet.dataset.line = line;
    bullet.setAttribute("aria-hidden", "true");
    head.prepend(bullet);
  }
  box.replaceChildren(head, element("p", "preview-text", description));
}

/** Below the link, or above it where there is no room; never past an edge. */
function place(link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 8 + height < innerHeight;
  box.style.top = `${Math.max(8, below ? at.bottom + 8 : at.top - height - 8)}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
}

let shown: HTMLAnchorElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

export function hide(): void {
  clearTimeout(waiting);
  waiting = undefined;
  shown?.removeAttribute("aria-describedby");
  shown = undefined;
  if (box.matches(":popover-open")) box.hidePopover();
}

/** Shows the preview of a link after a short delay; it is fetched at once and cached. */
export function show(link: HTMLAnchorElement): void {
  hide();
  shown = link;
  const answer = get(link.pathname);
  waiting = setTimeout(async () => {
    const preview = await answer;
    if (!preview || shown !== link) return;
    fill(preview);
    box.showPopover();
    place(link);
    link.setAttribute("aria-describedby", box.id);
  }, DELAY);
}
