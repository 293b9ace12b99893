/**
 * What two characters can be to each other. Of each pair the words of the one end and those of the other; the first
 * word of an end is the plain one, which is shown where only the other end was written down.
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

/** Both ends are the same; where a word says whether it is a man or a woman, the first one does not. */
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
  ["fellow finger of the Hand"],
  ["rival"],
  ["enemy"],
  ["nemesis"],
];

/** One end of a relation: which relation, and which end of it. */
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
  if (!end) throw new Error(`“${role}” is no role of a relation: the schema lets none through.`);
  return end;
};

/** Which relation a role belongs to, whichever end it is: the same number for `father`, `mother` and `son`. */
export const relationOfRole = (role: string): number => endOf(role).relation;

/** What the other one is, as far as one role says: `father` → `child`, `employee` → `employer`, `ally` → `ally`. */
export const inverseRole = (role: string): string => endOf(role).other;

/** Whether two characters with these roles to each other say the same: `father` and `son`, `ally` and `ally`. */
export function rolesAgree(role: string, otherRole: string): boolean {
  const [one, other] = [endOf(role), endOf(otherRole)];
  return one.relation === other.relation && (one.end === "both" || one.end !== other.end);
}

/** Who is one of these by birth is none of the others. */
const BY_BIRTH = ["parent", "uncle or aunt", "sibling", "half-sibling", "cousin"];
const FRIENDLY = ["friend", "best friend", "ally"];
const HOSTILE = ["enemy", "nemesis"];

const isOneOf = (role: string, plain: readonly string[]) =>
  plain.some((one) => endOf(one).relation === endOf(role).relation);

/** Whether a role never changes from one season to another. */
export const isByBirth = (role: string): boolean => isOneOf(role, BY_BIRTH);

/** The same of what `relationOfRole` returns. */
export const isRelationByBirth = (relation: number): boolean =>
  BY_BIRTH.some((role) => relationOfRole(role) === relation);

/** Whether two characters cannot have these roles to each other at one time: each the employer of the other. */
export function rolesContradict(role: string, otherRole: string): boolean {
  const [one, other] = [endOf(role), endOf(otherRole)];
  if (one.relation === other.relation) return one.end !== "both" && one.end === other.end;
  if (isByBirth(role) && isByBirth(otherRole)) return true;
  const isFriendTo = (a: string, b: string) => isOneOf(a, FRIENDLY) && isOneOf(b, HOSTILE);
  return isFriendTo(role, otherRole) || isFriendTo(otherRole, role);
}
