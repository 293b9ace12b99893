type Explanation = readonly [problem: string, fix: string];

const FORM = "Write [[Title]], or [[Title|words]] for other words.";

/**
 * Explains why two brackets are not a link.
 * @param rest the text from the brackets on
 */
export function explainBrackets(rest: string): Explanation {
  if (rest.startsWith("]]"))
    return ["These brackets end a link, but no [[ before them starts one.", `${FORM} ${PLAIN}`];
  if (/^\[\[\s*\]\]/.test(rest)) return ["This link names nothing.", FORM];
  const [, own] = /^\[\[\s*#([^[\]|\n]*)/.exec(rest) ?? [];
  if (own !== undefined)
    return [
      "A link to a section must name the article too.",
      `Write [[Title#${own.trim() || "Section"}]], with the title of the article.`,
    ];
  const [, inside] = /^\[\[([^[\]]*)\]\]/.exec(rest) ?? [];
  if (inside === undefined && /^\[\[[^[\]\n]*\](?!\])/.test(rest))
    return ["This link ends with one bracket.", `End it with two: ${rest.split("]", 1)[0]}]].`];
  if (inside?.includes("\n"))
    return [
      "This link continues on the next line.",
      `Write it on one line: [[${inside.replace(/\s+/g, " ")}]].`,
    ];
  if (inside?.split("|").some((part) => part.trim() === ""))
    return ["This link has a | with nothing on one side of it.", FORM];
  if (inside?.includes("|"))
    return ["This link has more than one |.", `${FORM} It has no other parts.`];
  return [
    "Two brackets start a link here, but it is not complete.",
    `${FORM} It contains plain words, without Markdown. ${PLAIN}`,
  ];
}

const PLAIN = "For plain brackets, write \\[ and \\].";
