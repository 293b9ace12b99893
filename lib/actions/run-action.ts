import { noteAudit } from "../audit/note-audit";
import { countUse } from "../limits/count-use";
import { forgetFailures, noteFailure } from "../limits/failures";
import type { Counted } from "../limits/limit";
import { originOf } from "../request/origin";
import type { Outcome } from "./form-action";
import type { Fields, Sender } from "./sender";
import { waitText } from "./wait-text";

/** The last checks of a form, which is permitted: limits and fields. Then its action runs, and the audit log says so. */
export async function runAction(sender: Sender, fields: Fields): Promise<Outcome> {
  const { action, parts, person, headers } = sender;
  const { database, network } = parts;
  const { name, delays = [], schema } = action;
  const counted: Counted = { account: person?.id, network, mail: mailOf(fields) };
  const wait = await countUse(database, name, action, counted);
  if (wait > 0) return { errors: { "": waitText(wait) } };
  const parsed = await schema.safeParseAsync(fields);
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) errors[path.join(".")] ??= message;
    return { errors };
  }
  const request = { headers, network, origin: originOf(headers) };
  const outcome = await action.run({ database, fields: parsed.data as never, person, request });
  if (!("errors" in outcome)) await forgetFailures(database, name, delays, counted);
  else if (outcome.isFailure) await noteFailure(database, name, delays, counted);
  const actor = { id: person?.id ?? null, name: person?.name ?? "Nobody signed in" };
  if (outcome.audit) await noteAudit(database, actor, outcome.audit);
  return outcome;
}

/** However it is written, an address is one. */
const mailOf = ({ email = "" }: Fields) => email.normalize("NFKC").trim().toLowerCase();
