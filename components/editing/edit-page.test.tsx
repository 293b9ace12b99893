import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { smallWiki, wikiOf } from "@/lib/content/example";
import { buildDraftView } from "@/lib/editing/draft-view";
import type { EditorDraft } from "@/lib/editing/editor-draft";
import type { ArticleId } from "@/lib/kinds/article-id";
import { EditPage } from "./edit-page";

const { wiki } = wikiOf(smallWiki);
const id = "heroes/jessica-jones" as ArticleId;

const draft: EditorDraft = {
  subject: id,
  account: undefined,
  revision: 0,
  offer: undefined,
  formerWriter: "",
  isUnpublished: true,
  isMerged: false,
  mergeHref: undefined,
  publishedWriters: [],
  mayMerge: true,
};
const state = (action: string) => ({
  ...{ action, token: "", personId: undefined, values: {}, errors: {}, notice: undefined },
});

/** The page after somebody else has changed the same words, to whom has sent these fields. */
function printConflict(sent: Record<string, string>): string {
  const text = "---\ntitle: Jessica Jones\n---\nShe.\n";
  const own = { text, sent: { ...sent, text }, isSent: true, problems: [] };
  const view = {
    ...buildDraftView(wiki, "heroes", `content/${id}.mdx`, own),
    ...{ id, title: "Jessica Jones", spoilers: [], refused: undefined, typed: [], base: "b1" },
    ...{ isMerged: false, problems: [] },
    conflict: { theirs: "b2", passages: [{ mine: [], theirs: [] }] },
  };
  return renderToStaticMarkup(
    <EditPage
      view={view}
      state={state("/do/publish-article")}
      notice={undefined}
      person={undefined}
      mayPublish
      draft={draft}
      deleting={state("/do/delete-draft")}
      help={null}
    />,
  );
}

test("a conflict has the new sources that came with the text, and no list of none", () => {
  const html = printConflict({
    "r.new_sources": "n1",
    "f.new_sources.n1.title": "A talk on a roof",
  });
  expect(html).toContain('name="f.new_sources.n1.title"');
  expect(html).toContain("A talk on a roof");
  expect(html).toContain('name="choice-0"');
  expect(printConflict({})).not.toContain("New sources");
});
