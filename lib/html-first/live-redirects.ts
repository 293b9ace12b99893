import type { Redirect } from "./mirror";

/** An address that only a server answers, as Next writes patterns, and where it leads without one. */
export type LiveAddress = { from: string; otherwise: string };

/** A parameter with its pattern: `:date(\\d{4})`. */
const PARAMETER = /:(\w+)\(([^)]+)\)/g;

/**
 * Live addresses as redirects of static hosts. These know no patterns: each page that the parameter
 * would take in is kept by a rule of its own before it.
 */
export function liveRedirects(
  live: readonly LiveAddress[],
  pages: readonly string[],
  origin?: string,
): Redirect[] {
  return live.flatMap(({ from, otherwise }) => {
    const kept = pages.filter((page) => new RegExp(pattern(from)).test(page));
    const plain = from.replace(PARAMETER, ":$1");
    const to = origin ? `${origin}${plain}` : otherwise;
    return [
      ...kept.map((page) => ({ from: page, to: page, status: 200 })),
      { from: plain, to, status: 307 },
    ];
  });
}

/** The same for nginx, which looks itself whether there is such a page. */
export function nginxLive(live: readonly LiveAddress[], origin?: string): string {
  return live
    .map(({ from, otherwise }) => {
      const to = origin ? `${origin}$request_uri` : otherwise;
      const leave = `if (!-f $request_filename.html) { return 307 ${to}; }`;
      return `location ~ "${pattern(from)}" { ${leave} try_files $uri.html =404; }\n`;
    })
    .join("");
}

const pattern = (from: string) => `^${from.replace(PARAMETER, "$2")}$`;
