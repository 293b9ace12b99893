import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { smallWiki, wikiOf } from "@/lib/content/example";
import { buildDraftView } from "@/lib/editing/draft-view";
import type { Sent } from "@/lib/editing/facts-form";
import { sentText } from "@/lib/editing/facts-form";
import type { Kind } from "@/lib/kinds/article-id";
import { DraftForm } from "./draft-form";

const { wiki } = wikiOf(smallWiki);

function print(kind: Kind, text: string, sent: Sent = {}, values: Record<string, string> = {}) {
  const shown = sentText(wiki, kind, sent) ?? text;
  const draft = { text: shown, sent, isSent: true, problems: [] };
  const view = buildDraftView(wiki, kind, `content/${kind}/a.mdx`, draft);
  const state = {
    action: "/do/publish-article",
    token: "",
    personId: undefined,
    values,
    errors: {},
    notice: undefined,
  };
  return renderToStaticMarkup(<DraftForm view={view} state={state} kind={kind} spoilers={[]} />);
}

/** What a browser would send of printed controls, by name; of several, all, on lines. */
function controls(html: string): Record<string, string> {
  const sent: Record<string, string> = {};
  const add = (name: string, value: string) => {
    sent[name] = Object.hasOwn(sent, name) ? `${sent[name]}\n${value}` : value;
  };
  const plain = (text = "") =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag, kind] of html.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (!name) continue;
    const rest = html.slice(html.indexOf(tag) + tag.length);
    if (kind === "textarea") add(name, plain(rest.slice(0, rest.indexOf("</textarea>"))));
    else if (kind === "select")
      add(
        name,
        plain(
          /<option[^>]* value="([^"]*)" selected=""/.exec(
            rest.slice(0, rest.indexOf("</select>")),
          )?.[1] ?? /<option value="([^"]*)" selected/.exec(rest)?.[1],
        ),
      );
    else if (attribute(tag, "type") !== "checkbox" || tag.includes(" checked"))
      add(name, plain(attribute(tag, "value") ?? ""));
  }
  return sent;
}

describe("the form of every kind", () => {
  test.each(Object.keys(smallWiki).filter((file) => file.endsWith(".mdx")))(
    "sends %s back as it is",
    (file) => {
      const text = smallWiki[file] ?? "";
      const kind = file.split("/")[1] as Kind;
      const sent = controls(print(kind, text));
      expect(sent.view).toBe("facts");
      expect(sentText(wiki, kind, sent)).toBe(text);
    },
  );
});
