import type { Metadata } from "next";
import { Hidden } from "@/components/forms/fields";
import { ErrorNotice } from "@/components/site/error-page";
import { IndexPage } from "@/components/site/index-page";
import { getDatabase } from "@/lib/database/get-database";
import { FROM_PAGE } from "@/lib/forms/fields";
import { findSubscription, isWanted } from "@/lib/mail/unsubscribe";
import { setAnswerStatus } from "@/lib/request/answer-status";
import { site } from "@/lib/site";
import type { Query } from "../../get-form";

export const metadata: Metadata = { title: "Email notifications" };

type Props = { searchParams: Promise<Query> };

/** Where the link at the end of a mail leads. Opening it changes nothing: programs that look for viruses open links too. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  const database = await getDatabase();
  const found = typeof token === "string" ? await findSubscription(database, token) : undefined;
  if (!found) {
    setAnswerStatus(410);
    return (
      <ErrorNotice
        title="This link no longer works"
        description="Part of it is missing, or it is from a message that is older than 30 days. Your account has the same settings."
        stops={[
          { href: "/account/mail", label: "Email notifications" },
          { href: "/", label: "Home" },
        ]}
      />
    );
  }
  const wanted = await isWanted(database, found);
  return (
    <IndexPage
      title={wanted ? "Unsubscribe" : "You have unsubscribed"}
      description={
        wanted
          ? `${site.name} emails you about ${found.words}.`
          : `${site.name} no longer emails you about ${found.words}.`
      }
    >
      <form
        method="post"
        action={wanted ? "/do/unsubscribe" : "/do/subscribe-again"}
        className="form"
      >
        <Hidden name="token" value={String(token)} />
        <Hidden name={FROM_PAGE} value="yes" />
        <button type="submit" className="button">
          {wanted ? "Unsubscribe" : "Subscribe again"}
        </button>
      </form>
    </IndexPage>
  );
}
