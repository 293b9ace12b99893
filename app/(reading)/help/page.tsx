import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HELP } from "@/components/guide/guide-page";
import { Row } from "@/components/site/editors-page";
import { IndexPage } from "@/components/site/index-page";
import { StructuredData } from "@/components/site/structured-data";
import { guidePages } from "@/lib/guide/load-guide";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";

const page = {
  title: HELP,
  description:
    "How to write for this wiki: your first edit in the browser, links, sources, spoilers, quotes and new articles.",
  href: "/help",
};

export const metadata: Metadata = pageMetadata(page);

export default function HelpIndexRoute() {
  const pages = guidePages();
  if (pages.length === 0) notFound();
  return (
    <>
      <IndexPage title={page.title} description={page.description}>
        <ol className="border-rule border-t">
          {pages.map(({ href, title, description }) => (
            <Row key={href} title={<a href={href}>{title}</a>}>
              {description}
            </Row>
          ))}
        </ol>
      </IndexPage>
      <StructuredData graph={pageGraph(page)} />
    </>
  );
}
