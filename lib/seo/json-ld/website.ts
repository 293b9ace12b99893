import type { WebSite } from "schema-dts";
import { absoluteUrl } from "../../request/origin";
import { site } from "../../site";

export const LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/";

export const toWebsite = { "@id": absoluteUrl("/#website") };

/** The URL template of the search. */
type Search = { "@type": "SearchAction"; target: string; "query-input": string };

const search: Search = {
  "@type": "SearchAction",
  target: `${absoluteUrl("/search")}?q={words}`,
  "query-input": "required name=words",
};

/** The wiki, and how to search it. */
export const websiteNode: WebSite = {
  "@type": "WebSite",
  ...toWebsite,
  name: site.name,
  alternateName: site.tagline,
  description: site.description,
  url: absoluteUrl("/"),
  inLanguage: "en",
  license: LICENSE,
  potentialAction: search,
};
