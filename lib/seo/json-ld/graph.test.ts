import { expect, test } from "vitest";
import { heroText, seriesText, smallWiki, wikiOf } from "../../content/example";
import type { ArticleId } from "../../kinds/article-id";
import { articleGraph } from "./article-graph";
import { graphOf, serializeGraph } from "./graph";

const HERO = "heroes/jessica-jones" as ArticleId;

/** The graph of an article of a small wiki, as text. */
function graphTextOf(files: Record<string, string>, id = HERO): string {
  const { wiki, diagnostics } = wikiOf({ ...smallWiki, ...files });
  expect(diagnostics).toEqual([]);
  const article = wiki.articles.get(id);
  return article ? serializeGraph(articleGraph(wiki, article, "2017-01-12T12:00:00Z")) : "";
}

test("no title can end the script element of a graph, and programs read it unchanged", () => {
  const name = '</script><script>alert(1)</script><!-- ]]> \u2028 " \\ &quot;';
  const text = serializeGraph(graphOf({ "@type": "Person", name }));
  expect(text).not.toContain("<");
  expect(JSON.parse(text)["@graph"][0].name).toBe(name);
});

test("an article has its last change, license, sources and breadcrumbs", () => {
  const graph = JSON.parse(graphTextOf({}));
  expect(graph["@graph"].map((node: { "@type": string }) => node["@type"])).toEqual([
    "Article",
    "Person",
    "BreadcrumbList",
  ]);
  expect(graph["@graph"][0]).toMatchObject({
    headline: "Jessica Jones",
    dateModified: "2017-01-12T12:00:00Z",
    license: "https://creativecommons.org/licenses/by-sa/4.0/",
    about: { "@id": "http://localhost:3000/heroes/jessica-jones#subject" },
  });
});

test("spoiler facts and facts without a source are left out", () => {
  const names = "real_name: { text: Open Name, sources: [report] }\n";
  expect(
    graphTextOf({ "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", names) }),
  ).toContain("Open Name");
  for (const fields of [
    "real_name: { text: Hidden Name, sources: [report], reveals: jessica-jones/1 }\n",
    "real_name: { text: Hidden Name, uncited: true }\n",
  ])
    expect(
      graphTextOf({ "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", fields) }),
    ).not.toContain("Hidden");
});

test("the words of a spoiler quote and of a paraphrase are left out", () => {
  const id = "quotes/a-word" as ArticleId;
  const quote = smallWiki["content/quotes/a-word.mdx"] ?? "";
  expect(graphTextOf({}, id)).toContain("This is a word.");
  for (const changed of [
    quote.replace("status: sourced", "status: paraphrase"),
    quote.replace("status: sourced", "status: sourced\nreveals: jessica-jones/1"),
  ]) {
    const graph = graphTextOf({ "content/quotes/a-word.mdx": changed }, id);
    expect(JSON.parse(graph)["@graph"][1]).toMatchObject({ creator: { name: "Krysten Ritter" } });
    expect(JSON.parse(graph)["@graph"][1].text).toBeUndefined();
  }
});

test("an actor's role is listed with the series, and with the character by name", () => {
  const played =
    "played_by:\n  - { actor: cast/krysten-ritter, series: [series/jessica-jones], sources: [report] }\n";
  const files = {
    "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", played),
    "content/series/jessica-jones.mdx": seriesText("Jessica Jones"),
  };
  for (const id of [HERO, "cast/krysten-ritter", "series/jessica-jones"] as ArticleId[]) {
    const graph = graphTextOf(files, id);
    expect(graph, id).toContain('"@type":"PerformanceRole"');
    expect(graph, id).toContain('"characterName":"Jessica Jones"');
    expect(graph, id).toContain('"name":"Krysten Ritter"');
  }
});
