import { quoteWords } from "../content/summary";
import { listArticles, summaryOf, type Wiki } from "../content/wiki";
import { type ArticleId, type SourceId, slugOf } from "../kinds/article-id";
import { STATUSES, type Status } from "../kinds/quotes";
import type { FieldInput } from "./field-inputs";
import type { Values } from "./field-values";
import { escapeText, wrapParagraph } from "./file-text";
import type { FormField } from "./form";
import { fieldsOfKind } from "./new-file";
import { quoteSlug } from "./slug";

/** A quote of the wiki with its words as one text. */
export type ExistingQuote = {
  id: ArticleId;
  file: string;
  words: string;
  speaker: string | undefined;
};

export const listExistingQuotes = (wiki: Wiki): ExistingQuote[] =>
  listArticles(wiki, "quotes").map(({ id, file, frontmatter }) => ({
    id,
    file,
    words: quoteWords(frontmatter),
    speaker: frontmatter.speaker && summaryOf(wiki, frontmatter.speaker.article).title,
  }));

/** The words of a quote that is being written. */
export const draftWords = ({ text, segments }: Values): string =>
  quoteWords({ text: text as string | undefined, segments: segments as string[] | undefined });

/** The statuses with “sourced” first, since the first choice is often taken without checking. */
const USUAL_FIRST: Status[] = [
  "sourced",
  ...(Object.keys(STATUSES) as Status[]).filter((status) => status !== "sourced"),
];

/**
 * The fields that this quote needs: `text` or `segments`, and a speaker unless it is an unsigned text. The help
 * of `role` lists the speaker's roles in other quotes.
 */
export function quoteFields(wiki: Wiki, values: Values): FormField[] {
  const isNeeded = (name: string) =>
    (name === "text" && values.segments === undefined) ||
    (name === "speaker" && values.form !== "synopsis");
  return fieldsOfKind("quotes").map((field) => {
    if (isNeeded(field.name)) return { ...field, required: true };
    if (field.name === "status" && field.form.type === "choice")
      return { ...field, form: { type: "choice", values: USUAL_FIRST } };
    if (field.name !== "role") return field;
    const roles = rolesOf(wiki, values.speaker);
    return roles.length > 0
      ? { ...field, help: `${field.help} Before: ${roles.join(", ")}.` }
      : field;
  });
}

/** The same for a form: the words and the speaker in view, the most usual status first. */
export const quoteInputs = (inputs: readonly FieldInput[]): FieldInput[] =>
  inputs.map((input) =>
    input.name === "status" && input.type === "choice"
      ? { ...input, values: USUAL_FIRST }
      : { ...input, isUsual: input.name === "text" || input.name === "speaker" },
  );

function rolesOf(wiki: Wiki, speaker: unknown): string[] {
  if (speaker === undefined) return [];
  const roles = listArticles(wiki, "quotes")
    .filter(({ frontmatter }) => frontmatter.speaker?.article === speaker)
    .map(({ frontmatter }) => `“${frontmatter.role}”`);
  return [...new Set(roles)];
}

/** A file name for a quote. */
export function proposeSlug(wiki: Wiki, values: Values): string {
  const quotes = listExistingQuotes(wiki);
  const others = quotes.map(({ words }) => words);
  const speaker = titleOf(wiki, values.speaker);
  const taken = new Set(quotes.map(({ id }) => slugOf(id)));
  return quoteSlug(draftWords(values), speaker, others, (slug) => taken.has(slug));
}

const titleOf = (wiki: Wiki, id: unknown): string | undefined =>
  typeof id === "string" ? wiki.summaries.get(id as ArticleId)?.title : undefined;

/** The first sentence of a quote's context: who published it, and whose words they are. */
export function quoteContext(wiki: Wiki, values: Values): string {
  const id = String(values.source) as SourceId;
  const publisher = escapeText(wiki.sources.get(id)?.publisher ?? id);
  const speaker = titleOf(wiki, values.speaker);
  if (!speaker) return wrapParagraph(`${publisher} prints this text.`, [id]);
  const resolved = wiki.resolve(speaker);
  const isPlain = "found" in resolved && resolved.found === values.speaker;
  const link = isPlain ? `[[${speaker}]]` : `[[${values.speaker}|${speaker}]]`;
  return wrapParagraph(`${publisher} prints these words of ${link}.`, [id]);
}
