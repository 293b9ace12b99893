import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../run.mjs";

const listArticles = (folder, kinds) =>
  kinds.flatMap((kind) => readdirSync(`${folder}/${kind}`).map((name) => `${kind}/${name}`));

/** The kinds of articles that content has. */
export const listKinds = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["sources", "images"].includes(entry.name))
    .map(({ name }) => name);

export const countArticles = (folder) => listArticles(folder, listKinds(folder)).length;

/** A copy of the real content with a given number of articles: copies of the articles of these kinds under new names. */
export function growContent(folder, count, kinds) {
  cpSync(`${root}content`, folder, { recursive: true });
  const models = listArticles(folder, kinds);
  for (let index = countArticles(folder); index < count; index++) {
    const model = models[index % models.length];
    const text = readFileSync(`${folder}/${model}`, "utf8")
      .replace(/^title: .*/m, `title: Copy ${index}`)
      .replace(/^(?:aliases|moved_from):.*\n(?: {2}- .*\n)*/gm, "");
    writeFileSync(`${folder}/${path.dirname(model)}/copy-${index}.mdx`, text);
  }
}
