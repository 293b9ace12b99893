import type { Metadata } from "next";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { Figure } from "@/components/article/figure";
import { LinkRow } from "@/components/article/link-row";
import { EditorsPage } from "@/components/site/editors-page";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listFigures } from "@/lib/views/article/figure-view";

export const metadata: Metadata = specialMetadata("images");

export default async function ImagesPage() {
  const figures = listFigures(await getWiki());
  return (
    <EditorsPage page="images" empty={figures.length === 0 && "There are no images yet."}>
      <ul className="grid gap-5">
        {figures.map(({ figure, shownIn }) => (
          <li key={figure.id} id={figure.id} className="target-mark">
            <Figure figure={figure} caption={<b>{figure.title}</b>}>
              <p>
                {figure.origin ? `Taken from ${figure.origin.name}` : "Drawn for this wiki"}
                {shownIn.length > 0 ? ", shown in" : ", not shown anywhere yet"}
              </p>
              <HiddenGroups parts={shownIn}>{(links) => <LinkRow links={links} />}</HiddenGroups>
            </Figure>
          </li>
        ))}
      </ul>
    </EditorsPage>
  );
}
