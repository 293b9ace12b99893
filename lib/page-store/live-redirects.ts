import type { Redirect } from "./host-files";

/**
 * An address that only a server answers, as a pattern of Next, and what a static host does instead: redirect
 * to a page (`otherwise`), show a page (`standIn`), or nothing for addresses of programs.
 */
export type LiveAddress = { from: string } & (
  | { otherwise: string; standIn?: undefined }
  | { standIn: string; otherwise?: undefined }
  | { standIn?: undefined; otherwise?: undefined }
);

/** A parameter with its pattern: `:date(\\d{4})`. */
const PARAMETER = /:(\w+)\(([^)]+)\)/g;

/**
 * Live addresses as redirects of static hosts. These have no patterns: each page that the parameter
 * would match gets its own rule before it.
 */
export function liveRedirects(
  live: readonly LiveAddress[],
  pages: Iterable<string>,
  origin?: string,
): Redirect[] {
  const all = [...pages];
  return live.flatMap(({ from, otherwise }) => {
    const plain = from.replace(PARAMETER, ":$1");
    const to = origin ? `${origin}${plain}` : otherwise;
    if (to === undefined) return [];
    const address = new RegExp(pattern(from));
    const matching = all.filter((page) => address.test(page));
    return [
      ...matching.map((page) => ({ from: page, to: page, status: 200 })),
      { from: plain, to, status: 307 },
    ];
  });
}

/** The same for nginx, which checks itself whether such a page exists. */
export function nginxLive(live: readonly LiveAddress[], origin?: string): string {
  return live
    .map(({ from, otherwise }) => {
      const to = origin ? `${origin}$request_uri` : otherwise;
      if (to === undefined) return "";
      const leave = `if (!-f $request_filename.html) { return 307 ${to}; }`;
      return `location ~ "${pattern(from)}" { ${leave} try_files $uri.html =404; }\n`;
    })
    .join("");
}

/** The live addresses at which a static host shows this page: `/search` for `/special/search`, without a server. */
export const standInsOf = (page: string, live: readonly LiveAddress[], origin?: string): string[] =>
  live.flatMap(({ from, standIn }) => (standIn === page && !origin ? from : []));

const pattern = (from: string) => `^${from.replace(PARAMETER, "$2")}$`;
