import { headers } from "next/headers";
import { getPerson } from "@/lib/accounts/get-person";
import { getDatabase } from "@/lib/database/get-database";
import { KEPT_PARAM, NOTICE_PARAM } from "@/lib/forms/fields";
import { type FormState, formState } from "@/lib/forms/form-state";
import { readNotice } from "@/lib/forms/notice";

/** As Next passes the query of a page. */
export type Query = Record<string, string | string[] | undefined>;

/** One value of a query; undefined if it is missing, empty, given twice, or no database could have it. */
export function oneOf(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === "string" && value !== "" && !value.includes("\0") ? value : undefined;
}

/**
 * What a page prints of the form of an action: `<Form state={await getForm("sign-in", await searchParams)}>`.
 * @param more about forms with several buttons
 */
export async function getForm(
  name: string,
  query: Query,
  more: Pick<Parameters<typeof formState>[1], "others" | "inFormOf"> = {},
): Promise<FormState> {
  const own = await headers();
  const [database, person] = [await getDatabase(), await getPerson(own)];
  return formState(database, { headers: own, person, name, kept: query[KEPT_PARAM], ...more });
}

/** The notice of what was just done, for the top of the page: `<Notice text={…}/>`. */
export const getNotice = async (query: Query): Promise<string | undefined> =>
  readNotice(await getDatabase(), await headers(), query[NOTICE_PARAM]);
