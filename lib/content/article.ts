import type { VFileMessage } from "vfile-message";
import { type Outline, parseOutline } from "../mdx/outline";
import {
  type ArticleId,
  articleIdFromPath,
  KINDS,
  type Kind,
  kindOf,
  type SourceId,
} from "./article-id";
import { checkCharacters } from "./check-characters";
import { normalizeText } from "./decode-text";
import type { Diagnostic } from "./diagnostic";
import { parseFields } from "./fields";
import { parseYaml, splitFrontmatter } from "./frontmatter";
import { listSources } from "./references";
import type { RelationFromOther } from "./relations";
import { type FrontmatterOf, schemaByKind } from "./schema";
import { type WrongName, wrongName } from "./wrong-name";

/** One MDX file, checked by itself; whether what it names exists is the wiki's question. */
export type Article<K extends Kind = Kind> = {
  [One in K]: {
    id: ArticleId;
    kind: One;
    file: string;
    frontmatter: FrontmatterOf<One>;
    /** The text without frontmatter, on the lines of the file. */
    body: string;
    outline: Outline;
    /** The reference list: sources in the order of the text's citations, then of the fields. Number 1 is first. */
    references: SourceId[];
    /** What other characters' articles tell of this one and its own fields do not; only a wiki knows it. */
    relationsFromOthers?: readonly RelationFromOther[];
    /** The frontmatter as written, on the lines of the file; `placeOf` finds a field in it. */
    yaml: string;
  };
}[K];

export type ParsedArticle =
  | { article: Article; diagnostics: [] }
  | { article: undefined; diagnostics: Diagnostic[] };

/**
 * Reads one article. Pure.
 * @param file its path from the top of the project: `content/heroes/jessica-jones.mdx`
 * @returns the article, or every problem that the file has by itself
 */
export function parseArticle(file: string, written: string): ParsedArticle {
  const id = articleIdFromPath(file);
  if (!id) return fail([wrongName(file, WRONG_PATH)]);
  const characters = checkCharacters(file, normalizeText(written));
  const split = splitFrontmatter(characters.clean);
  if (!split) return fail([...characters.diagnostics, noFrontmatter(file)]);
  const kind = kindOf(id);
  const yaml = parseYaml(file, split.yaml);
  const fields = yaml.data && parseFields(file, schemaByKind[kind], yaml.data);
  const { outline, refusals } = parseOutline(split.body);
  const diagnostics = [
    ...characters.diagnostics,
    ...yaml.diagnostics,
    ...(fields?.diagnostics ?? []),
    ...refusals.map((refusal) => refusalDiagnostic(file, refusal)),
  ];
  if (diagnostics.length > 0 || !yaml.data || !fields?.value || !outline) return fail(diagnostics);
  const references = [
    ...outline.citations.map((citation) => citation.name as SourceId),
    ...listSources(fields.value).map((found) => found.value.source),
  ];
  const article = {
    id,
    kind,
    file,
    frontmatter: fields.value,
    body: split.body,
    outline,
    references: [...new Set(references)],
    yaml: split.yaml,
  } as Article;
  return { article, diagnostics: [] };
}

const fail = (diagnostics: Diagnostic[]): ParsedArticle => ({ article: undefined, diagnostics });

const WRONG_PATH: WrongName = {
  problem: "This file's place or name is not one that an article can have.",
  mend: `Put it at content/<kind>/<name>.mdx: kind one of ${KINDS.join(", ")}; name in lower-case letters, digits and single hyphens, 80 at most.`,
};

function noFrontmatter(file: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    problem: "The article does not begin with a block of fields between two lines of ---.",
    mend: "Start the file with ---, the fields (title: …, description: …), and --- again; see docs/writing.md.",
  };
}

const refusalDiagnostic = (
  file: string,
  { line = 1, column = 1, reason, note = "" }: VFileMessage,
): Diagnostic => ({ file, line, column, problem: reason, mend: note });
