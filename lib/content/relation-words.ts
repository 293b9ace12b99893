import { RELATION_ROLES, relationOfRole } from "../kinds/relation-roles";

/** The number for membership in an organization; the others are relations between characters. */
export const MEMBERSHIP = -1;

/** Words for a relation other than its roles; an underscore joins words. */
const VERBS: Readonly<Record<string, string>> = {
  employer:
    "employs employed hires hired pays paid works_for worked_for working_for is_paid_by on_the_payroll_of",
  mentor: "teaches taught trains trained sensei",
  superior:
    "boss serves served commands obeys obeyed reports_to reported_to answers_to answered_to orders_from",
  rescuer: "rescues saves saved",
  captor: "captures captured kidnaps kidnapped prisoner",
  killer:
    "kills killed murders murdered beheads beheaded slays slew slain to_death at_the_hands_of at_the_hand_of",
  reviver: "revives resurrects resurrected",
  spouse: "marries married",
  lover: "lovers",
  friend: "befriends",
  enemy: "enemies foe foes",
  ally: "allies allied",
  associate:
    "works_with worked_with working_with deals_with dealt_with dealing_with does_business_with did_business_with doing_business_with business_partner business_partners",
};

/** Relations stated by words with others between them: “ends Bakuto’s life”. */
const PHRASES: readonly (readonly [role: string, phrase: string])[] = [
  ["killer", "(?:dies|died) (?:at|by) (?:\\p{L}{1,30}(?:[’']s?)? ){1,4}hands?"],
  ["killer", "(?:ends|ended|takes|took) (?:\\p{L}{1,30} ){0,2}\\p{L}{1,30}(?:[’']s?)? life"],
  ["associate", "(?:gets?|got|buys?|bought|obtains?|obtained) (?:\\p{L}{1,30} ){1,4}through"],
];

const OF_MEMBERS =
  "member members leader leaders leads led head heads belongs belonged joins joined commander finger fingers";

/** Singular and plural. */
const forms = (role: string) =>
  role.endsWith("y") ? [role, `${role.slice(0, -1)}ies`] : [role, `${role}s`];

const relationsByWords: ReadonlyMap<string, ReadonlySet<number>> = collect();

function collect() {
  const found = new Map<string, Set<number>>();
  const add = (words: string, relation: number) =>
    found.set(words, (found.get(words) ?? new Set()).add(relation));
  for (const role of RELATION_ROLES)
    for (const form of forms(role)) add(form, relationOfRole(role));
  for (const [role, verbs] of Object.entries(VERBS))
    for (const verb of verbs.split(" ")) add(verb.replaceAll("_", " "), relationOfRole(role));
  for (const word of OF_MEMBERS.split(" ")) add(word, MEMBERSHIP);
  return found;
}

/** Longer ones first, so that “best friend” does not match as “friend”. A brother-in-arms is no brother. */
const longestFirst = (words: Iterable<string>) =>
  [...words].sort((a, b) => b.length - a.length).join("|");
const ROLE_WORDS = new RegExp(
  `(?<![\\p{L}-])(?:${longestFirst(relationsByWords.keys())})(?![\\p{L}-])`,
  "giu",
);

/** `becomes her assistant`, `is among his associates`: sentences that state a relation, not mention it in passing. */
const STATED = new RegExp(
  `(?<!\\p{L})(?:is|are|was|were|[Aa]mong|becom(?:es?|ing)|became|turns? out) (?:(?:an?|the|one|of|in|time|among|again|his|her|their|\\p{Lu}\\p{L}*[’']s?) ){0,4}(?:${longestFirst(RELATION_ROLES.flatMap(forms))})(?![\\p{L}-])`,
  "gu",
);

const relationsOfWords = (found: readonly string[]): Set<number> =>
  new Set(found.flatMap((words) => [...(relationsByWords.get(words.toLowerCase()) ?? [])]));

const phrases = PHRASES.map(([role, phrase]) => ({
  relation: relationOfRole(role),
  pattern: new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, "iu"),
}));

const relationsOfPhrases = (text: string): Set<number> =>
  new Set(phrases.filter(({ pattern }) => pattern.test(text)).map(({ relation }) => relation));

/** The relations that a sentence has a word for: “her assistant” → employer and employee. */
export const relationsIn = (text: string): Set<number> =>
  new Set([...relationsOfWords(text.match(ROLE_WORDS) ?? []), ...relationsOfPhrases(text)]);

/** The relations that it states, not only mentions: “becomes her assistant”, not “her assistant comes in”. */
export const relationsStatedIn = (text: string): Set<number> =>
  relationsOfWords((text.match(STATED) ?? []).flatMap((stated) => stated.match(ROLE_WORDS) ?? []));
