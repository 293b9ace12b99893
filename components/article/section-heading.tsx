import { Children, isValidElement, type ReactNode } from "react";
import { hrefOfPart } from "@/lib/kinds/article-id";

type Props = { level: 2 | 3 | 4; id: string | undefined; children: ReactNode };

/** A heading with its permalink. */
export function SectionHeading({ level, id, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="heading">
      <Heading id={id}>{children}</Heading>
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
