import type { Metadata } from "next";
import { AuditRows } from "@/components/admin/audit-rows";
import { BlockText } from "@/components/admin/person-facts";
import { SignInRows } from "@/components/admin/sign-in-rows";
import { TimeText } from "@/components/admin/time-text";
import { type Fact, FactList } from "@/components/article/fact-list";
import { PageSection } from "@/components/article/page-section";
import { Hidden, Select, TextArea, TextField } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { listFormerHandles } from "@/lib/accounts/former-handles";
import type { Row } from "@/lib/database/tables";
import { listAudit } from "@/lib/people/audit-log";
import { ACCOUNT_ROLES } from "@/lib/people/change-role";
import { findPersonById } from "@/lib/people/find-people";
import { blockEnd, type PersonRow } from "@/lib/people/person-row";
import { listSignIns } from "@/lib/people/sign-ins";
import { ROLE_WORDS } from "@/lib/roles/role-words";
import { getForm, type Query } from "../../../get-form";
import { AdminPage } from "../../admin-page";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** How many of the latest sign-ins and entries of the audit log are shown; the lists have all. */
const SHOWN = 10;

export default async function PersonPage({ params, searchParams }: Props) {
  const [{ id }, query] = [await params, await searchParams];
  return (
    <AdminPage
      permission="admin.people"
      href={`/admin/people/${id}`}
      query={query}
      build={async (database) => {
        const person = await findPersonById(database, id);
        if (!person) return undefined;
        const signIns = await listSignIns(database, { userId: id });
        const former = await listFormerHandles(database, id);
        const entries = await listAudit(database, { userId: id });
        return {
          title: person.name,
          description: person.email,
          above: { href: "/admin/people", label: "People" },
          content: (
            <>
              <FactList facts={factsOf(person, former)} />
              <RoleForm person={person} query={query} />
              <BlockForm person={person} query={query} />
              <PageSection id="sign-out" title="Sessions">
                <Form state={await getForm("admin-sign-out", query)} submit="Sign out everywhere">
                  <Hidden name="userId" value={person.id} />
                </Form>
              </PageSection>
              <PageSection id="sign-ins" title="Latest sign-ins">
                <SignInRows rows={signIns.rows.slice(0, SHOWN)} />
                <p className="mt-3">
                  <a className="link tap" href={`/admin/sign-ins?person=${id}`}>
                    All sign-ins
                  </a>
                </p>
              </PageSection>
              <PageSection id="audit" title="What was done to this account">
                <AuditRows rows={entries.rows.slice(0, SHOWN)} />
                <p className="mt-3">
                  <a className="link tap" href={`/admin/audit?person=${id}`}>
                    All entries
                  </a>
                </p>
              </PageSection>
            </>
          ),
        };
      }}
    />
  );
}

const factsOf = (person: PersonRow, former: readonly Row<"formerHandle">[]): Fact[] => [
  ["Role", ROLE_WORDS[person.role].label],
  [
    "Profile",
    <a key="profile" className="link tap" href={`/people/${person.handle}`}>
      /people/{person.handle}
    </a>,
  ],
  ["Former addresses", former.map(({ handle }) => `/people/${handle}`).join(", ")],
  ["Member since", <TimeText key="since" at={person.createdAt} />],
  ["About", person.about],
];

type FormProps = { person: PersonRow; query: Query };

async function RoleForm({ person, query }: FormProps) {
  const state = await getForm("admin-role", query);
  return (
    <PageSection id="role" title="What this person may do">
      <Form state={state} submit="Change role">
        <Hidden name="userId" value={person.id} />
        <Select
          state={state}
          name="role"
          label="Role"
          hint={<RoleHint />}
          value={person.role}
          options={ACCOUNT_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role].label }))}
        />
      </Form>
    </PageSection>
  );
}

/** What each role can do, since an administrator chooses between them. */
const RoleHint = () =>
  ACCOUNT_ROLES.map((role) => (
    <span key={role} className="block">
      {ROLE_WORDS[role].label}s can {ROLE_WORDS[role].can}.
    </span>
  ));

async function BlockForm({ person, query }: FormProps) {
  if (blockEnd(person) !== undefined)
    return (
      <PageSection id="block" title="Block">
        <p>
          This account is <BlockText person={person} />.
        </p>
        <p className="mt-2 mb-4 wrap-anywhere">Reason: {person.banReason}</p>
        <Form state={await getForm("admin-unblock", query)} submit="End block">
          <Hidden name="userId" value={person.id} />
        </Form>
      </PageSection>
    );
  const state = await getForm("admin-block", query);
  return (
    <PageSection id="block" title="Block">
      <p className="mb-4">
        People who are blocked can still read everything and sign in, but not write.
      </p>
      <Form state={state} submit="Block" isDangerous>
        <Hidden name="userId" value={person.id} />
        <TextArea
          state={state}
          name="reason"
          label="Reason"
          hint="It is emailed to the person, and it stays in the audit log."
          rows={3}
          isRequired
        />
        <TextField
          state={state}
          name="until"
          type="datetime-local"
          label="Until (UTC)"
          hint="Leave it empty to block without an end."
        />
      </Form>
    </PageSection>
  );
}
