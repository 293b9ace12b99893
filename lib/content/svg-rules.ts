export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The elements that a drawing may hold. No <use>: a few of them unfold into millions of shapes. */
export const ELEMENTS = words(`
  svg title desc g defs path rect circle ellipse line polyline polygon
  clipPath mask pattern linearGradient radialGradient stop`);

const ATTRIBUTES = words(`
  id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points pathLength transform viewBox
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color paint-order
  clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits
  offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod
  patternUnits patternContentUnits patternTransform preserveAspectRatio shape-rendering`);

const PLAIN = /^[^:(]*$/;
const REFERENCE = /^url\(#[\w-]+\)$/;
const FUNCTIONS =
  /^\s*(?:(?:rotate|scale|translate|skewX|skewY|matrix|rgb|hsl)\([\d.,%\se+-]+\)\s*)+$/;

/** Whether an attribute can do no more than shape and color; a reference stays within the drawing. */
export function isHarmless(element: string, name: string, value: string): boolean {
  if (name === "xmlns") return element === "svg" && value === SVG_NAMESPACE;
  return ATTRIBUTES.has(name) && [PLAIN, REFERENCE, FUNCTIONS].some((form) => form.test(value));
}
