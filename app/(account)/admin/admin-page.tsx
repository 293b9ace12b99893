import type { ComponentProps, ReactNode } from "react";
import { ADMIN_PAGES, AdminFrame } from "@/components/admin/admin-frame";
import { ErrorNotice } from "@/components/site/error-page";
import { getDatabase } from "@/lib/database/get-database";
import type { Database } from "@/lib/database/open-database";
import { setAnswerStatus } from "@/lib/request/answer-status";
import type { Permission } from "@/lib/roles/permissions";
import { type Person, personMay } from "@/lib/roles/person";
import { requirePerson } from "../current-person";
import { getNotice, type Query } from "../get-form";

const HOME = { href: "/", label: "Home" };

type Frame = Omit<ComponentProps<typeof AdminFrame>, "href" | "notice" | "children">;

type Props = {
  permission: Permission;
  /** The address without its query. */
  href: string;
  query: Query;
  /** Reads what the page shows; called only for somebody who may see it. Undefined if there is nothing at this address. */
  build: (
    database: Database,
    person: Person,
  ) => Promise<(Frame & { content: ReactNode }) | undefined>;
};

/** A page that needs a permission: others are asked to sign in, or get a page that says no. */
export async function AdminPage({ permission, href, query, build }: Props) {
  const person = await requirePerson(href, query);
  if (!personMay(person, permission)) {
    setAnswerStatus(403);
    return (
      <ErrorNotice
        title="Administrators only"
        description={`You are signed in as ${person.name}, who is not an administrator of this wiki.`}
        stops={[{ href: "/account", label: "Your account" }, HOME]}
      />
    );
  }
  const page = await build(await getDatabase(), person);
  if (!page) {
    setAnswerStatus(404);
    return (
      <ErrorNotice
        title="This station is closed"
        description="There is nothing at this address, or no longer."
        stops={[{ href: "/admin", label: "Administration" }, ...ADMIN_PAGES, HOME]}
      />
    );
  }
  const { content, ...frame } = page;
  return (
    <AdminFrame {...frame} href={href} notice={await getNotice(query)}>
      {content}
    </AdminFrame>
  );
}
