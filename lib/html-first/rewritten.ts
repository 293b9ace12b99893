import type { Redirect } from "./static-export";

/** Where the server's rewrites find what an address of one part more or another ending answers. */
const MOVED = "/moved";
const MARKDOWN = "/markdown/";

type Prerender = {
  pathname: string;
  filePath?: string | undefined;
  initialStatus?: number | undefined;
  initialHeaders?: Record<string, string | string[]> | undefined;
};

export const isMoved = (pathname: string) => pathname.startsWith(`${MOVED}/`);

/** The address at which readers find an answer: `/markdown/heroes/a` → `/heroes/a.md`. */
export const publicPath = (pathname: string) =>
  pathname.startsWith(MARKDOWN) ? `/${pathname.slice(MARKDOWN.length)}.md` : pathname;

/** The addresses that lead to an article, as their built answers say. */
export function listMoved(prerenders: readonly Prerender[]): Redirect[] {
  return (
    prerenders
      // The route itself is listed too, without an answer.
      .filter(({ pathname, filePath }) => isMoved(pathname) && filePath !== undefined)
      .map(({ pathname, initialStatus, initialHeaders }) => {
        const to = initialHeaders?.location;
        if (initialStatus !== 308 || typeof to !== "string")
          throw new Error(`${pathname} was built as no redirect.`);
        return { from: publicPath(pathname.slice(MOVED.length)), to, status: initialStatus };
      })
  );
}

/** A fixed address with a slash behind is the same to readers, and another to a static host. */
export const withSlashes = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.flatMap((redirect) =>
    redirect.from.endsWith("*")
      ? [redirect]
      : [redirect, { ...redirect, from: `${redirect.from}/` }],
  );
