import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Form } from "@/components/forms/form";
import { getDatabase } from "@/lib/database/get-database";
import { findPersonById } from "@/lib/people/find-people";
import { personMay } from "@/lib/roles/person";
import { ROLE_WORDS } from "@/lib/roles/role-words";
import { currentPerson } from "../current-person";
import { getForm, oneOf, type Query } from "../get-form";
import { AccountPage } from "./account-page";
import { BlockNotice } from "./block-notice";
import { Day } from "./day";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Your account" };

const SETTINGS = [
  { href: "/new", label: "Write something new" },
  { href: "/account/drafts", label: "Drafts" },
  { href: "/account/profile", label: "Name and profile" },
  { href: "/account/address", label: "Email address" },
  { href: "/account/password", label: "Password" },
  { href: "/account/mail", label: "Email notifications" },
  { href: "/account/passkeys", label: "Passkeys" },
  { href: "/account/sessions", label: "Where you are signed in" },
  { href: "/account/export", label: "Download your data" },
  { href: "/account/delete", label: "Delete your account" },
];

export default async function AccountRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await currentPerson();
  if (!person) {
    const done = oneOf(query, "done");
    return redirect(`/account/sign-in${done ? `?done=${encodeURIComponent(done)}` : ""}`);
  }
  const row = await findPersonById(await getDatabase(), person.id);
  return (
    <AccountPage title="Your account" query={query}>
      <BlockNotice person={person} />
      <dl className="grid max-w-2xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <Fact label="Name">{person.name}</Fact>
        <Fact label="Profile">
          <a href={`/people/${person.handle}`} className="link">
            /people/{person.handle}
          </a>
        </Fact>
        <Fact label="Email address">{person.email}</Fact>
        <Fact label="Role">
          {ROLE_WORDS[person.role].label}: you can {ROLE_WORDS[person.role].can}.
        </Fact>
        {row && (
          <Fact label="Member since">
            <Day time={row.createdAt} />
          </Fact>
        )}
      </dl>
      <ul className="mt-8 max-w-2xl border-rule border-t">
        {personMay(person, "admin.people") && (
          <SettingLink href="/admin" label="Administration of the wiki" />
        )}
        {SETTINGS.map((setting) => (
          <SettingLink key={setting.href} {...setting} />
        ))}
      </ul>
      <div className="mt-8">
        <Form state={await getForm("sign-out", query)} submit="Sign out" />
      </div>
    </AccountPage>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="font-[650] font-sign text-mute max-sm:mt-2">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

function SettingLink({ href, label }: { href: string; label: string }) {
  return (
    <li className="border-rule border-b">
      <a
        href={href}
        className="flex min-h-12 items-center justify-between gap-4 font-[650] font-sign no-underline hover:underline"
      >
        {label}
        <span aria-hidden="true">›</span>
      </a>
    </li>
  );
}
