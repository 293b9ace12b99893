import { z } from "zod";
import { type ArticleId, pathFromId } from "../kinds/article-id";

const BRANCH = /^[\w][\w./-]{0,99}$/;

const address = z
  .url({ protocol: /^https?$/, error: "Expected an address with https." })
  .refine(
    (text) => !/[?#@\\\s]/.test(text),
    "Expected an address without a question mark, fragment or user name.",
  )
  .transform((text) => text.replace(/(?:\.git)?\/*$/, ""));

const template = z
  .string()
  .refine((text) => /^https?:\/\//.test(text), "Expected an address with https.")
  .refine(
    (text) => text.split("{path}").length === 2,
    "Expected {path} once, in place of the file.",
  )
  .refine((text) => URL.canParse(text.replace("{path}", "a")), "This is not a valid address.");

const environment = z.object({
  REPOSITORY_URL: address.optional(),
  REPOSITORY_EDIT_URL: template.optional(),
  REPOSITORY_BRANCH: z.string().regex(BRANCH, "Expected the name of a branch.").default("main"),
});

/** The path of a file's edit page, by host name. */
const HOSTS: readonly (readonly [host: RegExp, place: string])[] = [
  [/(?:^|\.)github\./, "edit/{branch}/{path}"],
  [/(?:^|\.)gitlab\./, "-/edit/{branch}/{path}"],
  [/(?:^|\.)(?:codeberg|forgejo|gitea)\./, "_edit/{branch}/{path}"],
];

/**
 * The address of the edit page of the wiki's files, with `{path}` as a placeholder.
 * @returns undefined if no repository is configured
 * @throws Error with the variable, its value and the fix
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
    `REPOSITORY_URL: where ${new URL(url).hostname} edits files is not known here. Set it as well, as in ${EXAMPLES.REPOSITORY_EDIT_URL}.`,
  );
}

const EXAMPLES: Readonly<Record<string, string>> = {
  REPOSITORY_URL: "REPOSITORY_URL=https://github.com/owner/name",
  REPOSITORY_EDIT_URL: "REPOSITORY_EDIT_URL=https://git.example.org/wiki/edit/main/{path}",
  REPOSITORY_BRANCH: "REPOSITORY_BRANCH=main",
};

const editTemplate = readEditTemplate(process.env);

/** An article's file and the address of its edit page; undefined if no repository is configured. */
export type EditView = { file: string; href: string | undefined };

export function editView(id: ArticleId): EditView {
  const file = pathFromId(id);
  return { file, href: editTemplate?.replace("{path}", () => file) };
}
