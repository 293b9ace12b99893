import type { Metadata } from "next";
import { Choices, OlderLink } from "@/components/admin/rows";
import { SignInRows } from "@/components/admin/sign-in-rows";
import { parsePlace } from "@/lib/people/keyset";
import { listSignIns } from "@/lib/people/sign-ins";
import { oneOf, type Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Sign-ins" };

type Props = { searchParams: Promise<Query> };

const HREF = "/admin/sign-ins";

export default async function SignInsPage({ searchParams }: Props) {
  const query = await searchParams;
  const failed = query.failed === "1";
  const userId = oneOf(query, "person");
  return (
    <AdminPage
      permission="admin.audit"
      href={HREF}
      query={query}
      build={async (database) => {
        const after = parsePlace(query.after);
        const { rows, next } = await listSignIns(database, { userId, failed, after });
        const person: Record<string, string> = userId ? { person: userId } : {};
        return {
          title: "Sign-ins",
          description: "Who signed in, and what failed, in the last 90 days. The latest is first.",
          content: (
            <>
              <Choices
                label="Which sign-ins"
                choices={[
                  { label: "All", href: withQuery(person), isCurrent: !failed },
                  {
                    label: "Failed",
                    href: withQuery({ ...person, failed: "1" }),
                    isCurrent: failed,
                  },
                ]}
              />
              <SignInRows rows={rows} />
              <OlderLink
                href={HREF}
                query={{ person: userId, failed: failed ? "1" : undefined, after: next }}
              />
            </>
          ),
        };
      }}
    />
  );
}

function withQuery(query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${HREF}?${text}` : HREF;
}
