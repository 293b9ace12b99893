import type { Command } from "commander";
import { countWiki, type Stats } from "@/lib/authoring/stats";
import { namesOfKind } from "@/lib/kinds";
import { KINDS } from "@/lib/kinds/article-id";
import { plural } from "@/lib/kinds/plural";
import { loadContent } from "./load";
import { acting, paint, printJson, printTable } from "./terminal";

type Options = { json?: boolean; content?: string };

/** `stats`: statistics of the wiki, and what is left to do. */
export function addStats(program: Command): void {
  program
    .command("stats")
    .description("Count articles, quotes, sources and words, and list what is left to do.")
    .option("--content <folder>", "the content folder")
    .option("--json", "print everything as JSON, with all ids")
    .action(
      acting(({ json, content }: Options) => {
        const stats = countWiki(loadContent(content).wiki);
        if (json) printJson(stats);
        else printStats(stats);
      }),
    );
}

function printStats(stats: Stats): void {
  const head = (text: string) => console.log(paint("bold", text));
  const counts = (record: Record<string, number>) =>
    printTable(Object.entries(record).map(([name, count]) => [count, name]));
  head(`${plural(stats.articles, "article")}, ${stats.words.toLocaleString("en-US")} words`);
  printTable(KINDS.map((kind) => [stats.byKind[kind], namesOfKind(kind).title]));
  head("\nQuotes by status");
  counts(stats.quotesByStatus);
  head(`\n${plural(stats.sources, "source")}`);
  counts(stats.sourcesByKind);
  head(`\n${plural(stats.images, "image")}`);
  head("\nLongest articles");
  printTable(stats.longest.map(({ id, words }) => [words, id]));
  if (stats.shortest.length > 0) head("\nShortest articles");
  printTable(stats.shortest.map(({ id, words }) => [words, id]));
  head("\nTo do");
  const todo: [number, string, readonly string[]][] = [
    [stats.wanted.length, "wanted", stats.wanted.map(({ title }) => title)],
    [stats.orphaned.length, "orphaned, no other article links there", stats.orphaned],
    [stats.uncited.length, "with citations needed", stats.uncited.map(({ id }) => id)],
    [stats.unusedSources.length, "sources that nothing cites", stats.unusedSources],
    [stats.unusedImages.length, "images that no article shows", stats.unusedImages],
  ];
  printTable(todo.map(([count, what, all]) => [count, what, few(all)]));
}

const FEW = 3;

const few = (all: readonly string[]): string =>
  all.length > FEW ? `${all.slice(0, FEW).join(", ")} …` : all.join(", ");
