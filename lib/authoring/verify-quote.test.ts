import { expect, test } from "vitest";
import { quoteText, smallWiki, wikiOf } from "../content/example";
import { listArticles } from "../content/wiki";
import { indexCopy } from "./copy-index";
import { readCopy } from "./copy-text";
import { verifyQuote } from "./verify-quote";

const words = "We’d say it’s a team, of sorts.";

function verify(copy: string | undefined, status = "sourced") {
  const text = quoteText(words).replace("status: sourced", `status: ${status}`);
  const { wiki } = wikiOf({ ...smallWiki, "content/quotes/a-word.mdx": text });
  const [quote] = listArticles(wiki, "quotes");
  if (!quote) throw new Error("The example has a quotation.");
  const index = copy === undefined ? undefined : indexCopy(readCopy("text", copy));
  return verifyQuote(quote, index && { file: "report.txt", index });
}

test("a quotation that stands in its source as recorded could be called verified", () => {
  expect(verify(`He says: “${words}”`)).toMatchObject({
    id: "quotes/a-word",
    file: "content/quotes/a-word.mdx",
    line: 2,
    source: "report",
    copy: "report.txt",
    verdict: "exact",
    remark: "It could say status: verified.",
  });
  expect(verify(words, "verified").remark).toBeUndefined();
});

test("other quotation marks are no difference in words, but do not verify either", () => {
  const straight = words.replaceAll("’", "'");
  expect(verify(straight)).toMatchObject({ verdict: "typographic", remark: undefined });
  expect(verify(straight, "verified").remark).toMatch(/its signs are not those of the copy/);
});

test("a changed word, and words that are not there, make a difference", () => {
  expect(verify(words.replace("team", "tram")).verdict).toBe("different");
  expect(verify("Something else.").verdict).toBe("different");
});

test("what says verified without a copy is remarked on; a paraphrase is not compared", () => {
  expect(verify(undefined, "verified")).toMatchObject({
    verdict: "no-copy",
    remark: "It says that it is verified, and no copy here shows it.",
  });
  expect(verify(undefined).remark).toBeUndefined();
  expect(verify("Something else.", "paraphrase")).toMatchObject({
    verdict: "paraphrase",
    parts: [],
  });
});
