import { article, articles } from "./articles";
import type { Endpoint } from "./endpoint";
import { quotesEndpoint } from "./quotes";
import { releases } from "./releases";
import { searchEndpoint } from "./search";
import { sourcesEndpoint } from "./sources";

/** Every endpoint of the API, in the order of its page. */
export const endpoints: readonly Endpoint[] = [
  articles,
  article,
  quotesEndpoint,
  releases,
  searchEndpoint,
  sourcesEndpoint,
];
