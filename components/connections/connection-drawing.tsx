import { ReachBox } from "@/components/releases/map-parts";
import { getLine } from "@/lib/kinds/hero-line";
import { type ConnectionMap, type DotView, RADIUS } from "@/lib/views/connections/connection-map";

/** Pixels. A wider drawing keeps its size on a phone and scrolls sideways. */
const FITS_A_PHONE = 440;

/** What scrolls has to scroll by keyboard too (WCAG 2.1.1). */
const KEYBOARD_REACHES = { tabIndex: 0 } as const;

/**
 * The connections as a route map, in a region that scrolls if the map is too wide; the list beside it says the
 * same in words. Polylines, since the
 * stylesheet draws the paths of a map as thick as lines of the release map.
 */
export function ConnectionDrawing({
  map,
  className = "",
}: {
  map: ConnectionMap;
  className?: string;
}) {
  const { left, top, width, height } = map.box;
  const isWide = width > FITS_A_PHONE;
  return (
    <section
      className={`map-scroll ${className}`}
      {...KEYBOARD_REACHES}
      aria-label="Map of the connections"
    >
      <svg
        viewBox={[left, top, width, height].map(Math.round).join(" ")}
        width={Math.round(width)}
        className={isWide ? "map map-wide map-whole" : "map map-wide"}
        role="list"
        aria-label="Drawing of the connections"
        stroke="var(--sheet)"
        strokeWidth="5"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        <g aria-hidden="true" fill="none">
          {map.spans.map(({ line, points }) => (
            <polyline
              key={points.join(" ")}
              data-line={line}
              points={points.map((point) => point.map(Math.round).join()).join(" ")}
              stroke={line ? "var(--route)" : "var(--mute)"}
              strokeWidth={line ? 7 : 3.5}
            />
          ))}
        </g>
        {map.dots.map((dot) => (
          <Dot key={dot.href} dot={dot} />
        ))}
      </svg>
    </section>
  );
}

function Dot({ dot: { href, name, line, point, rows, reach } }: { dot: DotView }) {
  const [x, y] = point;
  return (
    <g role="listitem">
      <a href={href} aria-label={name}>
        <ReachBox reach={reach} />
        {line ? (
          <g className="terminus" data-line={line}>
            <circle cx={x} cy={y} r={RADIUS.hero} />
            <text x={x} y={y + 5} stroke="none">
              {getLine(line).letter}
            </text>
          </g>
        ) : (
          <circle cx={x} cy={y} r={RADIUS.station} />
        )}
        {rows.map(({ text, at }) => (
          <text key={text} x={at[0]} y={at[1]}>
            {text}
          </text>
        ))}
      </a>
    </g>
  );
}
