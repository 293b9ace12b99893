import { bodyStart } from "../commands/body-start";
import { findSource } from "../completion/look-up";
import type { NewSource } from "../new-source/new-source";
import type { SourceField } from "../source-field";
import { cite } from "./cite";

type Options = {
  source: SourceField;
  /** Holds the fields. */
  box: HTMLElement;
  /** Says something below the fields, with a button that does something about it. */
  say(text: string, button?: { label: string; press(): void }): void;
  /** Begins a source that the wiki does not have yet, where one can. */
  newSource: NewSource | undefined;
};

const ADDRESS = /^https?:\/\/\S{4,400}$/;

/** Larger ones would keep the page busy; they are pasted as plain text. */
const LARGEST = 2_000_000;

/** Makes an article's text of what is pasted with a format, and offers to cite a source whose address is pasted. */
export function listenForPaste(options: Options): void {
  options.box.addEventListener("paste", (event) => handlePaste(event, options), { capture: true });
}

function handlePaste(event: ClipboardEvent, options: Options): void {
  const { clipboardData: data } = event;
  const plain = data?.getData("text/plain").trim() ?? "";
  const html = data?.getData("text/html") ?? "";
  const { source } = options;
  const { from, to } = source.selection();
  // Between the fields nothing but plain text has a place.
  if (from < bodyStart(source.text())) return;
  if (ADDRESS.test(plain)) {
    void offerSource(plain, from, options);
    return;
  }
  if (!html || html.length > LARGEST) return;
  event.preventDefault();
  event.stopPropagation();
  void insertHtml(html, data?.getData("text/plain") ?? "", { from, to }, options);
}

/** The code that reads HTML is fetched when it is first needed. */
async function insertHtml(
  html: string,
  plain: string,
  { from, to }: { from: number; to: number },
  { source, say }: Options,
): Promise<void> {
  const before = source.text();
  const written = await import("./html-to-mdx")
    .then(({ htmlToMdx }) => htmlToMdx(html, location.origin))
    .catch(() => undefined);
  // Whoever has typed meanwhile gets it where the cursor is.
  const place = source.text() === before ? { from, to } : source.selection();
  const insert = written ?? plain.replace(/\r\n?/g, "\n");
  source.change([{ ...place, insert }]);
  source.select(place.from + insert.length);
  if (written) say("Pasted as text of the wiki. Undo takes it back.");
}

/** The address itself is pasted by the browser; its place is looked for when the answer is there. */
async function offerSource(address: string, from: number, options: Options): Promise<void> {
  const { source, say, newSource } = options;
  const found = await findSource(address);
  if (source.text().slice(from, from + address.length) !== address) return;
  if (found.id)
    say(`This is the address of the source “${found.id}”.`, {
      label: "Cite it",
      press: () => cite(source, found.id ?? "", { address, from }),
    });
  else if (found.isUnknown && newSource)
    say("The wiki has no source with this address yet.", {
      label: "Record it as a source",
      press: () => newSource({ address, from }),
    });
}
