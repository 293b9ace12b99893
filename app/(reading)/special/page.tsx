import type { Metadata } from "next";
import { ContentProblems } from "@/components/site/content-problems";
import { Row } from "@/components/site/editors-page";
import { IndexPage } from "@/components/site/index-page";
import { getWiki } from "@/lib/content/get-wiki";
import { contentProblems } from "@/lib/content/reload-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildProblems } from "@/lib/views/content-report/problems-view";
import {
  type SpecialPage,
  specialHref,
  specialPages,
} from "@/lib/views/content-report/special-pages";

const title = "Editor tools";
const description =
  "Tools for editors of this wiki: everything in it, what changed recently, and what is still missing.";

export const metadata: Metadata = pageMetadata({ title, description, href: "/special" });

export default async function SpecialIndexPage() {
  const problems = buildProblems(await getWiki(), contentProblems());
  const pages = Object.keys(specialPages) as SpecialPage[];
  return (
    <IndexPage title={title} description={description}>
      <ContentProblems problems={problems} />
      <ul className="border-rule border-t">
        {pages.map((page) => (
          <Row key={page} title={<a href={specialHref(page)}>{specialPages[page].title}</a>}>
            {specialPages[page].description}
          </Row>
        ))}
      </ul>
    </IndexPage>
  );
}
