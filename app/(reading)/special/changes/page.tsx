import type { Metadata } from "next";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkWords } from "@/components/article/link-words";
import { AuthorLink } from "@/components/history/author-link";
import { EditorsPage } from "@/components/site/editors-page";
import { Subscribe } from "@/components/site/subscribe";
import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listChanges } from "@/lib/git/changes";
import { whyNoHistory } from "@/lib/git/git-problem";
import { specialMetadata } from "@/lib/seo/special-metadata";
import {
  buildChanges,
  type ChangedArticle,
  type DayOfChanges,
  noHistory,
} from "@/lib/views/history/changes-view";

export const metadata: Metadata = specialMetadata("changes");

const SHOWN = 100;

export default async function ChangesPage() {
  const folder = contentFolder();
  const changes = await listChanges(folder, SHOWN);
  const days = changes && buildChanges(await getWiki(), changes);
  return (
    <EditorsPage page="changes" empty={!days && noHistory(whyNoHistory(folder))} wide>
      {days && days.length > 0 && (
        <table className="block w-full sm:table">
          <thead className="max-sm:sr-only">
            <tr className="text-[0.82rem] text-mute">
              <Head>Article</Head>
              <Head>Summary</Head>
              <Head>Who</Head>
            </tr>
          </thead>
          {days.map((day) => (
            <DayRows key={day.dateTime} day={day} />
          ))}
        </table>
      )}
      {days && <Subscribe to={["changes"]} />}
    </EditorsPage>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="pe-3 text-start font-[680] font-sign">
      {children}
    </th>
  );
}

function DayRows({ day: { date, dateTime, changes } }: { day: DayOfChanges }) {
  return (
    <tbody className="block sm:table-row-group">
      <tr className="block sm:table-row">
        <th
          scope="rowgroup"
          colSpan={3}
          className="block pt-5 pb-2 text-start font-[720] font-sign sm:table-cell"
        >
          <time dateTime={dateTime}>{date}</time>
        </th>
      </tr>
      {changes.map(({ key, message, articles, ...who }) => (
        <tr
          key={key}
          className="block border-rule border-t py-2 align-top text-[0.94rem] sm:table-row"
        >
          <td className="block sm:table-cell sm:w-1/2 sm:py-2 sm:pe-3">
            <HiddenGroups parts={articles}>
              {(links) => <LinkWords links={links} after={(link) => <WhatChanged {...link} />} />}
            </HiddenGroups>
          </td>
          <td className="block break-words sm:table-cell sm:py-2 sm:pe-3">{message}</td>
          <td className="block break-words text-mute sm:table-cell sm:py-2">
            <AuthorLink {...who} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function WhatChanged({ isNew, changeHref, text }: ChangedArticle) {
  return (
    <>
      {" "}
      (
      <a className="link" href={changeHref} rel="nofollow">
        {isNew ? "new" : "change"}
        <span className="sr-only">: what changed in {text}</span>
      </a>
      )
    </>
  );
}
