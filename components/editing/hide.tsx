import { Fragment, type ReactNode } from "react";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";

type HideProps = {
  spoilers: readonly SpoilerView[];
  isOpen: boolean;
  what: string;
  children: ReactNode;
};

/** What is edited shows all that the page hides, so it is folded away until somebody opens it. */
export function Hide({ spoilers, isOpen, what, children }: HideProps) {
  if (spoilers.length === 0) return children;
  return (
    // Whoever has sent the text has seen it.
    <details className="fact-spoiler" open={isOpen}>
      <summary className="hatch">
        Show {what}, with spoilers for{" "}
        {spoilers.map(({ name, series, season }, index) => (
          <Fragment key={name}>
            {index > 0 && (index === spoilers.length - 1 ? " and " : ", ")}
            <i>{series.text}</i> season&nbsp;{season}
          </Fragment>
        ))}
      </summary>
      {children}
    </details>
  );
}
