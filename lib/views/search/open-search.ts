import { escapeMarkup } from "../../content/escape-markup";

export const OPENSEARCH_TYPE = "application/opensearchdescription+xml";

type Site = { name: string; tagline: string; baseUrl: string };

/** The wiki as a search engine, in OpenSearch 1.1; a short name has 16 characters at most there. */
export function openSearchDescription({ name, tagline, baseUrl }: Site): string {
  const base = escapeMarkup(baseUrl.replace(/\/$/, ""));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(name)}</ShortName>
  <Description>${escapeMarkup(tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${base}/icon.svg</Image>
  <Url type="text/html" template="${base}/search?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
</OpenSearchDescription>
`;
}
