import { FOREVER, isBlocked, type Person } from "@/lib/roles/person";
import { Day } from "./day";

/** Tells somebody who is blocked why, until when, and what they can still do. */
export function BlockNotice({ person }: { person: Person }) {
  const { blockedUntil, blockedReason } = person;
  if (!blockedUntil || !isBlocked(person)) return null;
  return (
    <div className="notice">
      <p>
        <strong>Your account is blocked</strong>
        {blockedUntil !== FOREVER && (
          <>
            {" until "}
            <Day time={blockedUntil} />
          </>
        )}
        . You can read everything, download your data and delete your account.
      </p>
      {blockedReason && <p className="mt-2">Reason: {blockedReason}</p>}
    </div>
  );
}
