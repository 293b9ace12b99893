import type { z } from "zod";
import type { ArticleId } from "./article-id";
import type { CharacterFields } from "./character";
import type { Reference, SeasonReference, SourceReference } from "./field-schemas";
import type { HeroLine } from "./hero-line";

/** One value of a fact: a text, or an article with words around it. */
export type FactValue = {
  text?: string | undefined;
  to?: Reference | undefined;
  note?: string | undefined;
  /** Words right after the value, such as the episode after a series. */
  detail?: string | undefined;
  /** Articles after the value, such as the series in which an actor plays the role. */
  context?: readonly Reference[] | undefined;
  /** The words between the value and those articles: “ in ”; a comma if there are none. */
  joint?: string | undefined;
  sources?: readonly SourceReference[] | undefined;
  uncited?: true | undefined;
  reveals?: SeasonReference | undefined;
};

/** The fields that say where a character appears. */
export type Appearances = Pick<CharacterFields, "played_by" | "first_appearance">;

/**
 * A row of the infobox, which the page, the Markdown file and the API share. Values that are undefined are left out, and
 * rows without a value. A row of appearances shows the seasons of series, which are in other articles.
 */
export type FactRow =
  | { label: string; values: readonly (FactValue | undefined)[]; appearances?: undefined }
  | { label: string; appearances: Appearances };

/** Words that a search finds an article by, and the season that they spoil. */
export type SearchText = { text: string; reveals?: SeasonReference | undefined };

/** A part of a page that a search finds by itself: a season, an episode. */
export type SearchPart = {
  type: "season" | "episode";
  anchor: string;
  title: string;
  text?: string;
  roles?: string[];
};

/** What a search finds of an article besides its title, its aliases and its text. */
export type SearchFields = {
  names?: string[];
  /** What the subject is to others, such as “plays Kilgrave in Jessica Jones”. */
  roles?: SearchText[];
  parts?: SearchPart[];
};

/** The names of other articles. */
export type Titles = {
  title(id: ArticleId): string;
  /** `Kilgrave, The Purple Man`: the title and the aliases that are no spoilers. */
  allNames(id: ArticleId): string;
};

/** A fact that the article of its other side may have too, so that both must agree on who may see it. */
export type MutualFact = {
  field: string;
  index: number;
  to: ArticleId;
  /** Which of several such facts it is: the series of a role; the relation, if it is one. */
  where: string;
  /** What the two are to each other: the role of a relation between characters, or membership. */
  relation?: { role: string } | "membership" | undefined;
  reveals: SeasonReference | undefined;
};

/** The type of an article's subject in schema.org. */
export type SubjectType =
  | "Person"
  | "TVSeries"
  | "Place"
  | "Organization"
  | "Event"
  | "CreativeWork";

/**
 * Everything that distinguishes one kind of article. A new kind is one definition: every page, list, form, file and
 * API response takes what it needs from here.
 */
export type KindDefinition<Schema extends z.ZodObject = z.ZodObject> = {
  /** The fields of its files. Their descriptions are the help for authors. */
  schema: Schema;
  /** What readers see: the title of the list, the name of one article, the name in the menu. `wiki.yaml` may change them. */
  names: {
    title: string;
    one: string;
    menu: string;
    /** What somebody writes who adds one, if that is not `one`: nobody adds a new cast. */
    added?: string;
  };
  /** Other words for its folder, which authors may write by mistake. */
  otherWords: readonly string[];
  /** The type of its subjects in structured data; undefined if an article has no subject of its own. */
  subjectType: SubjectType | undefined;
  /** What its subjects are to others: characters have relations, organizations have members. */
  party: "character" | "organization" | undefined;
  /** Whether an article needs a text. */
  needsText: boolean;
  /** The rows of the infobox, in order. */
  facts(frontmatter: z.output<Schema>): FactRow[];
  search(frontmatter: z.output<Schema>, titles: Titles): SearchFields;
  mutualFacts(frontmatter: z.output<Schema>): MutualFact[];
  /** The line of an article that has none in its fields, from the lines of those it is about. */
  borrowedLine(
    frontmatter: z.output<Schema>,
    lineOf: (id: ArticleId) => HeroLine | undefined,
  ): HeroLine | undefined;
};

/** Checks a definition against its own schema. */
export const defineKind = <Schema extends z.ZodObject>(
  definition: KindDefinition<Schema>,
): KindDefinition<Schema> => definition;
