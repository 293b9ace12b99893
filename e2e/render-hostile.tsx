import { renderToStaticMarkup } from "react-dom/server";
import { ArticleBody } from "../components/mdx/article-body";
import { HOSTILE } from "../components/mdx/hostile";
import { parseOutline } from "../lib/mdx/outline";

/** Prints, as JSON, what each hostile text becomes that the check lets through. */
const nothing = {
  links: new Map(),
  quotes: new Map(),
  figures: new Map(),
  seasons: new Map(),
  numbers: new Map(),
};
const accepted = HOSTILE.filter((text) => parseOutline(text).errors.length === 0);
const rendered = await Promise.all(
  accepted.map(async (text) => ({
    text,
    markup: renderToStaticMarkup(await ArticleBody({ body: { text, ...nothing } })),
  })),
);
console.log(JSON.stringify(rendered));
