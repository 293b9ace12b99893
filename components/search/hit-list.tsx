import { LineBullet } from "@/components/site/line-bullet";
import type { Jump } from "@/lib/search/quick-jump";
import type { SearchResult } from "@/lib/search/search";
import { MarkedText } from "./marked-text";

/** Search results, each a row that is one link; `enhancements/search/hits.ts` builds the same. */
export function HitList({
  jump,
  found,
}: {
  jump: Jump | undefined;
  found: readonly SearchResult[];
}) {
  return (
    <ol className="hits">
      {jump && (
        <li className="hit" data-line={jump.line}>
          <a href={jump.href} className="hit-link">
            <LineBullet line={jump.line} decorative className="hit-bullet" />
            <span>
              <span className="hit-title">{jump.title}</span>{" "}
              <span className="hit-where">Best match</span>
            </span>
          </a>
        </li>
      )}
      {found.map((one) => (
        <li key={`${one.href}${one.section}`} className="hit" data-line={one.line}>
          <Hit found={one} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ found }: { found: SearchResult }) {
  const { href, title, label, line, section, excerpt, misquotation } = found;
  return (
    <a href={href} className="hit-link">
      <LineBullet line={line} decorative className="hit-bullet" />
      <span>
        <span className="hit-title">
          <MarkedText parts={title} />
        </span>{" "}
        <span className="hit-where">
          {label}
          {section && ` › ${section}`}
        </span>
        {misquotation && (
          <span className="hit-wrong">“{misquotation}” is a misquote. The actual words:</span>
        )}
        {excerpt.join("") && (
          <span className="hit-text">
            <MarkedText parts={excerpt} />
          </span>
        )}
      </span>
    </a>
  );
}
