import type { Redirect } from "./static-export";

/** The targets of the server's rewrites, for longer addresses and other file extensions. */
const MOVED = "/moved";
const MARKDOWN = "/markdown/";

type Prerender = {
  pathname: string;
  filePath?: string | undefined;
  initialStatus?: number | undefined;
  initialHeaders?: Record<string, string | string[]> | undefined;
};

export const isMoved = (pathname: string) => pathname.startsWith(`${MOVED}/`);

/** The public address of a rewritten one: `/markdown/heroes/a` → `/heroes/a.md`. */
export const publicPath = (pathname: string) =>
  pathname.startsWith(MARKDOWN) ? `/${pathname.slice(MARKDOWN.length)}.md` : pathname;

/** The addresses that redirect to an article, from the build's outputs. */
export function listMoved(prerenders: readonly Prerender[]): Redirect[] {
  return (
    prerenders
      // The route itself is listed too, without an answer.
      .filter(({ pathname, filePath }) => isMoved(pathname) && filePath !== undefined)
      .map(({ pathname, initialStatus, initialHeaders }) => {
        const to = initialHeaders?.location;
        if (initialStatus !== 308 || typeof to !== "string")
          throw new Error(`${pathname} was not built as a redirect.`);
        return { from: publicPath(pathname.slice(MOVED.length)), to, status: initialStatus };
      })
  );
}

/** A fixed address with a trailing slash is the same to readers, but not to a static host. */
export const withSlashes = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.flatMap((redirect) =>
    redirect.from.endsWith("*")
      ? [redirect]
      : [redirect, { ...redirect, from: `${redirect.from}/` }],
  );
