import type { VFileMessage } from "vfile-message";
import { type FrontmatterOf, getKind } from "../kinds";
import {
  type ArticleId,
  articleIdFromPath,
  KINDS,
  type Kind,
  kindOf,
  type SourceId,
} from "../kinds/article-id";
import { COMPONENT_RULES } from "../mdx/component-rules";
import { type Outline, parseOutline } from "../mdx/outline";
import { checkCharacters } from "./check-characters";
import { listCitedSources } from "./cited-sources";
import { normalizeText } from "./decode-text";
import type { Diagnostic } from "./diagnostic";
import type { Partly, Unread } from "./draft";
import { explainFrontmatter, explainLateEnd } from "./explain-frontmatter";
import { parseFields } from "./fields";
import { findConflict } from "./find-conflict";
import { parseYaml, type Split, splitFrontmatter } from "./frontmatter";
import { type InvalidPath, invalidPath } from "./invalid-path";
import { readPartly } from "./read-partly";
import type { RelationFromOther } from "./relations";

/** One MDX file, checked on its own. Whether the things that it names exist is checked by `buildWiki`. */
export type Article<K extends Kind = Kind> = {
  [One in K]: {
    id: ArticleId;
    kind: One;
    file: string;
    frontmatter: FrontmatterOf<One>;
    /** The text without frontmatter, on the lines of the file. */
    body: string;
    outline: Outline;
    /**
     * The reference list, number 1 first: sources in the order in which the text cites them, then those of the
     * fields, then those that only spoilers cite.
     */
    references: SourceId[];
    /** Relations that only other characters' articles declare; set when the wiki is built. */
    relationsFromOthers?: readonly RelationFromOther[];
    /** The frontmatter as written, on the lines of the file; `positionOf` finds a field in it. */
    yaml: string;
  };
}[K];

/**
 * What can be read of an article. Of one without problems, all of it; of one with problems, enough to find its other
 * problems, and the names by which other articles link to it.
 */
export type Draft<K extends Kind = Kind> = {
  [One in K]: {
    id: ArticleId;
    kind: One;
    file: string;
    /** The fields, or parts of them, that are valid on their own. */
    frontmatter: Partly<FrontmatterOf<One>>;
    body: string;
    outline: Outline | undefined;
    yaml: string;
    /** Undefined if the article has no problems. */
    unread?: Unread | undefined;
    /** The article without its text, if only the text has problems: then its names are certain. */
    whole?: Pick<Article, "id" | "kind" | "file" | "frontmatter"> | undefined;
  };
}[K];

export type ParsedArticle =
  | { article: Article; draft?: undefined; diagnostics: [] }
  | { article: undefined; draft?: Draft | undefined; diagnostics: Diagnostic[] };

/**
 * Parses one article. Pure.
 * @param file its path from the project root: `content/heroes/jessica-jones.mdx`
 * @returns the article, or every problem that can be found in this file alone
 */
export function parseArticle(file: string, written: string): ParsedArticle {
  const id = articleIdFromPath(file);
  if (!id) return fail([invalidPath(file, WRONG_PATH)]);
  const normal = normalizeText(written);
  const conflict = findConflict(file, normal);
  if (conflict) return fail([conflict]);
  const characters = checkCharacters(file, normal);
  const kind = kindOf(id);
  const { split, problem } = readSplit(file, kind, characters.clean);
  if (!split) return fail([...characters.diagnostics, ...(problem ? [problem] : [])]);
  const yaml = parseYaml(file, split.yaml);
  const fields = yaml.data && parseFields(file, getKind(kind).schema, yaml.data);
  const { outline, partialOutline, errors } = parseOutline(split.body);
  const diagnostics = [
    ...characters.diagnostics,
    ...(problem ? [problem] : []),
    ...yaml.diagnostics,
    ...withoutPositions(fields?.diagnostics ?? [], yaml.diagnostics),
    ...errors.map((error) => unreadableDiagnostic(file, error)),
    ...(outline && errors.length === 0 ? findMissingText(file, kind, split, outline) : []),
  ];
  if (diagnostics.length > 0 || !yaml.data || !fields?.value || !outline) {
    const readable = outline ?? partialOutline;
    const { frontmatter, unread } = fields?.value
      ? { frontmatter: fields.value, unread: [] }
      : yaml.data
        ? readPartly(getKind(kind).schema, yaml.data, split.yaml)
        : { frontmatter: {}, unread: [{ path: [], written: split.yaml }] };
    const unsourced = withoutPositions(
      (readable?.unsourced ?? []).map((one) => ({ ...one, ...one.place })),
      diagnostics,
    );
    const draft = {
      id,
      kind,
      file,
      frontmatter,
      body: split.body,
      outline: readable && { ...readable, unsourced },
      yaml: split.yaml,
      unread: {
        fields: unread,
        words: outline ? "" : linesAt(split.body, errors),
        spoilers: !readable || !areSpoilersRead(split.body, readable),
        headings: !outline,
      },
      whole:
        yaml.diagnostics.length === 0 && fields?.value
          ? { id, kind, file, frontmatter: fields.value }
          : undefined,
    } as Draft;
    return fail(diagnostics, draft);
  }
  const frontmatter = fields.value as Article["frontmatter"];
  const cited = listCitedSources({ kind, frontmatter, outline });
  const article = {
    id,
    kind,
    file,
    frontmatter,
    body: split.body,
    outline,
    references: cited.map(({ source }) => source),
    yaml: split.yaml,
  } as Article;
  return { article, diagnostics: [] };
}

/** Splits fields and text, also if the lines of --- are wrong but it is clear what was meant. */
function readSplit(
  file: string,
  kind: Kind,
  text: string,
): { split?: Split; problem?: Diagnostic } {
  const split = splitFrontmatter(text);
  const explained = split ? explainLateEnd(split.yaml, text) : explainFrontmatter(text);
  if (explained)
    return {
      problem: { file, ...explained.explanation },
      ...(explained.split && { split: explained.split }),
    };
  if (!split) return {};
  const problem = findEarlyEnd(file, kind, split);
  if (!problem) return { split };
  // Without the line that came too early, the fields continue to the next one.
  const early = split.yaml.split("\n").length - 1;
  const whole = text.split("\n").with(early, "").join("\n");
  return { split: splitFrontmatter(whole) ?? split, problem };
}

type Positioned = { line?: number; column?: number };

/** Leaves out problems at positions that already have one: they follow from it. */
function withoutPositions<T extends Positioned>(
  problems: readonly T[],
  known: readonly Positioned[],
): T[] {
  const positions = new Set(known.map(({ line, column }) => `${line}:${column}`));
  return problems.filter(({ line, column }) => !positions.has(`${line}:${column}`));
}

/** Finds a line that looks like a field right after the fields: a line of --- came too early. */
function findEarlyEnd(file: string, kind: Kind, { body }: Split): Diagnostic | undefined {
  const start = Math.max(0, body.search(/[^\n]/));
  const [, name = ""] = /^([a-z_]{1,40}):(?:\s|$)/.exec(body.slice(start, start + 60)) ?? [];
  if (!Object.keys(getKind(kind).schema.shape).includes(name)) return undefined;
  return {
    file,
    line: start + 1,
    column: 1,
    problem: `This line looks like a field, “${name}:”, but the fields end above it.`,
    fix: "Move the line of --- below the last field.",
  };
}

function findMissingText(
  file: string,
  kind: Kind,
  { body }: Split,
  outline: Outline,
): Diagnostic[] {
  const { sections, quotes, figures } = outline;
  const isEmpty = sections.every(({ text }) => text === "");
  if (!getKind(kind).needsText || !isEmpty || quotes.length + figures.length > 0) return [];
  return [
    {
      file,
      line: Math.max(1, body.split("\n").length),
      column: 1,
      problem: "This article has no text.",
      fix: "Write at least one sentence below the fields, with its source.",
    },
  ];
}

/** The lines of a text that problems are in. */
const linesAt = (body: string, problems: readonly Positioned[]) => {
  const lines = body.split("\n");
  return problems.map(({ line = 1 }) => lines[line - 1] ?? "").join("\n");
};

/** Whether every tag is a known one, and every spoiler names its season, so that it is clear what is hidden. */
function areSpoilersRead(body: string, { spoilerSpans }: Outline): boolean {
  const opened = [...body.matchAll(/<(\/?)([A-Za-z][\w.-]*)/g)];
  const spoilers = (slash: string) =>
    opened.filter(([, end, name]) => end === slash && name === "Spoiler").length;
  return (
    opened.every(([, , name = ""]) => COMPONENT_RULES.has(name)) &&
    spoilers("") === spoilerSpans.length &&
    spoilers("/") === spoilerSpans.length &&
    spoilerSpans.every(({ season }) => /^[a-z0-9-]+\/\d{1,2}$/.test(season))
  );
}

const fail = (diagnostics: Diagnostic[], draft?: Draft): ParsedArticle => ({
  article: undefined,
  draft,
  diagnostics,
});

const WRONG_PATH: InvalidPath = {
  problem: "An article cannot have this folder or file name.",
  fix: `Put it at content/<kind>/<name>.mdx: kind one of ${KINDS.join(", ")}; name in lower-case letters, digits and single hyphens, 80 at most.`,
};

const unreadableDiagnostic = (
  file: string,
  { line = 1, column = 1, reason, note = "" }: VFileMessage,
): Diagnostic => ({ file, line, column, problem: reason, fix: note });
