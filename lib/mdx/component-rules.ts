/** The values that a prop of a component may have. Props are strings; `describe` ends the sentence "… wants". */
type PropRule = { pattern: RegExp; describe: string; optional?: true };

export type ComponentRule = {
  /** Shown when an author gets the component wrong. */
  example: string;
  props: ReadonlyMap<string, PropRule>;
  /** Whether the component wraps text. */
  children: boolean;
  /** Whether it must be between paragraphs, never inside one. */
  alone?: true;
};

const slug: PropRule = {
  pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  describe: "a name in lower-case letters, digits and hyphens",
};

/**
 * The components that authors may use, by name. A map, not an object, so that a component called `constructor` is not
 * found.
 */
export const COMPONENT_RULES: ReadonlyMap<string, ComponentRule> = new Map([
  [
    "Cite",
    {
      example: '<Cite source="ew-ritter-interview"/>',
      props: new Map([["source", slug]]),
      children: false,
    },
  ],
  ["Uncited", { example: "<Uncited/>", props: new Map(), children: false }],
  [
    "Quote",
    {
      example: '<Quote id="ritter-reluctant-team-up"/>',
      props: new Map([["id", slug]]),
      children: false,
      alone: true,
    },
  ],
  [
    "Figure",
    {
      example: '<Figure image="alias-investigations-door"/>',
      props: new Map<string, PropRule>([
        ["image", slug],
        ["caption", { pattern: /^.{1,240}$/, describe: "1 to 240 characters", optional: true }],
      ]),
      children: false,
      alone: true,
    },
  ],
  [
    "Spoiler",
    {
      example: '<Spoiler after="daredevil/2"> … </Spoiler>',
      props: new Map([
        [
          "after",
          {
            pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*\/[1-9]\d?$/,
            describe: "a series and a season, like daredevil/2",
          },
        ],
      ]),
      children: true,
      alone: true,
    },
  ],
]);

/** Lower-case tags for what Markdown cannot write. None takes a prop. */
export const PLAIN_TAGS: ReadonlySet<string> = new Set(["br", "kbd", "sub", "sup"]);
