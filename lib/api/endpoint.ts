import type { z } from "zod";
import { getWiki } from "../content/get-wiki";
import type { Wiki } from "../content/wiki";
import type { WatchProgress } from "../spoilers/watch-progress";
import { badParameters } from "./problem";
import { readQuery } from "./read-query";

export type EndpointRequest<Query extends z.ZodObject> = {
  wiki: Wiki;
  query: z.output<Query>;
  /** The variable parts of the address. */
  path: Readonly<Record<string, string>>;
};

/** One address of the API: its parameters, its response, and the function that answers. */
export type Endpoint<Query extends z.ZodObject = z.ZodObject, Body = unknown> = {
  /** Below `/api/v1`, its variable parts in braces: `/articles/{kind}/{slug}`. */
  path: string;
  name: string;
  summary: string;
  description: string;
  /** What each variable part of the path is, with an example. */
  parts?: Record<string, { description: string; example: string; schema: z.ZodType }>;
  query: Query;
  /** The query of the example, URL-encoded. */
  example: string;
  body: z.ZodType<Body>;
  answer(request: EndpointRequest<Query>): Body | Promise<Body>;
};

/** An endpoint, checked so that its query, body and answer fit together. */
export const endpoint = <Query extends z.ZodObject, Body>(one: Endpoint<Query, Body>): Endpoint =>
  one as unknown as Endpoint;

/**
 * Answers a request to an endpoint.
 * @throws ProblemError if the request cannot be answered
 */
export async function answerOf(
  one: Endpoint,
  params: URLSearchParams,
  path: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const query = readQuery(one.query, params);
  const wiki = await getWiki();
  checkSeries(wiki, query.seen as WatchProgress | undefined);
  return one.answer({ wiki, query, path });
}

/** Without this check, a typo in `seen` would hide spoilers without an error. */
function checkSeries(wiki: Wiki, progress: WatchProgress | undefined): void {
  const unknown = [...(progress?.keys() ?? [])].find(
    (slug) => !wiki.summaries.has(`series/${slug}` as never),
  );
  if (unknown === undefined) return;
  throw badParameters([
    {
      parameter: "seen",
      detail: `There is no series “${unknown}” here.`,
      fix: "Write dd, jj, lc, if, def or pun, each with a season: dd2,jj1.",
    },
  ]);
}

/** The example of an endpoint as an address below `/api/v1`. */
export function exampleAddress({ path, parts = {}, example }: Endpoint): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => parts[name]?.example ?? "");
  return example ? `${filled}?${example}` : filled;
}
