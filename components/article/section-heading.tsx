import { Children, isValidElement, type ReactNode } from "react";
import { hrefOfPart } from "@/lib/kinds/article-id";

type Props = {
  level: 2 | 3 | 4;
  id: string | undefined;
  /** The editor of the text that has this heading. */
  editHref?: string | undefined;
  children: ReactNode;
};

/**
 * A heading with its permalink, and the link to edit its section. Their attributes are alike and in one order, so that a
 * compressed page grows by a dozen bytes for each.
 */
export function SectionHeading({ level, id, editHref, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="heading">
      <Heading id={id}>{children}</Heading>
      {id && editHref && (
        <a
          href={hrefOfPart(editHref, id)}
          aria-label={`Edit section ${wordsOf(children)}`}
          className="permalink print:hidden"
          rel="nofollow"
        >
          Edit
        </a>
      )}
      {id && (
        <a
          href={hrefOfPart("", id)}
          data-permalink=""
          aria-label={`Link to section ${wordsOf(children)}`}
          className="permalink print:hidden"
        >
          #
        </a>
      )}
    </div>
  );
}

/** The words of a heading: several links on a page must not share a name. */
function wordsOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (!isValidElement<{ children?: ReactNode }>(child)) return String(child);
      return wordsOf(child.props.children);
    })
    .join("");
}
