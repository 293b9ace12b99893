import { settings } from "../settings/settings";

/** Fans' short forms of series, by slug: the first is the code in links with watch progress (`?seen=dd2,jj1`). */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  settings.series.map(({ slug, codes }) => [slug, codes]),
);

const seriesByCode = new Map(settings.series.map(({ slug, codes: [code] }) => [code, slug]));

/** The slug for a code; a series without a code uses its slug. */
export const seriesOfCode = (code: string): string => seriesByCode.get(code) ?? code;

/** The opposite of `seriesOfCode`. */
export const codeOfSeries = (series: string): string => SHORT_FORMS.get(series)?.[0] ?? series;
