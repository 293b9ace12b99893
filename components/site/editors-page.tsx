import type { ReactNode } from "react";
import { LetterNav } from "@/components/lists/letter-nav";
import { ListFoot } from "@/components/lists/list-foot";
import { isIndexed } from "@/lib/seo/indexing";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import {
  type SpecialPage,
  specialHref,
  specialPages,
} from "@/lib/views/content-report/special-pages";
import type { ListPage } from "@/lib/views/lists/list-page";
import { IndexPage } from "./index-page";
import { StructuredData } from "./structured-data";

/**
 * One of the editor tools.
 * @param empty the message if there is nothing to list
 */
export function EditorsPage({
  page,
  list,
  empty,
  wide = false,
  children,
}: {
  page: SpecialPage;
  /** The page of its list, if that can have several. */
  list?: Omit<ListPage<never>, "groups"> | undefined;
  empty?: string | false | undefined;
  wide?: boolean;
  children: ReactNode;
}) {
  const { title, description, href } = list ?? { ...specialPages[page], href: specialHref(page) };
  const above = list?.above ?? [{ href: "/special", label: "Editor tools" }];
  return (
    <>
      <IndexPage title={title} description={description} crumbs={above} wide={wide}>
        {list && <LetterNav page={list} />}
        {empty ? <p>{empty}</p> : children}
        {list && <ListFoot page={list} />}
      </IndexPage>
      {isIndexed(href) && (
        <StructuredData graph={pageGraph({ title, description, href }, { above })} />
      )}
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
