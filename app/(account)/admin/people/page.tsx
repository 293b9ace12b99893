import type { Metadata } from "next";
import { PersonFacts } from "@/components/admin/person-facts";
import { Choices, OlderLink, Row, Rows } from "@/components/admin/rows";
import type { Database } from "@/lib/database/open-database";
import { ACCOUNT_ROLES, type AccountRole } from "@/lib/people/change-role";
import { listPeople, searchPeople } from "@/lib/people/find-people";
import { parsePlace } from "@/lib/people/keyset";
import type { PersonRow } from "@/lib/people/person-row";
import { ROLE_WORDS } from "@/lib/roles/role-words";
import { oneOf, type Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "People" };

type Props = { searchParams: Promise<Query> };

const HREF = "/admin/people";

export default async function PeoplePage({ searchParams }: Props) {
  const query = await searchParams;
  return (
    <AdminPage
      permission="admin.people"
      href={HREF}
      query={query}
      build={async (database) => ({
        title: "People",
        description: "Find somebody by how their name, handle or email address begins.",
        content: <People {...(await find(database, query))} />,
      })}
    />
  );
}

type Found = {
  search: string;
  role: AccountRole | undefined;
  people: readonly PersonRow[];
  next: string | undefined;
  hasMore: boolean;
};

async function find(database: Database, query: Query): Promise<Found> {
  const search = oneOf(query, "q")?.trim().slice(0, 200) ?? "";
  const role = ACCOUNT_ROLES.find((one) => one === query.role);
  if (search) {
    const found = await searchPeople(database, search);
    return { search, role: undefined, next: undefined, ...found };
  }
  const { rows, next } = await listPeople(database, { role, after: parsePlace(query.after) });
  return { search, role, people: rows, next, hasMore: false };
}

function People({ search, role, people, next, hasMore }: Found) {
  const choices = [
    { label: "Everybody", href: HREF, isCurrent: !search && !role },
    ...ACCOUNT_ROLES.map((one) => ({
      label: `${ROLE_WORDS[one].label}s`,
      href: `${HREF}?role=${one}`,
      isCurrent: one === role,
    })),
  ];
  return (
    <>
      <search>
        <form action={HREF} className="form">
          <div className="field">
            <label htmlFor="people-q">Name, handle or email address</label>
            <input
              id="people-q"
              name="q"
              type="search"
              defaultValue={search}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </div>
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      <Choices label="Roles" choices={choices} />
      {people.length === 0 ? (
        <p className="mt-6">
          {search ? `No name, handle or email address begins with “${search}”.` : "Nobody yet."}
        </p>
      ) : (
        <Rows>
          {people.map((person) => (
            <Row
              key={person.id}
              title={
                <a className="link tap" href={`${HREF}/${person.id}`}>
                  {person.name}
                </a>
              }
            >
              <PersonFacts person={person} />
            </Row>
          ))}
        </Rows>
      )}
      {hasMore && (
        <p className="mt-6">There are more. Type more of the name to narrow them down.</p>
      )}
      <OlderLink href={HREF} query={{ role, after: next }} />
    </>
  );
}
