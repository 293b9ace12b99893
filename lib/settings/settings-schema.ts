import { z } from "zod";

/** Says what to write instead of a number, a list or nothing. */
const textError = ({ input }: { input?: unknown }) =>
  input === undefined
    ? "This is missing."
    : `Expected text; found ${JSON.stringify(input)}. Put text in quotation marks.`;

const line = (description: string, most = 200) =>
  z
    .string({ error: textError })
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\n]*$/, "Write it on one line.")
    .describe(description);

const list = <Item extends z.ZodType>(item: Item, most = 30) => z.array(item).max(most);

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = (description: string) =>
  line(description, 80).regex(SLUG, "Write lower-case letters, digits and hyphens.");

const id = (description: string) =>
  line(description, 100).regex(/^[a-z]+\/[a-z0-9-]+$/, "Write an id, as in heroes/luke-cage.");

const color = (description: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'Write a color as "#c4262e", in quotation marks.')
    .describe(description);

const routeLine = z.strictObject({
  id: slug("The name that articles have in `line:`."),
  name: line("Its name, such as “Jessica Jones”.", 60),
  letter: line("The letter in its bullet; left out for the interchange.", 1).optional(),
  role: z
    .enum(["meets", "interchange", "branch"])
    .default("meets")
    .describe(
      "`meets`: it meets the others; `interchange`: where they meet; `branch`: it begins there.",
    ),
  color: color(
    "The color of its track and its mastheads; left out for the interchange.",
  ).optional(),
  color_dark: color("The color on dark pages, if another one.").optional(),
  text: color("The color of words on light pages.").optional(),
  text_dark: color("The color of words on dark pages.").optional(),
  letters: color("The color of letters on `color`; white if left out.").optional(),
});

const startLink = z.strictObject({
  href: line("An address of this wiki, such as `/team`.").regex(/^\/(?!\/)/, "Begin with one /."),
  label: line("What it leads to.", 60),
  text: line("A few words about it.", 100),
});

const kindNames = z.strictObject({
  title: line("The title of the list.", 60).optional(),
  one: line("The name of one article.", 60).optional(),
  menu: line("Its name in the menu.", 30).optional(),
  description: line("The description of the list.", 170).min(70),
  least_words: z
    .int()
    .min(1)
    .optional()
    .describe("How many words every article has at least; `npm run check` reports shorter ones."),
});

/** What is this wiki's and not the engine's: `content/wiki.yaml`. */
export const settingsSchema = z
  .strictObject({
    name: line("The wiki’s name.", 60),
    tagline: line("What it is, in a line.", 100),
    description: line("What it is, in a sentence.", 170),
    subject: line("What it is about, as in “Every season of …”.", 80),
    series_together: line("How a sentence names all series: “the six series”.", 40),
    heroes_together: line("How a sentence names all heroes: “the four heroes”.", 40),
    quotes_about: line("What its quotes are about, as in “What was said about …”.", 80),
    owners: list(line("A company that owns the names.", 60)).min(1),
    origin: line("How the wiki began, for the page about it.", 500),
    timeline: line("The description of the timeline.", 170).min(70),
    kinds: z.record(slug("A kind."), kindNames),
    home: z.strictObject({
      headline: list(line("A line of the headline.", 40), 3).min(1),
      introduction: line("What the wiki has, after the tagline.", 200),
      series_title: line("The heading of the list of series.", 40),
      featured_quote: slug("The name of a quote’s file.").optional(),
      links: list(startLink),
    }),
    mutual_roles: list(line("A role that is the same at both ends.", 60))
      .optional()
      .describe("Relation roles that only this wiki’s characters have."),
    searches: list(
      z.strictObject({
        query: line("A search that finds something.", 60),
        finds: line("What it shows that search can do.", 100),
      }),
      8,
    ).describe("The examples on the search page."),
    examples: z
      .strictObject({
        article: id("Any article."),
        speaker: id("Somebody with quotes."),
        subject: id("An article with quotes about it."),
        series: id("A series with quotes about it."),
        source: slug("A source of quotes."),
      })
      .describe("The ids that the reference of the API shows."),
    lines: list(routeLine, 12),
    series: list(
      z.strictObject({
        slug: slug("The name of the series’ file."),
        name: line("What fans call it.", 60),
        codes: list(line("A short form.", 12).regex(/^[a-z]+$/, "Write lower-case letters."))
          .min(1)
          .describe("Fans’ short forms; the first is in links with watch progress: dd2."),
      }),
    ),
  })
  .superRefine(({ lines, series }, context) => {
    const problem = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    for (const [index, one] of lines.entries()) {
      const isDrawn = one.role !== "interchange";
      for (const field of ["letter", "color", "text", "text_dark"] as const)
        if (isDrawn && !one[field]) problem(["lines", index], `This line has no ${field}.`);
      if (!isDrawn && (one.color || one.letter))
        problem(["lines", index], "An interchange has no color and no letter of its own.");
      if (lines.findIndex(({ id }) => id === one.id) !== index)
        problem(["lines", index, "id"], `There are two lines “${one.id}”.`);
    }
    if (lines.filter(({ role }) => role === "interchange").length > 1)
      problem(["lines"], "Only one line can be the interchange.");
    const codes = series.flatMap((one, index) => one.codes.map((code) => ({ code, index })));
    for (const { code, index } of codes)
      if (codes.some((other) => other.code === code && other.index < index))
        problem(["series", index, "codes"], `Two series have the short form “${code}”.`);
  });

export type WikiSettings = z.output<typeof settingsSchema>;
