import { escapeText, wrapParagraph } from "../authoring/file-text";
import { groupValues } from "../authoring/input-yaml";
import { findTaken, type NewKind, newPath, type Taken } from "../authoring/new-file";
import { proposeSlug, quoteContext } from "../authoring/quote-draft";
import { slugFromTitle } from "../authoring/slug";
import type { Diagnostic } from "../content/diagnostic";
import type { Wiki } from "../content/wiki";
import type { NewInBrowser } from "../drafts/new-in-browser";
import { type ArticleId, isSlug, parseArticleId } from "../kinds/article-id";
import { whyReserved } from "../kinds/reserved-names";
import { checkFiles, checkWhole, type DraftFile } from "./check-draft";
import { buildDraftView, type DraftView, isFormStep, orNone } from "./draft-view";
import { emptyHead, isRecord, openFacts, type Sent, sentText } from "./facts-form";
import { readNewSources, recordFiles } from "./new-records";

/** What the page for something new shows. */
export type NewView = DraftView & {
  kind: NewInBrowser;
  /** The name in its address, as somebody typed it. */
  slug: string;
  /** The address that it will have; undefined without a name that can be used. */
  href: string | undefined;
  problems: readonly Diagnostic[];
};

/** Something new, as it was sent: its name, its whole text, and the sources that come with it. */
export type NewDraft = {
  slug: string;
  /** Why the name, the title or the address of a source cannot be used; `""` for the name of a quote or article without one. */
  wrong: { field: string; problem: string } | undefined;
  files: readonly DraftFile[];
  text: string;
  id: ArticleId | undefined;
};

/** Reads what somebody has sent of something new. */
export function readNew(wiki: Wiki, kind: NewInBrowser, sent: Sent): NewDraft {
  const written =
    sentText(wiki, kind, { ...sent, head: sent.head ?? undefined }) ?? emptyHead(kind);
  const form = openFacts(kind, written);
  const values = form ? groupValues(form.fields, form.values) : {};
  const slug = sent.slug?.trim() || proposed(wiki, kind, values);
  const text =
    form && !isRecord(kind) && form.body.trim() === ""
      ? `${form.head.trimEnd()}\n\n${firstWords(wiki, kind, values)}`
      : written;
  const records = kind === "sources" ? [] : recordFiles(readNewSources(sent));
  const id = parseArticleId(`${kind}/${slug}`);
  const isUsable = isSlug(slug, kind);
  const files: DraftFile[] = isUsable ? [...records, [newPath(kind, slug), text]] : [];
  return { slug, text, id, files, wrong: findWrong(wiki, kind, slug, values) };
}

function proposed(wiki: Wiki, kind: NewKind, values: Record<string, unknown>): string {
  if (kind !== "quotes") return slugFromTitle(String(values.title ?? "")) ?? "";
  return values.text || values.segments ? proposeSlug(wiki, values) : "";
}

/** A text of which nothing was written says what its description says, as `npm run wiki -- new` writes it. */
function firstWords(wiki: Wiki, kind: NewKind, values: Record<string, unknown>): string {
  if (kind === "quotes") return values.source ? `${quoteContext(wiki, values)}\n` : "";
  const { description } = values;
  return description ? `${wrapParagraph(escapeText(String(description)), [])}\n` : "";
}

function findWrong(
  wiki: Wiki,
  kind: NewInBrowser,
  slug: string,
  values: Record<string, unknown>,
): NewDraft["wrong"] {
  if (slug === "")
    return {
      field: "slug",
      problem: kind === "quotes" ? "Write the words, or a name for the address." : "Write a title.",
    };
  const why = whyReserved(slug, kind);
  if (why)
    return {
      field: "slug",
      problem: `The name “${slug}” is reserved: ${why}. Choose another one.`,
    };
  if (!isSlug(slug, kind))
    return {
      field: "slug",
      problem: "Use lower-case letters, digits and single hyphens, 80 characters at most.",
    };
  const isThere = (file: string) =>
    wiki.summaries.has(idOf(file)) || wiki.sources.has(idOf(file) as never);
  const former = wiki.idByFormerId.get(`${kind}/${slug}` as ArticleId);
  if (former)
    return {
      field: "slug",
      problem: `${kind}/${slug} is a former address of ${former}. Choose another name.`,
    };
  const taken =
    values.title || kind === "quotes" ? findTaken(wiki, isThere, kind, slug, values) : undefined;
  return taken && { field: taken.field, problem: takenText(taken) };
}

const idOf = (file: string) =>
  file.replace(/^content\/(?:sources\/)?/, "").replace(/\.\w+$/, "") as ArticleId;

const takenText = ({ field, problem }: Taken): string =>
  `${problem}${{ qualifier: " fill in the qualifier.", slug: " write it below.", url: "" }[field]}`;

/**
 * The page for something new.
 * @param mayPublish whether what was sent is checked as it will be when it is published, which takes longest
 * @param title a title to begin with
 */
export async function buildNewView(
  wiki: Wiki,
  kind: NewInBrowser,
  sent: Sent,
  { mayPublish, title }: { mayPublish: boolean; title?: string | undefined },
): Promise<NewView> {
  const begun = title && kind !== "quotes" ? { "f.title": title } : {};
  const isBegun = sent.head !== undefined || sent.text !== undefined;
  const own = isBegun ? sent : { head: emptyHead(kind), text: "", ...begun };
  const text = sentText(wiki, kind, own) ?? emptyHead(kind);
  const { slug, files, wrong } = readNew(wiki, kind, own);
  const problems =
    isBegun && !isFormStep(own) && !wrong ? await orNone(check(files, mayPublish)) : [];
  const file = newPath(kind, slug || "a");
  const draft = { text, sent: own, isSent: true, problems };
  return {
    kind,
    slug: own.slug ?? "",
    href: isSlug(slug, kind) ? `/${kind}/${slug}` : undefined,
    problems,
    ...buildDraftView(wiki, kind, file, draft),
  };
}

const check = async (files: readonly DraftFile[], mayPublish: boolean) =>
  mayPublish ? checkWhole(files) : (await checkFiles(files)).problems;
