import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding, StoredPage } from "../lib/page-store/stored-page";
import { isHost } from "../lib/request/host";
import { LruCache } from "../lib/state/lru-cache";
import { headersFor } from "./answer-headers";
import { chooseEncoding, type Form, formOf, formOfKnown, matches, sendForm } from "./answer-stored";

/** Answers a request, or does nothing. @returns whether it has answered */
export type FastAnswer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The forms of pages, with the headers of every response for some hosts. */
type Forms = { common: readonly string[]; byPage: WeakMap<StoredPage, PageForms> };
type PageForms = { [key in Encoding | "known"]?: Form };

/** Hosts and `Accept-Encoding` headers that are remembered, and the longest of them, in characters. */
const MAX_REMEMBERED = 200;
const MAX_LENGTH = 200;

/**
 * Answers the plain requests for pages in memory, which are most, without what other requests need: nothing is parsed
 * or computed twice, and nothing is awaited.
 * @param find the page in memory at exactly this address
 * @returns a function that returns whether it has answered; otherwise nothing has happened
 */
export function createFastAnswer(find: (address: string) => StoredPage | undefined): FastAnswer {
  const formsOf = remember(createFormsByHost());
  const encodingOf = remember(chooseEncoding);
  return (request, response) => {
    const { method, url = "", headers } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    const page = find(url);
    if (page?.status !== 200 || !isPlain(request)) return false;
    const forms = formsOf(headers.host);
    if (!forms) return false;
    const isKnown = matches(headers["if-none-match"], page.etag);
    const key = isKnown ? "known" : encodingOf(headers["accept-encoding"]);
    sendForm(request, response, findForm(forms, page, key));
    return true;
  };
}

/** Whether a request has one host, no body and expects nothing. */
function isPlain({ headers, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place] ?? "";
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return (
    hosts === 1 &&
    headers.expect === undefined &&
    headers["content-length"] === undefined &&
    headers["transfer-encoding"] === undefined
  );
}

function findForm({ common, byPage }: Forms, page: StoredPage, key: keyof PageForms): Form {
  const forms = byPage.get(page) ?? {};
  byPage.set(page, forms);
  const form =
    forms[key] ?? withCommon(key === "known" ? formOfKnown(page) : formOf(page, key), common);
  // What is unpacked for one reader is not kept.
  if (key !== "identity" || !page.packed) forms[key] = form;
  return form;
}

/** A page's own header replaces the common one of the same name. */
function withCommon(form: Form, common: readonly string[]): Form {
  const all = new Map<string, [string, string]>();
  for (const list of [common, form.headers])
    for (let place = 0; place < list.length; place += 2) {
      const name = list[place] ?? "";
      all.set(name.toLowerCase(), [name, list[place + 1] ?? ""]);
    }
  return { ...form, headers: [...all.values()].flat() };
}

/** Hosts with the same common headers share their forms. */
function createFormsByHost(): (host: string | undefined) => Forms | undefined {
  const all = new Map<string, Forms>();
  return (host = "") => {
    if (!isHost(host)) return undefined;
    const common = headersFor(host).flatMap(({ key, value }) => [key, value]);
    const name = common.join("\n");
    const forms = all.get(name) ?? { common, byPage: new WeakMap() };
    all.set(name, forms);
    return forms;
  };
}

/** Remembers the results for the texts that were last used. */
function remember<T>(compute: (text: string | undefined) => T): (text: string | undefined) => T {
  const results = new LruCache<{ result: T }>(MAX_REMEMBERED);
  return (text) => {
    const remembered = results.get(text ?? "");
    if (remembered) return remembered.result;
    const result = compute(text);
    if ((text ?? "").length <= MAX_LENGTH) results.set(text ?? "", { result }, 1);
    return result;
  };
}
