import type { MDXRemoteProps } from "next-mdx-remote/rsc";
import type { ComponentProps, ReactNode } from "react";
import { CitationNeeded } from "@/components/article/citation-needed";
import { Figure } from "@/components/article/figure";
import { ReferenceMark } from "@/components/article/reference-mark";
import { SectionHeading } from "@/components/article/section-heading";
import { QuoteCard } from "@/components/quote/quote-card";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { BodyView } from "@/lib/views/article/article-view";
import { SpoilerBlock } from "./spoiler-block";

type WithChildren = { children?: ReactNode };

/**
 * The components of the authors' markup, for one article. Our own plugins make `Lead`, `Sections` and `WikiLink`;
 * authors cannot write them.
 */
export function vocabulary(
  body: BodyView,
  facts: ReactNode,
): NonNullable<MDXRemoteProps["components"]> {
  return {
    Cite: ({ source, occurrence }: { source: string; occurrence?: string }) => (
      <Citation number={body.numbers.get(source) ?? 0} occurrence={occurrence} />
    ),
    Uncited: CitationNeeded,
    Quote: ({ id, hidden }: { id: string; hidden?: string }) => {
      const quote = body.quotes.get(id);
      return quote && <QuoteCard quote={quote} addressed={hidden === undefined} />;
    },
    Figure: ({ image, caption }: { image: string; caption?: string }) => {
      const figure = body.figures.get(image);
      return figure && <Figure figure={figure} caption={caption} />;
    },
    Spoiler: ({ after, number, children }: WithChildren & { after: string; number?: string }) => {
      const spoiler = body.seasons.get(after);
      return (
        spoiler && (
          <SpoilerBlock spoiler={spoiler} number={number}>
            {children}
          </SpoilerBlock>
        )
      );
    },
    WikiLink: ({ to, children }: WithChildren & { to: string }) => {
      const link = body.links.get(to);
      return link ? <WikiAnchor link={link}>{children}</WikiAnchor> : children;
    },
    Lead: ({ children }: WithChildren) => (
      <>
        {children && <div className="prose lead">{children}</div>}
        {facts}
      </>
    ),
    Sections: ({ children }: WithChildren) =>
      children && <div className="prose sections">{children}</div>,
    h2: headingOf(body, 2),
    h3: headingOf(body, 3),
    h4: headingOf(body, 4),
    a: (props: ComponentProps<"a">) => (
      <a
        {...props}
        className="link"
        rel={props.href?.startsWith("http") ? "external nofollow" : undefined}
      />
    ),
  };
}

const headingOf =
  ({ editHref }: BodyView, level: 2 | 3 | 4) =>
  ({ id, children }: ComponentProps<"h2">) => (
    <SectionHeading level={level} id={id} editHref={editHref}>
      {children}
    </SectionHeading>
  );

/**
 * `<Cite/>` in the text.
 * @param number of its source in the reference list
 * @param occurrence which visible mention of that source it is; none inside a spoiler, where nothing has an address
 */
function Citation({ number, occurrence }: { number: number; occurrence: string | undefined }) {
  return (
    <ReferenceMark number={number} {...(occurrence && { id: `cite:${number}:${occurrence}` })} />
  );
}
