import { slugFromName } from "../content/name-slug";
import { isSlug, SLUG_LENGTH } from "../kinds/article-id";
import { isSmall, normalize, normalizedWords } from "../search/normalize";

/**
 * The file name for a title: `Fogwell’s Gym` → `fogwells-gym`.
 * @returns undefined if no character of the title can be used
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

/** Shorter words are not distinctive enough. */
const LEAST = 4;

/**
 * The file name of a quote: the speaker’s last name and the two most distinctive adjacent words, such as
 * `ramirez-bread-crumbs`.
 * @param others the words of all other quotes, in which these two should be rare
 * @param isTaken whether the file name is taken
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
  const quoted = normalizedWords(words.replace(/\[[^[\]]*\]/g, " "));
  const weightOf = (word = "") =>
    isSmall(word) || word.length < LEAST
      ? 0
      : Math.min(word.length, 8) / (1 + (counts.get(word) ?? 0));
  const pairs = quoted
    .flatMap((word, at) => {
      const [own, next] = [weightOf(word), weightOf(quoted[at + 1])];
      const tail = next > 0 ? [word, quoted[at + 1]] : [word];
      return own > 0 ? [{ tail, weight: own + next }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const slugs = pairs
    .map(({ tail }) => [name, ...tail].join("-"))
    .filter((slug) => isSlug(slug) && !isTaken(slug));
  return slugs[0] ?? numbered(isSlug(`${name}-words`) ? `${name}-words` : "quote", isTaken);
}

function numbered(slug: string, isTaken: (slug: string) => boolean): string {
  let number = 1;
  while (isTaken(number === 1 ? slug : `${slug}-${number}`)) number++;
  return number === 1 ? slug : `${slug}-${number}`;
}
