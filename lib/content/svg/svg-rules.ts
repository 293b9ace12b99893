import { largestNumber, NUMBER } from "./svg-numbers";

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** The allowed values of an attribute; `wanted` describes them to authors. */
export type ValueRule = { wanted: string; allows: (value: string) => boolean };

/** An allowed element: its attributes, and the elements that it may contain. */
type ElementRule = {
  attributes: ReadonlyMap<string, ValueRule>;
  children: ReadonlySet<string>;
};

const words = (text: string) => text.trim().split(/\s+/);

const written = (wanted: string, form: RegExp): ValueRule => ({
  wanted,
  allows: (value) => form.test(value),
});

/** Browsers calculate with 32-bit floats; a drawing of 9,999 pixels needs less than this. */
export const MAX_NUMBER = 99_999;

/** @param form matches the value with every number replaced by 0 */
const numeric = (wanted: string, form: RegExp): ValueRule => ({
  wanted: `${wanted}, no number larger than ${MAX_NUMBER}`,
  allows: (value) =>
    largestNumber(value) <= MAX_NUMBER && form.test(value.replace(NUMBER, "0").trim()),
});

const oneOf = (choices: string): ValueRule => {
  const all = words(choices);
  return { wanted: all.join(", "), allows: (value) => all.includes(value) };
};

const NUMBER_RULE = numeric("a number without a unit", /^0$/);
const SHARE = numeric("a number or a percentage", /^0%?$/);
const POINTS = numeric("numbers", /^[0\s,]+$/);
const PATH = numeric(
  "path data: letters such as M, L and Z with numbers",
  /^[Mm][MmZzLlHhVvCcSsQqTtAa0\s,]*$/,
);
const TRANSFORM = numeric(
  "matrix, translate, scale, rotate, skewX or skewY with numbers",
  /^(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([0\s,]+\)[\s,]*)+$/,
);
const DASHES = numeric("none, or lengths without a unit", /^(?:none|0(?:[\s,]+0)*)$/);

const COLOR_FORM = String.raw`#[\da-fA-F]{3,8}|[a-zA-Z]{3,25}|(?:rgb|hsl)a?\([\d.,%\s]{1,60}\)`;
const COLOR = written(
  "a color, such as #15161b, white or currentColor",
  new RegExp(`^(?:${COLOR_FORM})$`),
);
const PAINT = written(
  "a color, none, or a gradient or pattern of this drawing: url(#name)",
  new RegExp(`^(?:${COLOR_FORM}|url\\(#[\\w-]{1,80}\\))$`),
);
const REFERENCE = written("none, or url(#name)", /^(?:none|url\(#[\w-]{1,80}\))$/);
const ID = written(
  "a name of letters, digits, hyphens and underscores, starting with a letter",
  /^[a-zA-Z][\w-]{0,79}$/,
);
const FIT = written(
  "none, or an alignment such as xMidYMid, optionally followed by meet or slice",
  /^(?:none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max)(?: (?:meet|slice))?)$/,
);
const UNITS = oneOf("userSpaceOnUse objectBoundingBox");
const FILL_RULE = oneOf("nonzero evenodd");

type Attributes = readonly (readonly [name: string, rule: ValueRule])[];

const all = (rule: ValueRule, names: string): Attributes =>
  words(names).map((name) => [name, rule] as const);

/** The attributes for how shapes and groups are painted. */
const PAINTED: Attributes = [
  ["id", ID],
  ["transform", TRANSFORM],
  ...all(PAINT, "fill stroke"),
  ["color", COLOR],
  ...all(SHARE, "opacity fill-opacity stroke-opacity"),
  ...all(FILL_RULE, "fill-rule clip-rule"),
  ...all(NUMBER_RULE, "stroke-width stroke-miterlimit stroke-dashoffset"),
  ["stroke-dasharray", DASHES],
  ["stroke-linecap", oneOf("butt round square")],
  ["stroke-linejoin", oneOf("miter round bevel")],
  ["paint-order", written("normal, or fill and stroke in their order", /^[a-z]+(?: [a-z]+){0,2}$/)],
  ["shape-rendering", oneOf("auto crispEdges geometricPrecision optimizeSpeed")],
  ...all(REFERENCE, "clip-path mask"),
];

const BOX = all(SHARE, "x y width height");
const GRADIENT: Attributes = [
  ["id", ID],
  ["gradientUnits", UNITS],
  ["gradientTransform", TRANSFORM],
  ["spreadMethod", oneOf("pad reflect repeat")],
];

const SHAPES = words("path rect circle ellipse line polyline polygon");
const DRAWN = [...SHAPES, "g"];
const DEFINED = words("clipPath mask pattern linearGradient radialGradient");
const ANYTHING = [...DRAWN, ...DEFINED, "defs", "title", "desc"];

const element = (children: readonly string[], attributes: Attributes): ElementRule => ({
  attributes: new Map(attributes),
  children: new Set(children),
});

const shape = (...own: Attributes) => element(words("title desc"), [...PAINTED, ...own]);

/**
 * All elements that a drawing may contain, with their attributes and allowed values. Everything else is an error: no
 * `<use>`, of which a few can expand to millions of shapes, no `href`, no `style`.
 */
export const ELEMENTS: ReadonlyMap<string, ElementRule> = new Map([
  [
    "svg",
    element(ANYTHING, [
      ...PAINTED.filter(([name]) => !/^(?:transform|clip-path|mask)$/.test(name)),
      ["xmlns", oneOf(SVG_NAMESPACE)],
      [
        "viewBox",
        written("0 0 and two whole numbers up to 9999", /^0 0 [1-9]\d{0,3} [1-9]\d{0,3}$/),
      ],
      ...all(NUMBER_RULE, "width height"),
      ["preserveAspectRatio", FIT],
    ]),
  ],
  ["title", element([], [])],
  ["desc", element([], [])],
  ["g", element(ANYTHING, PAINTED)],
  ["defs", element(ANYTHING, [])],
  ["path", shape(["d", PATH])],
  ["rect", shape(...all(NUMBER_RULE, "x y width height rx ry"))],
  ["circle", shape(...all(NUMBER_RULE, "cx cy r"))],
  ["ellipse", shape(...all(NUMBER_RULE, "cx cy rx ry"))],
  ["line", shape(...all(NUMBER_RULE, "x1 y1 x2 y2"))],
  ["polyline", shape(["points", POINTS])],
  ["polygon", shape(["points", POINTS])],
  [
    "clipPath",
    element(DRAWN, [
      ["id", ID],
      ["transform", TRANSFORM],
      ["clipPathUnits", UNITS],
    ]),
  ],
  ["mask", element(DRAWN, [["id", ID], ...BOX, ...all(UNITS, "maskUnits maskContentUnits")])],
  [
    "pattern",
    element(DRAWN, [
      ["id", ID],
      ...BOX,
      ["patternTransform", TRANSFORM],
      ...all(UNITS, "patternUnits patternContentUnits"),
      ["viewBox", numeric("four numbers", /^0(?:[\s,]+0){3}$/)],
      ["preserveAspectRatio", FIT],
    ]),
  ],
  ["linearGradient", element(["stop"], [...GRADIENT, ...all(SHARE, "x1 y1 x2 y2")])],
  ["radialGradient", element(["stop"], [...GRADIENT, ...all(SHARE, "cx cy r fx fy fr")])],
  ["stop", element([], [["stop-color", COLOR], ...all(SHARE, "offset stop-opacity")])],
]);

/** The elements that each attribute may refer to. */
export const REFERABLE: ReadonlyMap<string, readonly string[]> = new Map([
  ["clip-path", ["clipPath"]],
  ["mask", ["mask"]],
  ["fill", ["linearGradient", "radialGradient", "pattern"]],
  ["stroke", ["linearGradient", "radialGradient", "pattern"]],
]);

/** Elements whose shapes are painted again at every reference. */
export const CONTAINERS: ReadonlySet<string> = new Set(["clipPath", "mask", "pattern"]);

export const isShape = (name: string) => SHAPES.includes(name);
