import { blockEnd, type PersonRow } from "@/lib/people/person-row";
import { FOREVER } from "@/lib/roles/person";
import { ROLE_WORDS } from "@/lib/roles/role-words";
import { TimeText } from "./time-text";

/** Whether somebody is blocked, and until when. */
export function BlockText({ person }: { person: PersonRow }) {
  const end = blockEnd(person);
  if (!end) return null;
  return end === FOREVER ? (
    <>blocked without an end</>
  ) : (
    <>
      blocked until <TimeText at={end} />
    </>
  );
}

/** Role, address and more of somebody, on one line of a list. */
export function PersonFacts({ person }: { person: PersonRow }) {
  const isBlocked = blockEnd(person) !== undefined;
  return (
    <>
      {ROLE_WORDS[person.role].label} · {person.email} · since <TimeText at={person.createdAt} />
      {isBlocked && (
        <>
          {" "}
          · <BlockText person={person} />
        </>
      )}
    </>
  );
}
