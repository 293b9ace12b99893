import type { Command } from "commander";
import { listSourceChoices, wikiFinder } from "@/lib/authoring/article-finder";
import { listAssignments } from "@/lib/authoring/assignments";
import { type Values, WrongValue } from "@/lib/authoring/field-values";
import { articleText, curl, escapeText, paragraph, yamlText } from "@/lib/authoring/file-text";
import { optionFor } from "@/lib/authoring/missing-fields";
import {
  fieldsOfKind,
  findTaken,
  NEW_KINDS,
  type NewKind,
  newKind,
  newPath,
  picturesWithoutRecord,
} from "@/lib/authoring/new-file";
import { slugFromTitle } from "@/lib/authoring/slug";
import { isSlug } from "@/lib/content/article-id";
import { didYouMean } from "@/lib/content/suggest-id";
import { terminalAsker } from "./asker";
import { askForFields, complete, setAll } from "./complete";
import { keepAnswers } from "./keep-answers";
import { type Loaded, loadContent } from "./load";
import { acting, collect, fail, failWith, isTerminal } from "./terminal";
import { makeValid, writeNew } from "./write-new";

type Options = {
  set?: string[];
  description?: string;
  slug?: string;
  paragraph?: string;
  source?: string[];
  dryRun?: boolean;
  content?: string;
};

/** `new <kind> "Title"`: writes a valid file of a kind, asking for what the schema needs. */
export function addNew(program: Command): void {
  program
    .command("new")
    .argument("<kind>", NEW_KINDS.filter((kind) => kind !== "quotes").join(", "))
    .argument("<title>", "its title")
    .description(
      "Begin an article, or the record of a source or an image: asks for what is needed.",
    )
    .option("--description <text>", "one sentence of 70 to 170 characters")
    .option("--set <field=value>", "give a field; repeatable", collect)
    .option("--paragraph <text>", "the first paragraph; the description where this is left out")
    .option("--source <source>", "a source of the first paragraph; repeatable", collect)
    .option("--slug <name>", "the file’s name, where the title should not give it")
    .option("--dry-run", "print the file and write nothing")
    .option("--content <folder>", "the content folder")
    .addHelpText(
      "after",
      `
Without a terminal nothing is asked: what is missing is told, with the options that give it.
Values are texts, or YAML for lists and fields; people, series and sources are found by title too:

  npm run wiki -- new places "The Docks" --set type="real harbor" \\
    --description "…" --set 'series[0].to=Luke Cage (series)' --set 'series[0].sources=ew-first-look'

A quotation is recorded by: npm run wiki -- quote`,
    )
    .action(acting(begin));
}

async function begin(word: string, title: string, options: Options): Promise<void> {
  const kind = newKind(word);
  if (!kind)
    return fail(
      `There is no kind “${word}”.${didYouMean(word, NEW_KINDS)} Kinds are: ${NEW_KINDS.join(", ")}.`,
    );
  if (kind === "quotes") fail("A quotation has no title. Record it by: npm run wiki -- quote");
  const loaded = loadContent(options.content);
  const fields = fieldsOfKind(kind);
  // A source's title stands as it is printed.
  const values: Values = { title: kind === "sources" ? title : curl(title) };
  const { description } = options;
  if (description !== undefined) values.description = curl(description);
  setAll(fields, values, options.set ?? [], loaded.wiki);
  const slug = await chooseSlug(loaded, kind, title, options);
  const taken = findTaken(loaded.wiki, loaded.files, kind, slug, values);
  if (taken) failWith(taken);
  const sources = options.source && findSources(loaded.wiki, options.source);
  const body: Body = { words: options.paragraph, sources };
  const isRecord = kind === "sources" || kind === "images";
  await keepAnswers(
    () => wordsFor(kind, values, body, kind === "images" ? { ...options, slug } : options),
    async () => {
      await complete(fields, values, loaded.wiki, (missing) =>
        missing.path === "description" ? "--description '…'" : optionFor(missing),
      );
      if (!isRecord && isTerminal() && !body.sources) await askBody(loaded, values, body);
      const make = () => {
        const yaml = yamlText(fields, values);
        return { kind, slug, text: isRecord ? yaml : articleText(yaml, bodyText(values, body)) };
      };
      const file = await makeValid(loaded, make, async (diagnostics) => {
        const isOfText = !isRecord && diagnostics.some(({ field }) => field === undefined);
        if (isOfText) await askBody(loaded, values, body);
        return (await askForFields(fields, values, loaded.wiki, diagnostics)) || isOfText;
      });
      const path = writeNew(loaded, file, options.dryRun);
      if (path) console.log(`Wrote ${path}. ${nextStep(kind, slug)}`);
    },
  );
}

/** The words of a command that gives all of this again. */
function wordsFor(kind: NewKind, values: Values, body: Body, options: Options): string[] {
  const { title, description, ...others } = values;
  const given = (option: string, value: unknown) =>
    value === undefined || value === false ? [] : [option, ...(value === true ? [] : [`${value}`])];
  return [
    "new",
    kind,
    String(title),
    ...given("--description", description),
    ...listAssignments(others).flatMap((one) => ["--set", one]),
    ...given("--paragraph", body.words),
    ...(body.sources ?? []).flatMap((one) => ["--source", one]),
    ...given("--slug", options.slug),
    ...given("--dry-run", options.dryRun),
    ...given("--content", options.content),
  ];
}

function nextStep(kind: NewKind, slug: string): string {
  if (kind === "sources") return `Cite it by <Cite source="${slug}"/>.`;
  if (kind === "images") return `Show it by <Figure image="${slug}"/>.`;
  return `Write its text, then run: npm run check`;
}

/** The file's name: as told, or of the title; of an image, that of its picture. */
async function chooseSlug(
  { files }: Loaded,
  kind: NewKind,
  title: string,
  options: Options,
): Promise<string> {
  const slug = options.slug ?? slugFromTitle(title);
  if (!slug || !isSlug(slug))
    fail(
      `${options.slug ? `“${options.slug}” cannot be the name of a file.` : "No name for the file can be made of this title."} Give one in lower-case letters, digits and single hyphens: --slug a-name`,
    );
  if (kind !== "images") return slug;
  const pictures = picturesWithoutRecord(files);
  if (pictures.includes(slug) || files.textByFile.has(newPath("images", slug))) return slug;
  const isAsked = isTerminal() && !options.slug && pictures.length > 0;
  if (!isAsked)
    fail(
      `There is no picture content/images/${slug}.svg (or .png, .webp). Put it there first${pictures.length > 0 ? `, or name one that has no record yet by --slug: ${pictures.join(", ")}` : ""}.`,
    );
  const choices = pictures.map((name) => ({ value: name, label: name, hint: "", words: name }));
  return terminalAsker.choose({ message: "Which picture is it the record of?", choices });
}

/** The text that an article begins with: a paragraph and where it was read, each as far as it is known. */
type Body = { words?: string | undefined; sources?: string[] | undefined };

async function askBody({ wiki }: Loaded, { description }: Values, body: Body): Promise<void> {
  body.words = await terminalAsker.text({
    message: "The first paragraph",
    help: "Markdown, with [[links]]. Enter takes what stands there.",
    initial: body.words ?? escapeText(String(description)),
    problemWith: (typed) => (typed.trim() ? undefined : "A text begins with a paragraph."),
  });
  body.sources = await terminalAsker.chooseMany({
    message: "Where was it read?",
    help: "The sources of this paragraph; none, and it says “citation needed”.",
    choices: listSourceChoices(wiki),
    required: false,
    initial: body.sources,
  });
}

const bodyText = ({ description }: Values, { words, sources }: Body) =>
  paragraph(words ?? escapeText(String(description)), sources ?? []);

function findSources(wiki: Loaded["wiki"], names: readonly string[]): string[] {
  try {
    return names.map((name) => wikiFinder(wiki).source(name));
  } catch (error) {
    if (error instanceof WrongValue) return fail(error.message);
    throw error;
  }
}
