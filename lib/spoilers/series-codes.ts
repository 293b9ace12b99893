/** Fans' short forms of series, by slug: the first is the code in links with watch progress (`?seen=dd2,jj1`). */
export const SHORT_FORMS: Readonly<Record<string, readonly [code: string, ...more: string[]]>> = {
  daredevil: ["dd"],
  "jessica-jones": ["jj", "aka"],
  "luke-cage": ["lc"],
  "iron-fist": ["if"],
  "the-defenders": ["def", "defs", "td", "defenders"],
  "the-punisher": ["pun", "tp", "punisher"],
};

const SERIES_BY_CODE = new Map(
  Object.entries(SHORT_FORMS).map(([series, [code]]) => [code, series]),
);

/** The slug for a code; a series without a code uses its slug. */
export const seriesOfCode = (code: string): string => SERIES_BY_CODE.get(code) ?? code;

/** The opposite of `seriesOfCode`. */
export const codeOfSeries = (series: string): string => SHORT_FORMS[series]?.[0] ?? series;
