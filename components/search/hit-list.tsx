import { Fragment } from "react";
import { LineBullet } from "@/components/site/line-bullet";
import type { Marked } from "@/lib/search/excerpt";
import type { Hit } from "@/lib/search/hits";

/** Search results, each a row that is one link; `enhancements/search/fill-hit.ts` builds the same. */
export function HitList({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol className="hits">
      {hits.map(({ href, line, texts }) => (
        <li key={`${href}${texts[1]?.parts}`} className="hit" data-line={line}>
          <a href={href} className="hit-link">
            <LineBullet line={line} decorative className="hit-bullet" />
            <span>
              {texts.map(({ className, parts }) => (
                <Fragment key={className}>
                  <span className={className}>
                    <MarkedText parts={parts} />
                  </span>{" "}
                </Fragment>
              ))}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** A text with every second part highlighted. */
const MarkedText = ({ parts }: { parts: Marked }) =>
  parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no key but their index.
    at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
  );
