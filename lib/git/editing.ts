import { z } from "zod";
import { type ArticleId, pathFromId } from "../content/article-id";

const BRANCH = /^[\w][\w./-]{0,99}$/;

const address = z
  .url({ protocol: /^https?$/, error: "It wants an address with https." })
  .refine((text) => !/[?#@\\\s]/.test(text), "It wants an address without a question mark or name.")
  .transform((text) => text.replace(/(?:\.git)?\/*$/, ""));

const template = z
  .string()
  .refine((text) => /^https?:\/\//.test(text), "It wants an address with https.")
  .refine((text) => text.split("{path}").length === 2, "It wants {path} once, where the file goes.")
  .refine((text) => URL.canParse(text.replace("{path}", "a")), "It is no address.");

const environment = z.object({
  REPOSITORY_URL: address.optional(),
  REPOSITORY_EDIT_URL: template.optional(),
  REPOSITORY_BRANCH: z.string().regex(BRANCH, "It wants the name of a branch.").default("main"),
});

/** Where a host has the page on which a file is edited; by the name of the host. */
const HOSTS: readonly (readonly [host: RegExp, place: string])[] = [
  [/(?:^|\.)github\./, "edit/{branch}/{path}"],
  [/(?:^|\.)gitlab\./, "-/edit/{branch}/{path}"],
  [/(?:^|\.)(?:codeberg|forgejo|gitea)\./, "_edit/{branch}/{path}"],
];

/**
 * Where files of the wiki are edited, with `{path}` in the place of the file.
 * @returns undefined where no repository is named
 * @throws Error that names the variable, what was found and the fix
 */
export function readEditTemplate(
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const set = Object.fromEntries(Object.entries(variables).filter(([, text]) => text));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new Error(
      `${name}: ${issue?.message} Found “${set[name]}”. Write it as in ${EXAMPLES[name]}, or leave it out.`,
    );
  }
  const { REPOSITORY_URL: url, REPOSITORY_EDIT_URL: own, REPOSITORY_BRANCH: branch } = parsed.data;
  if (own || !url) return own;
  const place = HOSTS.find(([host]) => host.test(new URL(url).hostname))?.[1];
  if (place) return `${url}/${place.replace("{branch}", branch)}`;
  throw new Error(
    `REPOSITORY_URL: where ${new URL(url).hostname} edits files is not known here. Say it beside, as in ${EXAMPLES.REPOSITORY_EDIT_URL}.`,
  );
}

const EXAMPLES: Readonly<Record<string, string>> = {
  REPOSITORY_URL: "REPOSITORY_URL=https://github.com/owner/name",
  REPOSITORY_EDIT_URL: "REPOSITORY_EDIT_URL=https://git.example.org/wiki/edit/main/{path}",
  REPOSITORY_BRANCH: "REPOSITORY_BRANCH=main",
};

const editTemplate = readEditTemplate(process.env);

/** An article's file, and where it is edited; nowhere but on the reader's own machine where no repository is named. */
export type EditView = { file: string; href: string | undefined };

export function editView(id: ArticleId): EditView {
  const file = pathFromId(id);
  return { file, href: editTemplate?.replace("{path}", () => file) };
}
