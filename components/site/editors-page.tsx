import type { ReactNode } from "react";
import { type SpecialPage, specialPages } from "@/lib/views/special-pages";
import { IndexPage } from "./index-page";

/**
 * One of the pages that editors live by.
 * @param empty what is said where there is nothing to list
 */
export function EditorsPage({
  page,
  empty,
  children,
}: {
  page: SpecialPage;
  empty?: string | false | undefined;
  children: ReactNode;
}) {
  return (
    <IndexPage {...specialPages[page]} crumbs={[{ href: "/special", label: "For editors" }]}>
      {empty ? <p>{empty}</p> : children}
    </IndexPage>
  );
}

/** A row of such a page: what it is about, and what is said of it below. */
export function Row({
  id,
  title,
  children,
}: {
  id?: string;
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
