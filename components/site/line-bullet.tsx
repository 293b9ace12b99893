import { getLine, type HeroLine } from "@/lib/kinds/hero-line";

/**
 * A line's disc with its letter; a small dot where there is no line. Color is never the only sign: there is the
 * letter, and a name for screen readers unless the words beside it say the same (`decorative`).
 */
export function LineBullet({
  line,
  className = "",
  decorative = false,
}: {
  line: HeroLine | undefined;
  className?: string;
  decorative?: boolean;
}) {
  const { letter, name } = getLine(line);
  const label =
    decorative || !line
      ? ({ "aria-hidden": true } as const)
      : ({ role: "img", "aria-label": `${name} line` } as const);
  return (
    <span className={`bullet ${className}`} data-line={line} {...label}>
      {letter}
    </span>
  );
}
