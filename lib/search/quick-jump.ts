import type { HeroLine } from "../kinds/hero-line";
import { SHORT_FORMS } from "../spoilers/series-codes";
import { memoizeByKey } from "../state/memoize-by-key";
import type { SearchData, SearchSeries } from "./entry";
import { alternateForm, normalizedWords } from "./normalize";

/** The target of a short form such as `dd 2`. */
export type Jump = { href: string; title: string; line: HeroLine | undefined };

/** What may follow the series: `2`, `s2`, `season 2`, `s2e4`, `2x04`, `season 2 episode 4`, `e4`. */
const SEASON_EPISODE =
  /^(?:(?:s|season ?)?(\d{1,2}))?(?:(?: ?(?:e|ep|x|episode) ?| (?=\d))(\d{1,2}))?$/;

/** `season two`: a number alone may be a word of something else. */
const SPELLED_OUT =
  /\b(season|episode) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b/g;

/** `dd 2` → Daredevil, season 2; `jj s1e3` → the third episode of Jessica Jones. Undefined for other texts. */
export function quickJump(query: string, data: SearchData): Jump | undefined {
  const words = normalizedWords(query)
    .join(" ")
    .replace(SPELLED_OUT, (_, before, number) => `${before} ${alternateForm(number)}`);
  for (const one of listSeries(data)) {
    const { title, starts } = startsOf(one);
    for (const start of starts) {
      if (!words.startsWith(start)) continue;
      const found = SEASON_EPISODE.exec(words.slice(start.length).trim());
      const jump = found && (found[1] || found[2]) && seasonOrEpisode(one, found[1], found[2]);
      if (jump)
        return {
          href: `/series/${one.slug}#${jump.anchor}`,
          title: `${title}, ${jump.name}`,
          line: one.page.line,
        };
    }
  }
  return undefined;
}

const listSeries = memoizeByKey(({ articles }: SearchData) =>
  articles.flatMap(({ series }) => series ?? []),
);

/** The title of a series, and the normalized texts that stand for it. */
const startsOf = memoizeByKey(({ page, slug }: SearchSeries) => {
  const title = page.title.replace(/ \([^)]*\)$/, "");
  const names = [title, slug, ...(SHORT_FORMS.get(slug) ?? [])];
  return { title, starts: names.map((name) => normalizedWords(name).join(" ")) };
});

function seasonOrEpisode(
  { seasons }: SearchSeries,
  first: string | undefined,
  second: string | undefined,
) {
  const [season, episode] = readNumbers(seasons, first, second);
  const episodes = seasons[season - 1];
  if (!episodes) return undefined;
  if (episode === undefined) return { anchor: `s${season}`, name: `season ${season}` };
  if (episode < 1 || episode > episodes) return undefined;
  return { anchor: `s${season}e${episode}`, name: `season ${season}, episode ${episode}` };
}

/** In a series with one season, a single number above 1 is an episode: `defenders 5`. */
function readNumbers(
  seasons: readonly number[],
  first: string | undefined,
  second: string | undefined,
): [season: number, episode: number | undefined] {
  const [a, b] = [first, second].map((text) => (text === undefined ? undefined : Number(text)));
  if (seasons.length === 1 && b === undefined && a !== undefined && a > 1) return [1, a];
  if (a === undefined) return [seasons.length === 1 ? 1 : 0, b];
  return [a, b];
}
