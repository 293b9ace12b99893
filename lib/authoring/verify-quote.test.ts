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
  if (!quote) throw new Error("The example has a quote.");
  const index = copy === undefined ? undefined : indexCopy(readCopy("text", copy));
  return verifyQuote(quote, index && { file: "report.txt", index });
}

test("a quote that is in its source as recorded could be verified", () => {
  expect(verify(`He says: “${words}”`)).toMatchObject({
    id: "quotes/a-word",
    file: "content/quotes/a-word.mdx",
    line: 2,
    source: "report",
    copy: "report.txt",
    verdict: "exact",
    remark: "Its status could be verified.",
  });
  expect(verify(words, "verified").remark).toBeUndefined();
});

test("other quotation marks do not change the words, but do not verify them either", () => {
  const straight = words.replaceAll("’", "'");
  expect(verify(straight)).toMatchObject({ verdict: "typographic", remark: undefined });
  expect(verify(straight, "verified").remark).toMatch(/its typography differs from the copy/);
});

test("a changed word, and missing words, are differences", () => {
  expect(verify(words.replace("team", "tram")).verdict).toBe("different");
  expect(verify("Something else.").verdict).toBe("different");
});

test("a verified quote without a copy gets a remark; a paraphrase is not compared", () => {
  expect(verify(undefined, "verified")).toMatchObject({
    verdict: "no-copy",
    remark: "It is marked as verified, but no copy here shows it.",
  });
  expect(verify(undefined).remark).toBeUndefined();
  expect(verify("Something else.", "paraphrase")).toMatchObject({
    verdict: "paraphrase",
    parts: [],
  });
});
