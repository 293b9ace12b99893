import { isSlug, SLUG_LENGTH } from "../content/article-id";
import { slugFromName } from "../content/name-slug";
import { isSmall, normalize, normalizedWords } from "../search/normalize";

/**
 * The file name that a title asks for: `Fogwell’s Gym` → `fogwells-gym`.
 * @returns undefined where nothing of the title can stand in one
 */
export function slugFromTitle(title: string): string | undefined {
  const slug = slugFromName(
    normalize(title)
      .replace(/\+/g, " plus ")
      .replace(/[^a-z0-9]+/g, " "),
  );
  const short =
    slug.length <= SLUG_LENGTH ? slug : slug.slice(0, SLUG_LENGTH + 1).replace(/-[^-]*$/, "");
  return isSlug(short) ? short : undefined;
}

/** Shorter words name nothing. */
const LEAST = 4;

/**
 * The file name of a quotation: the speaker’s last name and the two neighboring words that say most, as in
 * `ramirez-bread-crumbs`.
 * @param others the words of all other quotations, among which these two should be rare
 * @param isTaken whether there is such a file
 */
export function quoteSlug(
  words: string,
  speaker: string | undefined,
  others: readonly string[],
  isTaken: (slug: string) => boolean,
): string {
  const counts = new Map<string, number>();
  for (const other of others)
    for (const word of new Set(normalizedWords(other)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const name = normalizedWords(speaker?.replace(/[’']/g, "") ?? "unsigned").at(-1) ?? "unsigned";
  const said = normalizedWords(words.replace(/\[[^[\]]*\]/g, " "));
  const weightOf = (word = "") =>
    isSmall(word) || word.length < LEAST
      ? 0
      : Math.min(word.length, 8) / (1 + (counts.get(word) ?? 0));
  const pairs = said
    .flatMap((word, at) => {
      const [own, next] = [weightOf(word), weightOf(said[at + 1])];
      const tail = next > 0 ? [word, said[at + 1]] : [word];
      return own > 0 ? [{ tail, weight: own + next }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const slugs = pairs
    .map(({ tail }) => [name, ...tail].join("-"))
    .filter((slug) => isSlug(slug) && !isTaken(slug));
  return slugs[0] ?? numbered(isSlug(`${name}-words`) ? `${name}-words` : "quotation", isTaken);
}

function numbered(slug: string, isTaken: (slug: string) => boolean): string {
  let number = 1;
  while (isTaken(number === 1 ? slug : `${slug}-${number}`)) number++;
  return number === 1 ? slug : `${slug}-${number}`;
}
