import { describeBrowser } from "@/lib/accounts/sessions";
import type { SignInRow } from "@/lib/people/sign-ins";
import { Row, Rows } from "./rows";
import { TimeText } from "./time-text";

/** A browser in words; a program that is none as it calls itself. */
function browserText(userAgent: string | null): string {
  const isBrowser = /^Mozilla\//.test(userAgent ?? "");
  return isBrowser ? describeBrowser(userAgent) : (userAgent ?? "an unknown program");
}

/** Sign-ins and failed attempts. */
export function SignInRows({ rows }: { rows: readonly SignInRow[] }) {
  if (rows.length === 0) return <p className="mt-6">None yet.</p>;
  return (
    <Rows>
      {rows.map(
        ({ id, at, userId, name, email, method, succeeded, reason, network, userAgent }) => {
          const who = name ?? email ?? "Somebody";
          return (
            <Row
              key={id}
              title={
                <>
                  {userId ? (
                    <a className="link tap" href={`/admin/people/${userId}`}>
                      {who}
                    </a>
                  ) : (
                    who
                  )}{" "}
                  {succeeded ? "signed in" : <span className="text-wanted">failed to sign in</span>}
                </>
              }
            >
              <TimeText at={at} /> · {method}
              {reason && ` · ${reason}`} · from {network} · {browserText(userAgent)}
            </Row>
          );
        },
      )}
    </Rows>
  );
}
