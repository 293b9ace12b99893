import type { ReactNode } from "react";
import { type HeroLine, INTERCHANGE } from "@/lib/kinds/hero-line";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { LineBullet } from "./line-bullet";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** The subject's line; a page without one is on sign black. */
  line?: HeroLine | undefined;
  crumbs: readonly Crumb[];
};

/** The head of a page, on its line's color: bullet, breadcrumbs, title, one sentence. */
export function Masthead({ title, description, line, crumbs }: Props) {
  const isInterchange = (line ?? INTERCHANGE) === INTERCHANGE;
  return (
    <div
      className={`on-line masthead bg-line text-on-line${isInterchange ? " interchange" : ""}`}
      data-line={line ?? INTERCHANGE}
    >
      <div className="page flex items-start gap-5 py-8 md:items-center md:gap-7 md:py-11">
        {line && (
          <LineBullet
            line={line}
            decorative
            className="mt-8 text-[2.1rem] md:mt-0 md:text-[4.4rem]"
          />
        )}
        <div className="min-w-0">
          <Breadcrumbs crumbs={crumbs} />
          <h1 className="mt-1 break-words font-[800] text-[clamp(2rem,6vw,3.9rem)] leading-[1.02] tracking-[-0.03em]">
            {title}
          </h1>
          {description && (
            <p className="mt-3 max-w-3xl text-[clamp(1rem,2.2vw,1.2rem)] leading-snug">
              {description}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
