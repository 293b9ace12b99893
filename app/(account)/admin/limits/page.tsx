import type { Metadata } from "next";
import { Row, Rows } from "@/components/admin/rows";
import { ACTIONS } from "@/lib/actions/actions";
import { delayText, limitText } from "@/lib/limits/limit-text";
import type { Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Limits" };

type Props = { searchParams: Promise<Query> };

export default async function LimitsPage({ searchParams }: Props) {
  return (
    <AdminPage
      permission="admin.settings"
      href="/admin/limits"
      query={await searchParams}
      build={async () => ({
        title: "Limits",
        description: "Everything that people can do here, how often, and who may do it.",
        content: (
          <Rows>
            {[...ACTIONS.values()].map(({ name, title, permission, limits, delays = [] }) => (
              <Row key={name} title={title}>
                <p>
                  {name} · {permission}
                </p>
                <ul>
                  {limits.map((limit) => (
                    <li key={limitText(limit)}>{limitText(limit)}</li>
                  ))}
                  {delays.map((delay) => (
                    <li key={delayText(delay)}>{delayText(delay)}</li>
                  ))}
                  {limits.length + delays.length === 0 && <li>no limit of its own</li>}
                </ul>
              </Row>
            ))}
          </Rows>
        ),
      })}
    />
  );
}
