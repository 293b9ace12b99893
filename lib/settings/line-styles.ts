import type { WikiSettings } from "./settings-schema";

type RouteLine = WikiSettings["lines"][number];

/** The stylesheet of the lines' colors. */
export const lineStyles = ({ lines }: Pick<WikiSettings, "lines">): string =>
  [
    "/* Written by every build from wiki.yaml. */",
    ":root {",
    `  --interchange: linear-gradient(90deg, ${stripes(lines)});`,
    "}",
    ...lines.map(stylesOf),
    "",
  ].join("\n");

/** The lines that meet, side by side. */
function stripes(lines: readonly RouteLine[]): string {
  const meeting = lines.filter(({ role }) => role === "meets");
  const share = (index: number) => `${Math.round((index * 10_000) / meeting.length) / 100}%`;
  return meeting.length === 0
    ? "var(--ink) 0 100%"
    : meeting.map(({ color }, index) => `${color} ${share(index)} ${share(index + 1)}`).join(", ");
}

function stylesOf({ id, role, color, color_dark, text, text_dark, letters }: RouteLine): string {
  const start = `[data-line="${id}"] {`;
  if (role === "interchange")
    return `${start}\n  --line: var(--sign);\n  --route: var(--ink);\n  --line-text: var(--ink);\n}`;
  return [
    start,
    `  --line: ${color};`,
    `  --line-text: ${text};`,
    ...(letters ? [`  --on-line: ${letters};`, "  --on-bullet: #fff;"] : []),
    "  @variant dark {",
    ...(color_dark ? [`    --line: ${color_dark};`] : []),
    `    --line-text: ${text_dark};`,
    "  }",
    "}",
  ].join("\n");
}
