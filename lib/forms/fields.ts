/** The field that only programs fill in: people do not see it. */
export const HONEYPOT = "website";

/** The hidden field with the token of the form. */
export const TOKEN_FIELD = "form_token";

/** The hidden field with the id of the person for whom the form was printed: if their session ends, it is kept for them alone. */
export const PERSON_FIELD = "form_person";

/** The hidden field of a form on the page of a link in a mail: a person has sent it, and no program of a mail provider. */
export const FROM_PAGE = "from_page";

/** Of a form that replaces what was kept of it before: a name that a script has made, for each page of its own. */
export const SLOT_FIELD = "slot";

/** As 16 random bytes are written. */
export const SLOT = /^[\w-]{22}$/;

/** In the address of a form: the token of what was kept for it. */
export const KEPT_PARAM = "form";

/** In the address of a page: the token of a notice that it shows. */
export const NOTICE_PARAM = "done";

/** The largest body of a form, in bytes. */
export const MAX_FORM = 65_536;

/** The same of a form with the text of an article, which has at most 64 kB: in a form, a curly quotation mark takes nine bytes. */
export const MAX_TEXT_FORM = 393_216;

/** The same of a form with a picture as a phone takes it. */
export const MAX_PICTURE_FORM = 8_388_608;

export const MAX_FIELDS = 200;

/** Line breaks are `\n`. NUL is left out: nobody types it, and PostgreSQL has no text with it. */
export const normalizeField = (value: string): string =>
  value.replace(/\r\n?/g, "\n").replaceAll("\0", "");

/** The most fields of a form with a field for each fact: a series has several for each of its episodes. */
export const MAX_DRAFT_FIELDS = 6000;

/**
 * The fields of a form by name; of several of one name, all, separated by line breaks.
 * @param most how many a form may have
 * @returns undefined if there are too many
 */
export function parseFields(body: string, most = MAX_FIELDS): Record<string, string> | undefined {
  const fields = new Map<string, string>();
  let count = 0;
  for (const [name, value] of new URLSearchParams(body)) {
    if (++count > most) return undefined;
    const text = normalizeField(value);
    const former = fields.get(name);
    fields.set(name, former === undefined ? text : `${former}\n${text}`);
  }
  return Object.fromEntries(fields);
}
