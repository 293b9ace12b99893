import { COMPONENT_RULES } from "./component-rules";
import { correctTag } from "./correct-tag";

/** The Markdown equivalents of HTML tags. */
const IN_MARKDOWN: ReadonlyMap<string, string> = new Map([
  ...["b", "strong"].map((tag) => [tag, "**words**"] as const),
  ...["i", "em", "cite"].map((tag) => [tag, "*words*"] as const),
  ["a", "[words](https://…), or [[Title]] within the wiki"],
  ["img", '<Figure image="…"/>, with the image in content/images'],
  ["blockquote", '<Quote id="…"/>, with the quote in content/quotes'],
  ["q", '<Quote id="…"/>, with the quote in content/quotes'],
  ["code", "`words`"],
  ["ref", '<Cite source="…"/>, with the source in content/sources'],
  ["references", "nothing: the list of sources is made from the citations"],
  ["gallery", '<Figure image="…"/>, with the image in content/images'],
  ["nowiki", "`words`, or a backslash before a character"],
  ...["s", "del", "strike"].map((tag) => [tag, "~~words~~"] as const),
  ...["div", "span", "center", "font", "small", "big", "u"].map(
    (tag) => [tag, "only the words; all pages have the same look"] as const,
  ),
  ["hr", "--- between empty lines"],
  ["p", "an empty line between paragraphs"],
  ...["ul", "ol", "li"].map((tag) => [tag, "lines that start with - or 1."] as const),
  ...["h1", "h2", "h3"].map((tag) => [tag, "## Section"] as const),
  ...["table", "tr", "td", "th"].map((tag) => [tag, "| cell | cell |"] as const),
]);

/** The error for an unknown tag. */
export function unknownComponent(
  name: string,
  props: Parameters<typeof correctTag>[2],
): { problem: string; fix: string } {
  const markdown = IN_MARKDOWN.get(name.toLowerCase());
  const [meant, rule] =
    [...COMPONENT_RULES].find(([known]) => known.toLowerCase() === name.toLowerCase()) ?? [];
  const all = [...COMPONENT_RULES.keys()].map((known) => `<${known}>`).join(", ");
  return {
    problem: `<${name}> is not a component of this wiki.${meant ? ` Did you mean <${meant}>?` : ""}`,
    fix: rule
      ? `Write ${correctTag(meant ?? name, rule, props)}.`
      : markdown
        ? `Write ${markdown}.`
        : `Use one of ${all}, or Markdown. For a plain “<” write \\<.`,
  };
}
