import type { ReactNode } from "react";
import type { LinkView } from "@/lib/views/article/link";

/** A link to an article; a link to an unwritten article looks different and says so. */
export function WikiAnchor({ link, children }: { link: LinkView; children?: ReactNode }) {
  const words = children ?? (link.italic ? <i>{link.text}</i> : link.text);
  return (
    <a
      href={link.href}
      className={link.missing ? "link-wanted" : "link"}
      data-line={link.line}
      title={link.missing ? link.title : undefined}
    >
      {words}
      {link.missing && <span className="sr-only"> (not written yet)</span>}
    </a>
  );
}
