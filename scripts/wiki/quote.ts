import type { Command } from "commander";
import { listAssignments } from "@/lib/authoring/assignments";
import type { Values } from "@/lib/authoring/field-values";
import { articleText, curl, yamlText } from "@/lib/authoring/file-text";
import { optionFor } from "@/lib/authoring/missing-fields";
import { findTaken } from "@/lib/authoring/new-file";
import { draftWords, proposeSlug, quoteContext, quoteFields } from "@/lib/authoring/quote-draft";
import type { Wiki } from "@/lib/content/wiki";
import { isSlug } from "@/lib/kinds/article-id";
import { terminalAsker } from "./asker";
import { askForFields, complete, setAll } from "./complete";
import { keepAnswers } from "./keep-answers";
import { type Loaded, loadContent } from "./load";
import { findSimilar } from "./look-for-alike";
import { acting, collect, fail, failWith, isTerminal } from "./terminal";
import { makeValid, writeNew } from "./write-new";

type Options = {
  text?: string;
  segment?: string[];
  speaker?: string;
  role?: string;
  subject?: string[];
  source?: string;
  date?: string;
  status?: string;
  description?: string;
  set?: string[];
  slug?: string;
  anyway?: boolean;
  dryRun?: boolean;
  content?: string;
};

/** `quote`: records a quote, unless the wiki already has it. */
export function addQuote(program: Command): void {
  program
    .command("quote")
    .description("Record a quote. Looks for the same or a similar one, and asks for the rest.")
    .option("--text <words>", "the words exactly as printed, without the outer quotation marks")
    .option(
      "--segment <words>",
      "instead of --text: one part of a quote that is printed in parts; repeatable",
      collect,
    )
    .option("--speaker <who>", "a name or id of team or cast; none with --set form=synopsis")
    .option("--role <text>", "what the speaker was at the time")
    .option("--subject <what>", "a title or id of what it is about; repeatable", collect)
    .option("--source <source>", "where the words were read: an id, address or title")
    .option("--date <date>", "when it was published: 2017, 2017-01 or 2017-01-14")
    .option(
      "--status <status>",
      "how reliable the wording is (default: sourced without a terminal)",
    )
    .option("--description <text>", "one sentence of 70 to 170 characters")
    .option("--set <field=value>", "set any other field; repeatable", collect)
    .option("--slug <name>", "the file name")
    .option("--anyway", "record it even if the wiki has the same or nearly the same words")
    .option("--dry-run", "print the file and write nothing")
    .option("--content <folder>", "the content folder")
    .addHelpText(
      "after",
      "\nExit code: 0 written, 1 the wiki already has these words or would be invalid, 2 something is missing.",
    )
    .action(acting(record));
}

async function record(options: Options): Promise<void> {
  const loaded = loadContent(options.content);
  const { wiki } = loaded;
  if (options.text !== undefined && options.segment)
    fail("Use --text for the whole quote, or --segment for each part, not both.");
  const values: Values = {};
  setAll(quoteFields(wiki, values), values, assignmentsOf(options), wiki);
  await keepAnswers(
    () => wordsFor(values, options),
    () => recordWith(values, loaded, options),
  );
}

async function recordWith(values: Values, loaded: Loaded, options: Options): Promise<void> {
  const { wiki } = loaded;
  if (draftWords(values) === "" && isTerminal()) await askWords(values);
  if (draftWords(values) && !options.anyway) await findSimilar(wiki, draftWords(values));
  if (!isTerminal()) values.status ??= "sourced";
  if (values.speaker === undefined && isTerminal() && values.form === undefined)
    await complete(speakerFirst(wiki, values), values, wiki);
  await complete(
    quoteFields(wiki, values),
    values,
    wiki,
    (missing) => SHORT_OPTIONS.get(missing.path) ?? optionFor(missing),
  );
  const slug = await chooseSlug(loaded, values, options);
  const make = () => {
    const yaml = yamlText(quoteFields(wiki, values), values, true);
    return { kind: "quotes" as const, slug, text: articleText(yaml, quoteContext(wiki, values)) };
  };
  const file = await makeValid(loaded, make, (diagnostics) =>
    askForFields(quoteFields(wiki, values), values, wiki, diagnostics),
  );
  const path = writeNew(loaded, file, options.dryRun);
  if (path) console.log(`Wrote ${path}. Write its context, then run: npm run check`);
}

/** The suggested roles depend on the speaker, so the speaker is asked for first. */
const speakerFirst = (wiki: Wiki, values: Values) =>
  quoteFields(wiki, values).filter(({ name }) => name === "speaker");

const SHORT_OPTIONS = new Map(
  ["text", "speaker", "role", "source", "date", "status", "description"].map((name) => [
    name,
    `--${name} '…'`,
  ]),
).set("subjects", "--subject '…'");

function assignmentsOf(options: Options): string[] {
  const {
    text,
    segment = [],
    speaker,
    role,
    subject = [],
    source,
    date,
    status,
    description,
  } = options;
  const given = {
    // In quotes, so that it is used exactly as given.
    text: text && JSON.stringify(text),
    speaker,
    role,
    source,
    date,
    status,
    description: description && curl(description),
  };
  const single = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return [
    ...single,
    ...segment.map((part) => `segments=${JSON.stringify(part)}`),
    ...subject.map((one) => `subjects=${one}`),
    ...(options.set ?? []),
  ];
}

async function askWords(values: Values): Promise<void> {
  const words = await terminalAsker.text({
    message: "The words",
    help: "Exactly as printed, without the outer quotation marks. If the source prints them in parts, write […] between the parts.",
    problemWith: (typed) => (typed.trim() ? undefined : "A quote needs words."),
  });
  const parts = words.split(/\s*\[…\]\s*/).filter(Boolean);
  if (parts.length > 1) values.segments = parts;
  else values.text = words.trim();
}

/** The arguments of a command that gives the same answers. */
const wordsFor = (values: Values, { slug, anyway, dryRun, content }: Options): string[] => [
  "quote",
  ...listAssignments(values).flatMap((one) => ["--set", one]),
  ...(slug ? ["--slug", slug] : []),
  ...(anyway ? ["--anyway"] : []),
  ...(dryRun ? ["--dry-run"] : []),
  ...(content ? ["--content", content] : []),
];

async function chooseSlug(
  { wiki, files }: Loaded,
  values: Values,
  options: Options,
): Promise<string> {
  const proposed = options.slug ?? proposeSlug(wiki, values);
  const problemWith = (slug: string) =>
    isSlug(slug)
      ? findTaken(wiki, (file) => files.textByFile.has(file), "quotes", slug, values)?.problem
      : "Expected lowercase letters, digits and single hyphens, 80 at most.";
  const problem = problemWith(proposed);
  if (!isTerminal()) {
    if (problem)
      (isSlug(proposed) ? failWith : fail)(isSlug(proposed) ? problem : `--slug: ${problem}`);
    return proposed;
  }
  if (options.slug && !problem) return proposed;
  return terminalAsker.text({ message: "The file name", initial: proposed, problemWith });
}
