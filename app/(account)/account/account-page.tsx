import type { ReactNode } from "react";
import { Notice } from "@/components/forms/notice";
import type { Crumb } from "@/components/site/breadcrumbs";
import { Masthead } from "@/components/site/masthead";
import type { Person } from "@/lib/roles/person";
import { site } from "@/lib/site";
import { getNotice, type Query } from "../get-form";
import { BlockNotice } from "./block-notice";

type Props = {
  title: string;
  description?: string;
  /** Of the page, for the notice of what was just done. */
  query: Query;
  /** Whether it is below the overview of an account. */
  isSetting?: boolean;
  /** The setting that the page belongs to. */
  above?: Crumb;
  /** Who reads it, if its forms are not for people who are blocked: the page tells them before they type. */
  writer?: Person;
  children: ReactNode;
};

/** A page about an account. */
export async function AccountPage(props: Props) {
  const { title, description, query, isSetting, above, writer, children } = props;
  const crumbs = [{ href: "/", label: site.name }];
  if (isSetting) crumbs.push({ href: "/account", label: "Your account" });
  if (above) crumbs.push(above);
  return (
    <main id="content">
      <Masthead title={title} description={description} crumbs={crumbs} />
      <div className="page py-8">
        <Notice text={await getNotice(query)} />
        {writer && <BlockNotice person={writer} />}
        {children}
      </div>
    </main>
  );
}
