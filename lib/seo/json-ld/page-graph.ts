import { absoluteUrl } from "../../request/origin";
import { breadcrumbs, type Step } from "./breadcrumbs";
import { graphOf, type PageGraph } from "./graph";
import { toWebsite } from "./website";

type Page = { title: string; description: string; href: string };

/** A page that is not an article; most list articles. `above` has the breadcrumbs between it and the home page. */
export const pageGraph = (
  { title, description, href }: Page,
  {
    above = [],
    type = "CollectionPage",
  }: { above?: readonly Step[]; type?: "AboutPage" | "CollectionPage" } = {},
): PageGraph =>
  graphOf(
    {
      "@type": type,
      "@id": `${absoluteUrl(href)}#page`,
      name: title,
      description,
      url: absoluteUrl(href),
      inLanguage: "en",
      isPartOf: toWebsite,
    },
    breadcrumbs(...above, { href, label: title }),
  );
