import type { Metadata } from "next";
import { IndexPage } from "@/components/site/index-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { listWanted } from "@/lib/views/index-view";

const title = "Wanted articles";
const description =
  "Articles that others link to and nobody has written yet, the most wanted first. Each waits for somebody to add it.";

export const metadata: Metadata = {
  title,
  description,
  alternates: { canonical: "/special/wanted" },
};

export default async function WantedPage() {
  const wanted = listWanted(await getWiki());
  return (
    <IndexPage title={title} description={description}>
      <p>
        To write one, add a file under <code>content/</code>; the contributor’s guide says how.
      </p>
      {wanted.length === 0 && (
        <p className="mt-6">Nothing is wanted: every link leads to an article.</p>
      )}
      <ul className="mt-6 border-rule border-t">
        {wanted.map(({ slug, title: name, linkedFrom }) => (
          <li key={slug} id={slug} className="target-mark border-rule border-b py-3">
            <b className="font-[720] font-sign text-[1.1rem] text-wanted">{name}</b>
            <span className="block text-[0.94rem] text-mute">
              wanted by{" "}
              {linkedFrom.map((link, index) => (
                <span key={link.href}>
                  {index > 0 && ", "}
                  <WikiAnchor link={link} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </IndexPage>
  );
}
