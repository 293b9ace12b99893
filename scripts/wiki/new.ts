import type { Command } from "commander";
import { listSourceChoices, wikiFinder } from "@/lib/authoring/article-finder";
import { listAssignments } from "@/lib/authoring/assignments";
import { type Values, WrongValue } from "@/lib/authoring/field-values";
import { articleText, curl, escapeText, wrapParagraph, yamlText } from "@/lib/authoring/file-text";
import { optionFor } from "@/lib/authoring/missing-fields";
import {
  fieldsOfKind,
  findTaken,
  imagesWithoutRecord,
  NEW_KINDS,
  type NewKind,
  newKind,
  newPath,
} from "@/lib/authoring/new-file";
import { slugFromTitle } from "@/lib/authoring/slug";
import { didYouMean } from "@/lib/content/suggest-id";
import { isSlug } from "@/lib/kinds/article-id";
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
      "Create an article, or the record of a source or an image. Asks for required fields.",
    )
    .option("--description <text>", "one sentence of 70 to 170 characters")
    .option("--set <field=value>", "set a field; repeatable", collect)
    .option("--paragraph <text>", "the first paragraph (default: the description)")
    .option("--source <source>", "a source of the first paragraph; repeatable", collect)
    .option("--slug <name>", "the file name, if it should differ from the title")
    .option("--dry-run", "print the file and write nothing")
    .option("--content <folder>", "the content folder")
    .addHelpText(
      "after",
      `
Without a terminal, nothing is asked. An error lists the missing fields and the options that set them.
Values are texts, or YAML for lists and fields; people, series and sources can be given by title, too:

  npm run wiki -- new places "The Docks" --set type="real harbor" \\
    --description "…" --set 'series[0].to=Luke Cage (series)' --set 'series[0].sources=ew-first-look'

To record a quote, run: npm run wiki -- quote`,
    )
    .action(acting(begin));
}

/** How to change what is taken. */
const OPTIONS_FOR = { qualifier: " --set 'qualifier=…'", slug: " --slug …", url: "" } as const;

async function begin(word: string, title: string, options: Options): Promise<void> {
  const kind = newKind(word);
  if (!kind)
    return fail(
      `There is no kind “${word}”.${didYouMean(word, NEW_KINDS)} Kinds are: ${NEW_KINDS.join(", ")}.`,
    );
  if (kind === "quotes") fail("A quote has no title. Record it with: npm run wiki -- quote");
  const loaded = loadContent(options.content);
  const fields = fieldsOfKind(kind);
  // A source's title is written as printed.
  const values: Values = { title: kind === "sources" ? title : curl(title) };
  const { description } = options;
  if (description !== undefined) values.description = curl(description);
  setAll(fields, values, options.set ?? [], loaded.wiki);
  const slug = await chooseSlug(loaded, kind, title, options);
  const taken = findTaken(
    loaded.wiki,
    (file) => loaded.files.textByFile.has(file),
    kind,
    slug,
    values,
  );
  if (taken) failWith(`${taken.problem}${OPTIONS_FOR[taken.field]}`);
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
        const isAboutText = !isRecord && diagnostics.some(({ field }) => field === undefined);
        if (isAboutText) await askBody(loaded, values, body);
        return (await askForFields(fields, values, loaded.wiki, diagnostics)) || isAboutText;
      });
      const path = writeNew(loaded, file, options.dryRun);
      if (path) console.log(`Wrote ${path}. ${nextStep(kind, slug)}`);
    },
  );
}

/** The arguments of a command that gives the same answers. */
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
  if (kind === "sources") return `Cite it with <Cite source="${slug}"/>.`;
  if (kind === "images") return `Show it with <Figure image="${slug}"/>.`;
  return `Write its text, then run: npm run check`;
}

/** The file name: from the option or the title; for an image record, the name of the image file. */
async function chooseSlug(
  { files }: Loaded,
  kind: NewKind,
  title: string,
  options: Options,
): Promise<string> {
  const slug = options.slug ?? slugFromTitle(title);
  if (!slug || !isSlug(slug))
    fail(
      `${options.slug ? `“${options.slug}” is not a valid file name.` : "No file name can be derived from this title."} Choose one with lowercase letters, digits and single hyphens: --slug a-name`,
    );
  if (kind !== "images") return slug;
  const images = imagesWithoutRecord(files);
  if (images.includes(slug) || files.textByFile.has(newPath("images", slug))) return slug;
  const isAsked = isTerminal() && !options.slug && images.length > 0;
  if (!isAsked)
    fail(
      `There is no image content/images/${slug}.svg (or .png, .webp). Put it there first${images.length > 0 ? `, or choose one without a record with --slug: ${images.join(", ")}` : ""}.`,
    );
  const choices = images.map((name) => ({ value: name, label: name, hint: "", words: name }));
  return terminalAsker.choose({ message: "Which image file is this the record of?", choices });
}

/** The first paragraph of an article and its sources, as far as they are known. */
type Body = { words?: string | undefined; sources?: string[] | undefined };

async function askBody({ wiki }: Loaded, { description }: Values, body: Body): Promise<void> {
  body.words = await terminalAsker.text({
    message: "The first paragraph",
    help: "Markdown, with [[links]]. Enter accepts the text shown.",
    initial: body.words ?? escapeText(String(description)),
    problemWith: (typed) => (typed.trim() ? undefined : "The text needs a first paragraph."),
  });
  body.sources = await terminalAsker.chooseMany({
    message: "What are its sources?",
    help: "The sources of this paragraph; without any, it is marked “citation needed”.",
    choices: listSourceChoices(wiki),
    required: false,
    initial: body.sources,
  });
}

const bodyText = ({ description }: Values, { words, sources }: Body) =>
  wrapParagraph(words ?? escapeText(String(description)), sources ?? []);

function findSources(wiki: Loaded["wiki"], names: readonly string[]): string[] {
  try {
    return names.map((name) => wikiFinder(wiki).source(name));
  } catch (error) {
    if (error instanceof WrongValue) return fail(error.message);
    throw error;
  }
}
