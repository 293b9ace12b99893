import * as z from "zod/mini";

const draft = z.object({ id: z.string(), revision: z.number(), at: z.string() });

const otherText = z.object({
  id: z.string(),
  base: z.string(),
  text: z.string(),
  fields: z.record(z.string(), z.string()),
  summary: z.string(),
  revision: z.number(),
  /** The open page that has saved it. */
  writer: z.string(),
  at: z.string(),
});

/** The text that another tab or device has saved. */
export type OtherText = z.infer<typeof otherText>;

const body = z.object({
  state: z.string(),
  token: z.optional(z.string()),
  draft: z.optional(draft),
  other: z.optional(otherText),
  isOld: z.optional(z.boolean()),
  published: z.optional(z.boolean()),
  errors: z.optional(z.record(z.string(), z.string())),
});

/** What the server has answered to a draft (`lib/actions/answer-script.ts`). */
export type Answer =
  | { state: "saved"; draft: z.infer<typeof draft>; isOld: boolean }
  | { state: "published" }
  | { state: "other"; other: OtherText }
  | { state: "signed-out" }
  | { state: "stale"; token: string | undefined }
  | { state: "somebody-else" }
  | { state: "refused"; why: "too-long" | "too-often" | "refused"; message: string | undefined }
  | { state: "unreachable"; isOffline: boolean };

/** Whatever is not understood counts as no answer, and is asked for again. */
export async function parseAnswer(response: Response): Promise<Answer> {
  const { status } = response;
  if (status === 413) return { state: "refused", why: "too-long", message: undefined };
  if (status === 429) return { state: "refused", why: "too-often", message: undefined };
  const parsed = body.safeParse(await response.json().catch(() => undefined)).data;
  if (!parsed) return { state: "unreachable", isOffline: false };
  if (parsed.other) return { state: "other", other: parsed.other };
  switch (parsed.state) {
    case "done":
      if (parsed.published) return { state: "published" };
      return parsed.draft
        ? { state: "saved", draft: parsed.draft, isOld: parsed.isOld === true }
        : { state: "unreachable", isOffline: false };
    case "signed-out":
      return { state: "signed-out" };
    case "stale":
      return { state: "stale", token: parsed.token };
    case "somebody-else":
      return { state: "somebody-else" };
    case "refused":
      return {
        state: "refused",
        why: "refused",
        message: Object.values(parsed.errors ?? {}).join(" ") || undefined,
      };
    default:
      return { state: "unreachable", isOffline: false };
  }
}
