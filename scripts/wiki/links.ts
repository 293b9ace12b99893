import type { Command } from "commander";
import {
  findTarget,
  isQuote,
  type LinkPlace,
  type LinkTarget,
  listLinks,
} from "@/lib/authoring/links";
import { plural } from "@/lib/kinds/plural";
import { loadContent } from "./load";
import { acting, fail, paint, printJson } from "./terminal";

type Options = { json?: boolean; content?: string };

/** `links <id>`: the links to and from an article, a source or an image, with positions. */
export function addLinks(program: Command): void {
  program
    .command("links")
    .argument("<name>", "an id, a title or an alias; sources/…, images/… or a wanted title")
    .description("List what links to an article, a source or an image, and what it links to.")
    .option("--content <folder>", "the content folder")
    .option("--json", "print the links as JSON")
    .action(
      acting((name: string, { json, content }: Options) => {
        const { wiki } = loadContent(content);
        const links = listLinks(wiki, targetOf(findTarget(wiki, name), name));
        if (json) return printJson(links);
        const { linkedFrom, linksTo } = links;
        const where = links.file ? `  ${paint("dim", links.file)}` : "  not written yet";
        console.log(`${paint("bold", links.title)} (${links.target})${where}`);
        const [quotes, others] = partition(linkedFrom, isQuote);
        const wanted = linksTo.filter(({ to }) => wiki.wantedBySlug.has(to));
        const known = linksTo.filter((place) => !wanted.includes(place));
        printPlaces("Linked from", others, showFrom);
        printPlaces("Mentioned in quotes", quotes, showFrom);
        if (!links.file) return;
        printPlaces("Links to", known, showTo);
        printPlaces("Wanted, not written yet", wanted, showTo);
      }),
    );
}

function targetOf(found: ReturnType<typeof findTarget>, name: string): LinkTarget {
  if ("target" in found) return found.target;
  if ("ambiguous" in found)
    fail(`“${name}” could be ${found.ambiguous.join(" or ")}. Use the id of the one you mean.`);
  const fix = found.near === undefined ? "" : ` Did you mean “${found.near}”?`;
  return fail(`There is no article, source or image “${name}”.${fix}`);
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

const useOf = ({ use, field }: LinkPlace) => field ?? use;

const placeOf = ({ file, line, column }: LinkPlace) => `${file}:${line}:${column}`;

const showFrom = (place: LinkPlace) => `${placeOf(place)}  ${paint("dim", useOf(place))}`;

const showTo = (place: LinkPlace) =>
  `${place.to}  ${paint("dim", `line ${place.line}, ${useOf(place)}`)}`;

function printPlaces(
  title: string,
  places: readonly LinkPlace[],
  show: (place: LinkPlace) => string,
): void {
  console.log(
    `\n${paint("bold", title)}: ${places.length === 0 ? "nothing" : plural(places.length, "place")}`,
  );
  for (const place of places) console.log(`  ${show(place)}`);
}
