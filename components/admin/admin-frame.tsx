import type { ReactNode } from "react";
import { Notice } from "@/components/forms/notice";
import { IndexPage } from "@/components/site/index-page";
import { Choices } from "./rows";

/** The pages of administrators, with what each is for. */
export const ADMIN_PAGES = [
  { href: "/admin/people", label: "People", text: "Find somebody, change roles, block, sign out." },
  {
    href: "/admin/blocks",
    label: "Kept blocks",
    text: "Blocks of accounts that were deleted. New accounts with the same address get them.",
  },
  { href: "/admin/sign-ins", label: "Sign-ins", text: "Who signed in, and what failed." },
  {
    href: "/admin/mail",
    label: "Email",
    text: "What was sent, what the mail server answered, and a test message.",
  },
  { href: "/admin/audit", label: "Audit log", text: "Who did what. Nobody can change it." },
  { href: "/admin/limits", label: "Limits", text: "How often each thing may be done." },
] as const;

type Props = {
  /** The address without its query. */
  href: string;
  title: string;
  description: string;
  /** The list that this page belongs to. */
  above?: { href: string; label: string };
  /** What was just done. */
  notice: string | undefined;
  children: ReactNode;
};

const choicesAt = (href: string) =>
  ADMIN_PAGES.map((page) => ({
    ...page,
    // The development mailbox, at /admin/mailbox, is part of email too.
    isCurrent: href.startsWith(page.href),
  }));

/** A page for administrators, with links to the others. */
export function AdminFrame({ href, title, description, above, notice, children }: Props) {
  const isHome = href === "/admin";
  const crumbs = [{ href: "/admin", label: "Administration" }, ...(above ? [above] : [])];
  return (
    <IndexPage title={title} description={description} crumbs={isHome ? [] : crumbs}>
      {!isHome && (
        <div className="mb-8 border-rule border-b pb-3">
          <Choices label="Administration" choices={choicesAt(href)} />
        </div>
      )}
      <Notice text={notice} />
      {children}
    </IndexPage>
  );
}
