import type { BreadcrumbList } from "schema-dts";
import { absoluteUrl } from "../../request/origin";
import { site } from "../../site";

export type Step = { href: string; label: string };

/** The breadcrumbs from the home page to a page, which comes last. */
export const breadcrumbs = (...steps: readonly Step[]): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  "@id": `${absoluteUrl(steps.at(-1)?.href ?? "/")}#breadcrumbs`,
  itemListElement: [{ href: "/", label: site.name }, ...steps].map(({ href, label }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: { "@id": absoluteUrl(href) },
  })),
});
