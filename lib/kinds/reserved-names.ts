/** Names that Windows reserves for devices, with any extension: a checkout there would fail. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Names that are reserved in every folder, and why. */
const EVERYWHERE: ReadonlyMap<string, string> = new Map([
  ["index", "web servers show a file of that name for its whole folder"],
  ["api", "it is the address of the API"],
  ["letter", "the pages of long lists are at …/letter/…"],
  ["page", "the pages of long lists are at …/page/…"],
]);

/** Names that a folder's own pages and anchors have. */
const BY_FOLDER: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    "quotes",
    new Map(
      ["by", "about", "series", "from"].map((facet) => [
        facet,
        `the lists of quotes are at /quotes/${facet}/…`,
      ]),
    ),
  ],
  ["images", new Map([["content", "the page that lists all images has an anchor of that name"]])],
]);

/**
 * Why a name is reserved in a folder, as the end of a sentence.
 * @param folder a kind, `sources` or `images`
 * @returns undefined if it is not reserved
 */
export function whyReserved(name: string, folder = ""): string | undefined {
  if (DEVICE.test(name)) return "Windows reserves it for a device";
  return EVERYWHERE.get(name) ?? BY_FOLDER.get(folder)?.get(name);
}
