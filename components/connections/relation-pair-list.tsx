import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { RelationPairView } from "@/lib/views/connections/connections-view";

/** Pairs, and what each is to the other. */
export function RelationPairList({ relations }: { relations: readonly RelationPairView[] }) {
  return (
    <ul className="border-rule border-t">
      {relations.map(({ ends: [one, other], same }) => (
        <li key={`${one?.link.href}${other?.link.href}`} className="border-rule border-b py-2">
          {one && <WikiAnchor link={one.link} />}
          {same ? " and " : <Roles roles={one?.roles} />}
          {!same && " · "}
          {other && <WikiAnchor link={other.link} />}
          {same ? `: ${same.join(", ")}` : <Roles roles={other?.roles} />}
        </li>
      ))}
    </ul>
  );
}

const Roles = ({ roles = [] }: { roles?: string[] | undefined }) =>
  roles.map((role) => `, ${role}`).join("");
