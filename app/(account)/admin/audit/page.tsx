import type { Metadata } from "next";
import { AuditRows } from "@/components/admin/audit-rows";
import { OlderLink } from "@/components/admin/rows";
import { AUDIT_WORDS } from "@/lib/audit/audit-words";
import { listAudit } from "@/lib/people/audit-log";
import { parsePlace } from "@/lib/people/keyset";
import { oneOf, type Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Audit log" };

type Props = { searchParams: Promise<Query> };

const HREF = "/admin/audit";

export default async function AuditPage({ searchParams }: Props) {
  const query = await searchParams;
  const filter = {
    action: oneOf(query, "action"),
    actorId: oneOf(query, "actor"),
    userId: oneOf(query, "person"),
  };
  return (
    <AdminPage
      permission="admin.audit"
      href={HREF}
      query={query}
      build={async (database) => {
        const { rows, next } = await listAudit(database, {
          ...filter,
          after: parsePlace(query.after),
        });
        return {
          title: "Audit log",
          description:
            "Who did what. The latest is first, and entries are never changed or removed.",
          content: (
            <>
              <Filter {...filter} />
              <AuditRows rows={rows} />
              <OlderLink
                href={HREF}
                query={{
                  action: filter.action,
                  actor: filter.actorId,
                  person: filter.userId,
                  after: next,
                }}
              />
            </>
          ),
        };
      }}
    />
  );
}

type FilterProps = {
  action: string | undefined;
  actorId: string | undefined;
  userId: string | undefined;
};

function Filter({ action, actorId, userId }: FilterProps) {
  return (
    <search>
      <form action={HREF} className="form">
        <div className="field">
          <label htmlFor="audit-action">What was done</label>
          <select id="audit-action" name="action" defaultValue={action ?? ""}>
            <option value="">Anything</option>
            {Object.entries(AUDIT_WORDS).map(([name, words]) => (
              <option key={name} value={name}>
                {words} ({name})
              </option>
            ))}
          </select>
        </div>
        {actorId && <input type="hidden" name="actor" value={actorId} />}
        {userId && <input type="hidden" name="person" value={userId} />}
        <button type="submit" className="button">
          Filter
        </button>
      </form>
      {(actorId || userId) && (
        <p className="mt-3">
          Only entries {actorId ? "by one person" : "about one account"}.{" "}
          <a className="link tap" href={HREF}>
            Show all
          </a>
        </p>
      )}
    </search>
  );
}
