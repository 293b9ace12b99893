import type { ReactNode } from "react";

type Props = { level: 2 | 3 | 4; id: string | undefined; children: ReactNode };

/** A heading and, beside it, the link that is its address. */
export function SectionHeading({ level, id, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="heading">
      <Heading id={id}>{children}</Heading>
      {id && (
        <a
          href={`#${id}`}
          data-permalink=""
          aria-label="Link to this section"
          className="permalink print:hidden"
        >
          #
        </a>
      )}
    </div>
  );
}
