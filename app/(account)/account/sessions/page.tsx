import type { Metadata } from "next";
import { PageSection } from "@/components/article/page-section";
import { Select } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { describeBrowser, listSessions } from "@/lib/accounts/sessions";
import { getDatabase } from "@/lib/database/get-database";
import { requirePerson } from "../../current-person";
import { getForm, type Query } from "../../get-form";
import { AccountPage } from "../account-page";
import { Day } from "../day";

type Props = { searchParams: Promise<Query> };

export const metadata: Metadata = { title: "Where you are signed in" };

export default async function SessionsRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await requirePerson("/account/sessions", query);
  const sessions = await listSessions(await getDatabase(), person.id);
  const others = sessions.filter(({ token }) => token !== person.sessionToken);
  const ending = await getForm("end-session", query);
  return (
    <AccountPage
      title="Where you are signed in"
      description="Each sign-in ends by itself after 30 days."
      query={query}
      isSetting
    >
      <ul className="max-w-2xl border-rule border-t">
        {sessions.map(({ id, token, createdAt, ipAddress, userAgent }) => (
          <li key={id} className="border-rule border-b py-3">
            <span className="font-[650] font-sign">{describeBrowser(userAgent)}</span>
            {token === person.sessionToken && <strong> · this browser</strong>}
            <span className="block text-mute">
              since <Day time={createdAt} />
              {ipAddress && `, from the network ${ipAddress}`}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <PageSection id="one" title="Sign out one browser">
          <Form state={ending} submit="Sign out that browser">
            <Select
              state={ending}
              name="id"
              label="Browser"
              options={others.map(({ id, createdAt, userAgent }) => ({
                value: id,
                label: `${describeBrowser(userAgent)}, since ${createdAt.slice(0, 16).replace("T", " ")} UTC`,
              }))}
            />
          </Form>
        </PageSection>
      )}
      <PageSection id="all" title="Sign out everywhere">
        <p className="mb-5 max-w-prose">
          This includes the browser you are using. If somebody else may know your password,{" "}
          <a href="/account/password" className="link">
            change it
          </a>{" "}
          first.
        </p>
        <Form
          state={await getForm("sign-out-everywhere", query)}
          submit="Sign out everywhere"
          isDangerous
        />
      </PageSection>
    </AccountPage>
  );
}
