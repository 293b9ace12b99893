import { getKind } from "../kinds";
import { type ArticleId, kindOf } from "../kinds/article-id";
import { isRelationByBirth, relationOfRole } from "../kinds/relation-roles";
import type { Draft } from "./article";
import { type Diagnostic, fieldName } from "./diagnostic";
import { isUnread, listItems, mayName } from "./draft";
import { positionOf } from "./field-position";
import { prepareMentions } from "./find-mentions";
import type { ImageDraft } from "./image";
import { listMutualFacts, MUTUAL_FIELDS } from "./mutual-facts";
import type { Resolved } from "./names";
import { MEMBERSHIP, relationsIn, relationsStatedIn } from "./relation-words";
import { listRecordSentences, listSentences, type Sentence } from "./sentences";
import type { SourceDraft } from "./source";

type FieldPosition = Pick<Diagnostic, "line" | "column" | "field">;

/** A field or sentence that says what relation two have. */
export type Statement = {
  file: string;
  reveals: readonly string[];
  place(): FieldPosition;
  from: "field" | "sentence";
  /** Whether the sentence names nobody else, so its words are about these two. */
  alone: boolean;
  /** Whether the sentence states the relation, rather than mentioning it in passing. */
  stated: boolean;
};

/** What two are to each other, whoever says it: the smaller id first. */
export type Related = { a: ArticleId; b: ArticleId; relation: number };
type Pair = Related & { all: readonly Statement[] };

/** A statement, and whom it is about. */
export type RelationStatement = Related & { statement: Statement };

/** The same text for statements about the same. */
export const relationKey = ({ a, b, relation }: Related) => `${a} ${b} ${relation}`;

/** Finds whom a sentence mentions (`prepareMentions`). */
type MentionsIn = (marked: string) => ReadonlySet<ArticleId>;

type OpenRelationContext = {
  articles: ReadonlyMap<ArticleId, Draft>;
  /** Articles whose names cannot be read. */
  unnamed: Iterable<ArticleId>;
  sources: Iterable<SourceDraft>;
  images: Iterable<ImageDraft>;
  resolve(target: string): Resolved;
};

/**
 * Finds relations that are public in one text and hidden elsewhere: between two characters, or a character and an
 * organization. A sentence reveals a relation if it names both and has a word for it, such as “her assistant”.
 * Each public place is reported.
 *
 * Fields decide. If a field hides a relation, no public sentence may have it. If a field is public, a spoiler may
 * mention it in passing (“Matt’s mentor Stick comes back”), but not state it as news. Relations that no field has are
 * compared sentence by sentence, if these name nobody else.
 */
export function findOpenRelations({
  articles,
  unnamed,
  sources,
  images,
  resolve,
}: OpenRelationContext): Diagnostic[] {
  const mentionsIn = prepareMentions(articles.values(), resolve, unnamed);
  const pairs = new Map<string, Related & { all: Statement[] }>();
  for (const { statement, ...related } of [
    ...[...articles.values()].flatMap((article) => statementsOfArticle(article, mentionsIn)),
    ...[...sources].flatMap((source) => statementsOfSource(source, mentionsIn)),
    ...[...images].flatMap((image) => statementsOfImage(image, mentionsIn)),
  ]) {
    const key = relationKey(related);
    const pair = pairs.get(key) ?? { ...related, all: [] };
    pair.all.push(statement);
    pairs.set(key, pair);
  }
  return [...pairs.values()].flatMap((pair) => judgeRelation(pair, { articles, resolve }));
}

/** The public places of one relation that is hidden elsewhere, given all that is said of it, in the order of the files. */
export function judgeRelation(
  pair: Pair,
  { articles, resolve }: Pick<OpenRelationContext, "articles" | "resolve">,
): Diagnostic[] {
  const [one, other] = [articles.get(pair.a), articles.get(pair.b)];
  const mayRelate = (article: Draft, id: ArticleId) => mayName(article, MUTUAL_FIELDS, id, resolve);
  // Fields that cannot be read may make public what others seem to reveal.
  if (!one || !other || mayRelate(one, pair.b) || mayRelate(other, pair.a)) return [];
  const titleOf = (article: Draft) =>
    (article.kind !== "quotes" && article.frontmatter.title) || article.id;
  const names = `${titleOf(one)} and ${titleOf(other)}`;
  return findLeak(pair).map(([here, there]) => leak(names, here, there));
}

/** What an article says of relations, in its fields and its text. */
export function statementsOfArticle(
  article: Draft,
  mentionsIn: MentionsIn,
  sentences = listSentences(article),
): RelationStatement[] {
  const { all, add } = gather();
  addFields(article, add);
  // Nobody knows whom its pronouns mean.
  if (article.kind === "series" && isUnread(article, "leads")) return all;
  const subjects = subjectsOf(article);
  addSentences({ file: article.file, subjects, sentences }, mentionsIn, add);
  return all;
}

export const statementsOfSource = (source: SourceDraft, mentionsIn: MentionsIn) =>
  statementsOfTexts(listSourceTexts([source]), mentionsIn);

export const statementsOfImage = (image: ImageDraft, mentionsIn: MentionsIn) =>
  statementsOfTexts(listImageTexts([image]), mentionsIn);

function statementsOfTexts(texts: readonly Text[], mentionsIn: MentionsIn): RelationStatement[] {
  const { all, add } = gather();
  for (const text of texts) addSentences(text, mentionsIn, add);
  return all;
}

function gather(): { all: RelationStatement[]; add: Add } {
  const all: RelationStatement[] = [];
  const add: Add = (one, other, relation, statement) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    all.push({ a, b, relation, statement });
  };
  return { all, add };
}

type Add = (a: ArticleId, b: ArticleId, relation: number, statement: Statement) => void;

const isParty = (id: ArticleId) => getKind(kindOf(id)).party !== undefined;

function addFields(article: Draft, add: Add): void {
  const { id, file } = article;
  for (const { field, index, to, relation, reveals } of listMutualFacts(article)) {
    if (relation === undefined) continue;
    const path = [field, index];
    add(id, to, relation === "membership" ? MEMBERSHIP : relationOfRole(relation.role), {
      file,
      reveals: reveals ? [reveals.season] : [],
      place: () => ({ ...positionOf(article, path), field: fieldName(path) }),
      from: "field",
      alone: true,
      stated: true,
    });
  }
}

/** The characters that “he” and “her” may mean anywhere in an article. */
function subjectsOf({ id, kind, frontmatter }: Draft): ArticleId[] {
  if (isParty(id)) return [id];
  return kind === "series" ? listItems(frontmatter.leads).map(([, { article }]) => article) : [];
}

const PRONOUN = /(?<!\p{L})(?:he|him|his|she|hers?|they|them|their)(?!\p{L})/iu;

/** Sentences of one file, and whom its pronouns may mean. */
type Text = { file: string; subjects: readonly ArticleId[]; sentences: readonly Sentence[] };

const listSourceTexts = (sources: Iterable<SourceDraft>): Text[] =>
  [...sources].flatMap(({ title, ...source }) =>
    source.reveals || title === undefined || isUnread(source, "reveals")
      ? []
      : [{ file: source.file, subjects: [], sentences: listRecordSentences(source, { title }) }],
  );

const listImageTexts = (images: Iterable<ImageDraft>): Text[] =>
  [...images].map(({ title = "", alt = "", ...image }) => ({
    file: image.file,
    subjects: [],
    sentences: listRecordSentences(image, { title, alt }),
  }));

function addSentences(
  { file, subjects, sentences: all }: Text,
  mentionsIn: MentionsIn,
  add: Add,
): void {
  const sentences = all.map((sentence) => ({
    sentence,
    relations: relationsIn(sentence.text),
  }));
  const relevant = new Set(
    sentences.flatMap(({ sentence, relations }) =>
      relations.size > 0 ? [sentence.paragraph] : [],
    ),
  );
  let paragraph: object | undefined;
  let before = new Set<ArticleId>();
  for (const { sentence, relations } of sentences) {
    if (!relevant.has(sentence.paragraph)) continue;
    if (sentence.paragraph !== paragraph) before = new Set();
    paragraph = sentence.paragraph;
    const named = new Set([...mentionsIn(sentence.marked), ...sentence.named].filter(isParty));
    const meant = PRONOUN.test(sentence.text) ? [...subjects, ...before] : [];
    for (const id of named) before.add(id);
    // A hidden note may mention in passing what everybody knows: “starts as her neighbor”.
    const isNote = sentence.named.some((id) => !subjects.includes(id));
    const isHiddenNote = isNote && sentence.reveals.length > 0;
    if (relations.size === 0 || isHiddenNote) continue;
    const parties = [...new Set([...named, ...meant])];
    const statement = {
      file,
      reveals: sentence.reveals,
      place: sentence.place,
      from: "sentence" as const,
      alone: parties.length === 2,
    };
    const stated = relationsStatedIn(sentence.text);
    for (const one of named)
      for (const other of parties)
        if (one !== other && (!named.has(other) || one < other))
          for (const relation of relations)
            if (isPossible(relation, one, other))
              add(one, other, relation, { ...statement, stated: stated.has(relation) });
  }
}

/** Characters have relations to each other, and are members of organizations. */
function isPossible(relation: number, one: ArticleId, other: ArticleId): boolean {
  const organizations = [one, other].filter(
    (id) => getKind(kindOf(id)).party === "organization",
  ).length;
  return organizations === (relation === MEMBERSHIP ? 1 : 0);
}

const isHidden = ({ reveals }: Statement) => reveals.length > 0;

/** @returns the statements to report, each with the one that differs from it */
function findLeak({ relation, all }: Pair): [here: Statement, there: Statement][] {
  const fields = all.filter(({ from }) => from === "field");
  const sentences = all.filter(({ from }) => from === "sentence");
  const isPublic = fields.find((one) => !isHidden(one));
  if (isPublic) {
    // If another field hides it, that is a leak between fields, which `findLeaks` reports.
    const stated = sentences.filter((one) => isHidden(one) && one.stated);
    return fields.some(isHidden) ? [] : onePerLine(stated).map((one) => [one, isPublic]);
  }
  const [field] = fields;
  if (field)
    return onePerLine(sentences.filter((one) => !isHidden(one))).map((one) => [one, field]);
  // “Danny’s father” says nothing about Danny and another person in the sentence.
  if (isRelationByBirth(relation)) return [];
  const clear = sentences.filter(({ alone }) => alone);
  const hidden = clear.find(isHidden);
  if (!hidden) return [];
  return onePerLine(clear.filter((one) => !isHidden(one))).map((one) => [one, hidden]);
}

const onePerLine = (all: readonly Statement[]): Statement[] => [
  ...new Map(all.map((one) => [`${one.file}:${one.place().line}`, one])).values(),
];

function leak(names: string, here: Statement, there: Statement): Diagnostic {
  const where = `${there.file}:${there.place().line}`;
  const place = { file: here.file, ...here.place() };
  const season = (isHidden(here) ? here : there).reveals.at(-1);
  if (isHidden(here))
    return {
      ...place,
      problem: `A spoiler for ${season} states here what ${names} are to each other, but it is public in ${where}.`,
      fix: `Move it out of the spoiler, only mention it there in passing, or add reveals: "${season}" to the field.`,
    };
  const spoiler = place.field ? "Say less here" : `Hide it here with <Spoiler after="${season}">`;
  return {
    ...place,
    problem: `What ${names} are to each other is public here, but hidden in ${where}: it is a spoiler for ${season}.`,
    fix: `${spoiler}, or make it public there if it is not a spoiler.`,
  };
}
