import { z } from "zod";

const LONGEST = 20_000;
const PROBLEM = "Use the button: it asks your passkey.";
const base64url = z.string().regex(/^[\w-]*$/);

/** What a passkey has said, as JSON. Whether it is true is for better-auth to say. */
function passkeyResponse<Shape extends z.ZodRawShape>(shape: Shape) {
  const credential = z.looseObject({
    id: base64url,
    rawId: base64url,
    type: z.literal("public-key"),
    clientExtensionResults: z.object({}),
    response: z.looseObject({ clientDataJSON: base64url, ...shape }),
  });
  return z
    .string({ error: PROBLEM })
    .max(LONGEST)
    .transform((text, context) => {
      try {
        const { data } = credential.safeParse(JSON.parse(text));
        if (data) return data;
      } catch {
        // No JSON: the same problem.
      }
      context.addIssue({ code: "custom", message: PROBLEM });
      return z.NEVER;
    });
}

/** A new passkey. */
export const newPasskey = passkeyResponse({ attestationObject: base64url });

/** A passkey that signs somebody in. */
export const usedPasskey = passkeyResponse({ authenticatorData: base64url, signature: base64url });
