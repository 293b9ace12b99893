import { article, articles } from "./articles";
import type { Endpoint } from "./endpoint";
import { quotes } from "./quotes";
import { releases } from "./releases";
import { search } from "./search";
import { sources } from "./sources";

/** Every endpoint of the API, in the order of its page. */
export const endpoints: readonly Endpoint[] = [
  articles,
  article,
  quotes,
  releases,
  search,
  sources,
];
