import type { ReactNode } from "react";
import { isIndexed } from "@/lib/seo/indexing";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import {
  type SpecialPage,
  specialHref,
  specialPages,
} from "@/lib/views/content-report/special-pages";
import { IndexPage } from "./index-page";
import { StructuredData } from "./structured-data";

/**
 * One of the editor tools.
 * @param empty the message if there is nothing to list
 */
export function EditorsPage({
  page,
  empty,
  wide = false,
  children,
}: {
  page: SpecialPage;
  empty?: string | false | undefined;
  wide?: boolean;
  children: ReactNode;
}) {
  const head = { ...specialPages[page], href: specialHref(page) };
  const above = [{ href: "/special", label: "Editor tools" }];
  return (
    <>
      <IndexPage {...specialPages[page]} crumbs={above} wide={wide}>
        {empty ? <p>{empty}</p> : children}
      </IndexPage>
      {isIndexed(head.href) && <StructuredData graph={pageGraph(head, { above })} />}
    </>
  );
}

/** A row of such a page: its title, with details below. */
export function Row({
  id,
  title,
  children,
}: {
  id?: string | undefined;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li id={id} className="target-mark border-rule border-b py-3">
      <b className="font-[720] font-sign text-[1.1rem]">{title}</b>
      {children && <div className="text-[0.94rem] text-mute">{children}</div>}
    </li>
  );
}
