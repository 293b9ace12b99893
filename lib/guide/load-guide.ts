import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { fieldsSections } from "../authoring/fields-guide";
import { decodeText } from "../content/decode-text";
import { parseYaml, splitFrontmatter } from "../content/frontmatter";
import { contentFolder } from "../content/load";
import { processState } from "../state/process-state";

/** The folder of the guide for people who write: beside the content, whose examples it takes. */
export const guideFolder = () => process.env.GUIDE_DIR || `${contentFolder()}-guide`;

const headSchema = z.strictObject({
  title: z.string().min(1).describe("The name of the page, as in the list of all."),
  description: z.string().min(70).max(160).describe("One sentence for lists and search engines."),
  keywords: z
    .array(z.string().min(1))
    .optional()
    .transform((words) => words ?? [])
    .describe("What people also call what it explains, for the search: [upload picture]."),
  order: z.number().int().positive().describe("Its place among the pages."),
});

/** A page of the guide, from `<slug>.mdx`. */
export type GuidePage = z.infer<typeof headSchema> & {
  slug: string;
  href: string;
  /** Its path, for messages. */
  file: string;
  /** Whether it is the list of all fields, whose headings are the kinds: no words by which one looks for help. */
  isReference: boolean;
  /** Its text. The lines of its fields are empty, so that lines are counted as in the file. */
  text: string;
};

/** A page of the guide that is wrong: says file, what was found, and what to write. */
export class GuideError extends Error {
  override readonly name = "GuideError";
}

/** In a page, this line stands for the fields of all kinds, from their schemas. */
const ALL_FIELDS = /^<AllFields\/>$/m;

/**
 * Reads the guide.
 * @returns its pages in order; none if the folder is not there: then the wiki has no help pages
 * @throws GuideError
 */
export function loadGuide(folder = guideFolder()): readonly GuidePage[] {
  if (!existsSync(/* turbopackIgnore: true */ folder)) return [];
  const pages = readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => name.endsWith(".mdx"))
    .map((name) =>
      parseGuidePage(name, readFileSync(/* turbopackIgnore: true */ `${folder}/${name}`)),
    )
    .sort((a, b) => a.order - b.order);
  for (const [index, { file, order }] of pages.entries())
    if (pages[index + 1]?.order === order)
      throw new GuideError(
        `${file}: ${pages[index + 1]?.file} has order ${order} too. Give each page its own.`,
      );
  return pages;
}

/** @param name of the file: `spoilers.mdx` */
export function parseGuidePage(name: string, bytes: Uint8Array): GuidePage {
  const file = `content-guide/${name}`;
  const { text, notText } = decodeText(bytes);
  if (text === undefined) throw new GuideError(`${file}: ${notText.problem} ${notText.fix}`);
  const split = splitFrontmatter(text);
  if (!split)
    throw new GuideError(
      `${file}: it has no fields. Start it with ---, title, description, order, ---.`,
    );
  const head = headSchema.safeParse(parseYaml(file, split.yaml).data?.value);
  if (!head.success) throw new GuideError(`${file}: ${z.prettifyError(head.error)}`);
  const slug = name.replace(/\.mdx$/, "");
  const body = split.body.replace(ALL_FIELDS, () => fieldsSections());
  const isReference = ALL_FIELDS.test(split.body);
  return { ...head.data, slug, href: `/help/${slug}`, file, isReference, text: body };
}

const loaded = processState("guide", () => loadGuide());

/**
 * The pages of the guide in order, as they were when the process started; in `npm run dev`, as they are.
 * @throws GuideError
 */
export const guidePages = (): readonly GuidePage[] =>
  process.env.NODE_ENV === "development" ? loadGuide() : loaded();
