import * as z from "zod/mini";

const body = z.object({
  state: z.string(),
  token: z.optional(z.string()),
  image: z.optional(z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))),
  errors: z.optional(z.record(z.string(), z.string())),
});

/** What the server has answered to a picture (`lib/actions/answer-script.ts`). */
export type PictureAnswer =
  /** The id of the picture, which is in the wiki. */
  | { state: "added"; image: string }
  /** By the name of the field, `""` for the whole form: sentences. */
  | { state: "refused"; errors: Readonly<Record<string, string>> }
  | { state: "signed-out" | "somebody-else" | "unreachable" }
  /** The form is older than the session; with a new token it can be sent again. */
  | { state: "stale"; token: string };

const TOO_LARGE = { state: "refused", errors: { file: "This file is too large." } } as const;

/** What is not understood counts as no answer. */
export async function parsePictureAnswer(response: Response): Promise<PictureAnswer> {
  if (response.status === 413) return TOO_LARGE;
  const text = await response.text();
  // Before the form is read, errors are plain sentences.
  if (/^text\/plain\b/.test(response.headers.get("content-type") ?? "") && response.status < 500)
    return { state: "refused", errors: { "": text } };
  const parsed = body.safeParse(parseJson(text)).data;
  switch (parsed?.state) {
    case "done":
      return parsed.image ? { state: "added", image: parsed.image } : { state: "unreachable" };
    case "refused":
      return { state: "refused", errors: parsed.errors ?? {} };
    case "stale":
      // Without a token there is no session either.
      return parsed.token ? { state: "stale", token: parsed.token } : { state: "signed-out" };
    case "signed-out":
    case "somebody-else":
      return { state: parsed.state };
    default:
      return { state: "unreachable" };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
