import { imageText, quoteText, seriesText, smallWiki, sourceText, svgText } from "./example";

/** A word that occurs in only one place, a description of that place, and the seasons that reveal it. */
export type Canary = { word: string; place: string; reveals: string[] };

export const canaries: Canary[] = [];

/** The season that hides most words; nested spoilers need the other one too. */
const ONE = "jessica-jones/1";
const OTHER = "hub/1";

/** Every hidden text also has this word, so one search finds all of them. */
export const FINDABLE = "findme";

/** A new word, such as `plantedabq`, for a place that seasons reveal. */
function word(place: string, ...reveals: string[]): string {
  const letters = [26, 1].map((step) =>
    String.fromCharCode(97 + (Math.floor(canaries.length / step) % 26)),
  );
  const canary = `planted${letters.join("")}q`;
  canaries.push({ word: canary, place, reveals: reveals.length > 0 ? reveals : [ONE] });
  return canary;
}

const reveals = `reveals: ${ONE}`;
const sentence = "A sentence long enough to stand in a list of search results, no more than that.";

/** A hidden text, as a fact has it. */
const hidden = (place: string) => `${word(place)} ${FINDABLE}`;
const fact = (place: string) => `{ text: ${hidden(place)}, uncited: true, ${reveals} }`;
const link = (place: string, to: string) =>
  `{ to: ${to}, note: ${hidden(place)}, uncited: true, ${reveals} }`;
const appearance = (place: string) =>
  `{ series: series/hub, season: 1, episode: { number: 1, title: ${word(`${place}, episode`)} }, note: ${word(`${place}, note`)}, uncited: true, ${reveals} }`;
const alias = (of: string) =>
  `aliases: [{ name: ${word(`alias of ${of}`)} ${FINDABLE}, ${reveals} }]\n`;

const article = (kind: string, slug: string, fields: string, body = "Plain.<Uncited/>") => ({
  [`content/${kind}/${slug}.mdx`]: `---\ndescription: ${sentence}\n${fields}---\n${body}\n`,
});

/** The fields that heroes and characters have in common. */
const characterFields = (
  of: string,
  other: string,
) => `${alias(of)}real_name: ${fact(`${of}, real name`)}
played_by:
  - { actor: cast/krysten-ritter, series: [series/jessica-jones], sources: [report, spoiling-title] }
  - { actor: cast/${of}-actor, series: [series/hub], sources: [report], ${reveals} }
occupation: ${fact(`${of}, occupation`)}
powers: [${fact(`${of}, power`)}]
skills: [${fact(`${of}, skill`)}, ${fact(`${of}, second skill`)}]
affiliations: [${link(`${of}, affiliation`, "organizations/band")}]
relations: [{ to: ${other}, role: enemy, note: ${word(`${of}, relation`)}, uncited: true, ${reveals} }]
first_appearance: ${appearance(`${of}, first appearance`)}
`;

const actor = (of: string, character: string) =>
  article(
    "cast",
    `${of}-actor`,
    `title: ${word(`actor of ${of}, beside the character`, "own")}\n${alias(`actor of ${of}`)}roles: [{ character: ${character}, series: [series/hub], sources: [report], ${reveals} }]\n`,
  );

const spoiler = (season: string, text: string) =>
  `<Spoiler after="${season}">\n\n${text}\n\n</Spoiler>`;

const body = `Open words.<Uncited/>

${spoiler(
  ONE,
  `A ${hidden("text")} line.<Uncited/>

- an item ${word("list")}<Uncited/>

| a | table |
| - | ----- |
| b | ${word("table")} <Uncited/> |

Asks for [[${word("wanted title")} unwritten]].<Cite source="only-hidden"/><Cite source="spoiling-title"/>

<Figure image="door" caption="${word("caption")} caption"/>

<Quote id="hidden-words"/>

${spoiler(OTHER, `Deep: ${word("text in two spoilers", ONE, OTHER)} ${FINDABLE} and [[Other]].<Uncited/>`)}`,
)}

${spoiler(ONE, "See [[characters/whole-plantedslugq]] and [[places/whole-place]] and [[organizations/whole-band]].<Uncited/>")}
`;

/** An article that is hidden as a whole, for each kind that can be. */
const whole = (kind: string, slug: string, fields = "") => {
  const text = `${hidden(`${slug}, text`)} and [[Jessica Jones]] <Figure image="door"/>`;
  return {
    [`content/${kind}/${slug}.mdx`]: `---
title: ${word(`${slug}, title`)} title
description: ${word(`${slug}, description`)} is long enough to stand in a list of results, and tells nobody anything.
${reveals}
${fields}---
${text.replace(' <Figure image="door"/>', '<Cite source="report"/>')}

<Figure image="door"/>
`,
  };
};

/**
 * A wiki in which every place that can contain a spoiler has a word of its own. Words whose reveals are `own` are
 * public on their own page, and hidden only next to the article that they are related to.
 */
export const canaryWiki: Record<string, string> = {
  ...smallWiki,
  "content/series/hub.mdx": seriesText("Hub")
    .replace("line: jessica-jones", "line: defenders")
    .replace(
      "seasons:",
      `${alias("series")}created_by: [${link("creator", "team/member")}]\nseasons:`,
    ),
  ...article(
    "heroes",
    "jessica-jones",
    `title: Jessica Jones\nline: jessica-jones\n${characterFields("hero", "characters/other")}`,
    body,
  ),
  ...article(
    "characters",
    "other",
    `title: Other\n${characterFields("character", "heroes/jessica-jones")}`,
  ),
  ...actor("hero", "heroes/jessica-jones"),
  ...actor("character", "characters/other"),
  "content/cast/krysten-ritter.mdx": `---
title: Krysten Ritter
description: ${sentence}
roles:
  - { character: heroes/jessica-jones, series: [series/jessica-jones], sources: [report] }
  - { character: characters/other, series: [series/jessica-jones], sources: [report] }
---
Words.<Cite source="report"/>
`,
  ...article(
    "team",
    "member",
    `title: Member\n${alias("team")}roles: [{ role: producer, series: series/hub, uncited: true }]\n`,
  ),
  ...article(
    "team",
    "second-member",
    "title: Second member\nroles: [{ role: producer, series: series/hub, uncited: true }]\n",
  ),
  ...article(
    "characters",
    "third",
    "title: Third\nplayed_by: [{ actor: cast/krysten-ritter, series: [series/hub], sources: [report] }]\nrelations: [{ to: characters/other, role: friend, uncited: true }]\n",
  ),
  ...article(
    "places",
    "spot",
    `title: Spot\n${alias("place")}type: street\npart_of: ${link("place, part of", "places/town")}\noccupant: ${link("place, occupant", "organizations/band")}\nseries: [${link("place, series", "series/hub")}]\nfirst_appearance: ${appearance("place")}\n`,
  ),
  ...article("places", "town", "title: Town\ntype: town\n"),
  ...article(
    "organizations",
    "band",
    `title: Band\n${alias("organization")}type: band\nleaders: [${link("leader", "heroes/jessica-jones")}]\nmembers: [${link("member", "characters/other")}]\nseries: [${link("organization, series", "series/hub")}]\n`,
  ),
  ...article(
    "production",
    "making",
    `title: Making\n${alias("production")}series: [${link("production, series", "series/hub")}]\npeople: [${link("production, person", "team/member")}]\n`,
  ),
  ...whole("characters", "whole-plantedslugq"),
  ...whole("places", "whole-place", "type: street\n"),
  ...whole("organizations", "whole-band", "type: band\n"),
  "content/quotes/hidden-words.mdx": quoteText(
    `Words ${word("quote")} ${FINDABLE} and more of them.`,
    `${reveals}\nmisquotations:\n  - { text: "Words ${word("misquote")} ${FINDABLE}", source: report, note: ${word("note on a misquote")} }\n`,
  ),
  "content/quotes/public-words.mdx": quoteText(
    "Words that anybody may read, for once.",
    "original_source: spoiling-title\n",
  ).replace("source: report", "source: spoiling-title"),
  "content/images/door.yaml": imageText(),
  "content/images/door.svg": svgText(),
  "content/sources/report.yaml": sourceText(),
  "content/sources/spoiling-title.yaml": sourceText(
    word("title of a source"),
    `url: https://example.com/${word("address of a source")}\n${reveals}\n`,
  ),
  "content/sources/only-hidden.yaml": sourceText("A report that only a spoiler cites"),
  "content/sources/passes-on.yaml": sourceText("Another report", "reports: [spoiling-title]\n"),
};

canaries.push({ word: "plantedslugq", place: "slug of a whole article", reveals: [ONE] });
