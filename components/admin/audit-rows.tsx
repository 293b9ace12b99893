import { auditWords } from "@/lib/audit/audit-words";
import type { AuditRow } from "@/lib/people/audit-log";
import { Row, Rows } from "./rows";
import { TimeText } from "./time-text";

const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d\.\d{3}Z$/;

const valueText = (value: unknown) =>
  typeof value === "string" ? value.replace(TIME, "$1 $2 UTC") : JSON.stringify(value);

/** `{"from":"editor","to":"contributor","until":null}` → `from: editor, to: contributor`. */
function detailsText(details: string): string {
  const entries = Object.entries(JSON.parse(details) as Record<string, unknown>);
  return entries
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${valueText(value)}`)
    .join(", ");
}

/** Entries of the audit log. */
export function AuditRows({ rows }: { rows: readonly AuditRow[] }) {
  if (rows.length === 0) return <p className="mt-6">No entries.</p>;
  return (
    <Rows>
      {rows.map((row) => {
        const { id, at, actorId, actorName, action, details } = row;
        return (
          <Row
            key={id}
            title={
              <>
                {actorId ? (
                  <a
                    className="link tap"
                    href={`/admin/audit?actor=${encodeURIComponent(actorId)}`}
                  >
                    {actorName}
                  </a>
                ) : (
                  actorName
                )}{" "}
                {auditWords(action)} <Subject row={row} />
              </>
            }
          >
            <TimeText at={at} /> · {action}
            {details !== "{}" && ` · ${detailsText(details)}`}
          </Row>
        );
      })}
    </Rows>
  );
}

/** The account, the article or the message that an entry is about; nothing if it is the account of who acted. */
function Subject({ row: { actorId, subjectType, subjectId, subjectName } }: { row: AuditRow }) {
  if (subjectId === actorId) return null;
  if (subjectType === "mail")
    return (
      <a className="link tap" href={`/admin/mail/${encodeURIComponent(subjectId)}`}>
        (open)
      </a>
    );
  if (subjectType === "block") return "the block of a deleted account";
  if (subjectType === "article")
    return (
      <a className="link tap" href={`/${subjectId}`}>
        {subjectId}
      </a>
    );
  if (subjectType === "image")
    return (
      <a className="link tap" href={`/special/images#${subjectId}`}>
        {subjectId}
      </a>
    );
  if (subjectType !== "user") return `${subjectType} ${subjectId}`;
  if (subjectName === null) return `a deleted account (${subjectId})`;
  return (
    <a className="link tap" href={`/admin/people/${encodeURIComponent(subjectId)}`}>
      {subjectName}
    </a>
  );
}
