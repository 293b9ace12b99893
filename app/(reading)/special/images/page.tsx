import type { Metadata } from "next";
import { Figure } from "@/components/article/figure";
import { LinkRow } from "@/components/article/link-row";
import { IndexPage } from "@/components/site/index-page";
import { getWiki } from "@/lib/content/get-wiki";
import { listFigures } from "@/lib/views/figure-view";

const title = "Images";
const description =
  "Every image of this wiki with its maker and its license, and the articles that show it.";

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: "/special/images" },
};

export default async function ImagesPage() {
  const figures = listFigures(await getWiki());
  return (
    <IndexPage title={title} description={description}>
      {figures.length === 0 && <p>There is no image yet.</p>}
      <ul className="grid gap-5">
        {figures.map(({ figure, shownIn }) => (
          <li key={figure.id} id={figure.id} className="target-mark">
            <Figure figure={figure} caption={<b>{figure.title}</b>}>
              <p>
                {figure.origin ? `Taken from ${figure.origin.name}` : "Drawn for this wiki"}
                {shownIn.length > 0 ? ", shown in" : ", not shown anywhere yet"}
              </p>
              <LinkRow links={shownIn} />
            </Figure>
          </li>
        ))}
      </ul>
    </IndexPage>
  );
}
