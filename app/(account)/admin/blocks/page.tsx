import type { Metadata } from "next";
import { OlderLink, Row, Rows } from "@/components/admin/rows";
import { TimeText } from "@/components/admin/time-text";
import { FormFrame } from "@/components/forms/form";
import type { FormState } from "@/lib/forms/form-state";
import { type KeptBlockRow, listKeptBlocks } from "@/lib/people/kept-blocks";
import { parsePlace } from "@/lib/people/keyset";
import { handleFromPseudonym, profileHref } from "@/lib/people/profile";
import { getForm, type Query } from "../../get-form";
import { AdminPage } from "../admin-page";

export const metadata: Metadata = { title: "Blocks of deleted accounts" };

type Props = { searchParams: Promise<Query> };

const HREF = "/admin/blocks";

export default async function BlocksPage({ searchParams }: Props) {
  const query = await searchParams;
  return (
    <AdminPage
      permission="admin.blocks"
      href={HREF}
      query={query}
      build={async (database) => {
        const { rows, next } = await listKeptBlocks(database, parsePlace(query.after));
        return {
          title: "Blocks of deleted accounts",
          description:
            "Somebody was blocked and deleted their account. A new account with the same email address is blocked too.",
          content: (
            <>
              <Blocks rows={rows} state={await getForm("admin-lift-block", query)} />
              <OlderLink href={HREF} query={{ after: next }} />
            </>
          ),
        };
      }}
    />
  );
}

/** One form has all buttons: its fields have ids, which must not be there twice. */
function Blocks({ rows, state }: { rows: readonly KeptBlockRow[]; state: FormState }) {
  return (
    <FormFrame state={state} className="">
      <p className="max-w-prose">
        Only a keyed hash of each address is kept. Blocks of accounts that exist are on the pages of{" "}
        <a className="link" href="/admin/people">
          people
        </a>
        .
      </p>
      {rows.length === 0 ? (
        <p className="mt-6">None.</p>
      ) : (
        <Rows>
          {rows.map((row) => (
            <BlockRow key={row.id} row={row} />
          ))}
        </Rows>
      )}
    </FormFrame>
  );
}

function BlockRow({
  row: { id, pseudonym, reason, endsAt, createdAt, counts },
}: {
  row: KeptBlockRow;
}) {
  return (
    <Row
      title={
        <a className="link tap" href={profileHref(handleFromPseudonym(pseudonym))}>
          {pseudonym}
        </a>
      }
    >
      <p>
        {endsAt ? (
          <>
            Blocked until <TimeText at={endsAt} />
          </>
        ) : (
          "Blocked without an end"
        )}{" "}
        · account deleted <TimeText at={createdAt} />
      </p>
      <p>Reason: {reason}</p>
      {!counts && (
        <p className="notice mt-3">
          This block no longer works: the secret of the wiki (AUTH_SECRET) has changed since, so its
          address is not found.
        </p>
      )}
      <button type="submit" name="id" value={id} className="button button-quiet mt-2">
        Lift<span className="sr-only"> the block of {pseudonym}</span>
      </button>
    </Row>
  );
}
