import { MAX_FIELDS, normalizeField } from "./fields";

/**
 * The fields of a form that sends a file (`multipart/form-data`), as `parseFields` gives them. The file is a field too, its
 * bytes in base64; without one there is no such field. What the browser says of the file, its name and type, is left out.
 * @param body no larger than the limit of the form
 * @param fileField the only field that may be a file
 * @returns undefined if it is damaged, or has too many fields
 */
export async function parseMultipart(
  body: ArrayBuffer,
  contentType: string,
  fileField: string,
): Promise<Record<string, string> | undefined> {
  try {
    const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
    const fields = new Map<string, string>();
    let count = 0;
    for (const [name, value] of form) {
      if (++count > MAX_FIELDS) return undefined;
      if (typeof value === "string") {
        if (name !== fileField) fields.set(name, normalizeField(value));
      } else if (name === fileField && value.size > 0)
        fields.set(name, Buffer.from(await value.arrayBuffer()).toString("base64"));
    }
    return Object.fromEntries(fields);
  } catch {
    return undefined;
  }
}
