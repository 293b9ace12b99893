import { settings } from "../settings/settings";

/**
 * Relations whose two ends differ: for each, the roles at one end and at the other. The first role of an end is the
 * neutral one, which is shown if only the other end was written.
 */
const DIRECTED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["parent", "father", "mother"],
    ["child", "son", "daughter"],
  ],
  [
    ["adoptive parent", "adoptive father", "adoptive mother"],
    ["adoptive child", "adoptive son", "adoptive daughter"],
  ],
  [
    ["uncle or aunt", "uncle", "aunt"],
    ["nephew or niece", "nephew", "niece"],
  ],
  [["employer"], ["employee", "assistant"]],
  [["contractor", "lawyer", "hired investigator", "bodyguard"], ["client"]],
  [
    ["mentor", "teacher"],
    ["protégé", "student"],
  ],
  [["superior"], ["subordinate"]],
  [["rescuer"], ["rescued"]],
  [["captor"], ["captive"]],
  [["killer"], ["victim"]],
  [["reviver"], ["revived"]],
];

/** Relations with the same roles at both ends; the first role is gender-neutral. */
const MUTUAL: readonly (readonly string[])[] = [
  ["sibling", "brother", "sister"],
  ["half-sibling", "half-brother", "half-sister"],
  ["adoptive sibling", "adoptive brother", "adoptive sister"],
  ["spouse", "husband", "wife"],
  ["cousin"],
  ["friend"],
  ["best friend"],
  ["childhood friend"],
  ["former friend"],
  ["lover"],
  ["former lover"],
  ["ally"],
  ["uneasy ally"],
  ["associate"],
  ["colleague"],
  ["law partner"],
  ["neighbor"],
  ["teammate"],
  ["rival"],
  ["enemy"],
  ["nemesis"],
  ...(settings.mutual_roles ?? []).map((role) => [role]),
];

/** One end of a relation: which relation, which end of it, and the neutral role at the other end. */
type End = { relation: number; end: 0 | 1 | "both"; other: string };

const endByRole: ReadonlyMap<string, End> = new Map([
  ...DIRECTED.flatMap(([one, other], relation) => [
    ...one.map((role): [string, End] => [role, { relation, end: 0, other: other[0] ?? "" }]),
    ...other.map((role): [string, End] => [role, { relation, end: 1, other: one[0] ?? "" }]),
  ]),
  ...MUTUAL.flatMap((roles, index) =>
    roles.map((role): [string, End] => {
      const relation = DIRECTED.length + index;
      return [role, { relation, end: "both", other: roles[0] ?? "" }];
    }),
  ),
]);

/** Every role that one character can have to another, in alphabetical order. */
export const RELATION_ROLES = [...endByRole.keys()].sort() as [string, ...string[]];

const endOf = (role: string): End => {
  const end = endByRole.get(role);
  if (!end)
    throw new Error(`“${role}” is not a relation role; the schema should have rejected it.`);
  return end;
};

/** The number of the relation that a role belongs to, at either end: the same for `father`, `mother` and `son`. */
export const relationOfRole = (role: string): number => endOf(role).relation;

/** The neutral role of the other one: `father` → `child`, `employee` → `employer`, `ally` → `ally`. */
export const inverseRole = (role: string): string => endOf(role).other;

/** Whether two roles are the two ends of one relation: `father` and `son`, `ally` and `ally`. */
export function rolesAgree(role: string, otherRole: string): boolean {
  const [one, other] = [endOf(role), endOf(otherRole)];
  return one.relation === other.relation && (one.end === "both" || one.end !== other.end);
}

/** Relations by birth: two people can only have one of them. */
const BY_BIRTH = ["parent", "uncle or aunt", "sibling", "half-sibling", "cousin"];
const FRIENDLY = ["friend", "best friend", "ally"];
const HOSTILE = ["enemy", "nemesis"];

const isOneOf = (role: string, plain: readonly string[]) =>
  plain.some((one) => endOf(one).relation === endOf(role).relation);

/** Whether a role never changes from one season to another. */
export const isByBirth = (role: string): boolean => isOneOf(role, BY_BIRTH);

/** The same for a number that `relationOfRole` returns. */
export const isRelationByBirth = (relation: number): boolean =>
  BY_BIRTH.some((role) => relationOfRole(role) === relation);

/** Whether two characters cannot have these roles to each other at the same time: each the employer of the other. */
export function rolesContradict(role: string, otherRole: string): boolean {
  const [one, other] = [endOf(role), endOf(otherRole)];
  if (one.relation === other.relation) return one.end !== "both" && one.end === other.end;
  if (isByBirth(role) && isByBirth(otherRole)) return true;
  const isFriendTo = (a: string, b: string) => isOneOf(a, FRIENDLY) && isOneOf(b, HOSTILE);
  return isFriendTo(role, otherRole) || isFriendTo(otherRole, role);
}
