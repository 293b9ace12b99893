import { z } from "zod";
import { ADDRESS, text, textBetween } from "../../kinds/text-fields";
import { addressFix } from "../address-fix";

const creativeCommons = (path: string) => `https://creativecommons.org/${path}/`;

/** The accepted licenses of images, and the address of each. */
export const LICENSES = {
  "CC BY-SA 4.0": creativeCommons("licenses/by-sa/4.0"),
  "CC BY-SA 3.0": creativeCommons("licenses/by-sa/3.0"),
  "CC BY-SA 2.0": creativeCommons("licenses/by-sa/2.0"),
  "CC BY 4.0": creativeCommons("licenses/by/4.0"),
  "CC BY 3.0": creativeCommons("licenses/by/3.0"),
  "CC BY 2.0": creativeCommons("licenses/by/2.0"),
  "CC0 1.0": creativeCommons("publicdomain/zero/1.0"),
  "Public domain": creativeCommons("publicdomain/mark/1.0"),
} as const;

export type License = keyof typeof LICENSES;

/** The source of an image that was drawn for the wiki. */
export const OWN_DRAWING = "own drawing";

const isAddress = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value);

const origin = z
  .string()
  .trim()
  .max(ADDRESS, `Expected at most ${ADDRESS} characters.`)
  .superRefine((value, context) => {
    if (value !== OWN_DRAWING && !isAddress(value))
      context.addIssue({
        code: "custom",
        message: `Expected “${OWN_DRAWING}” or an address that begins with https://; found “${value.slice(0, 60)}”.`,
        params: { fix: addressFix("source: ", value) },
      });
  })
  .describe(`Where the image comes from: ${OWN_DRAWING}, or the address of its page (https://…).`);

export const imageSchema = z.strictObject({
  title: text("The title of the image; its caption if a text gives no other."),
  alt: textBetween(10, 250, "What the image shows, for people who cannot see it."),
  credit: text("Who made it, as they want to be named."),
  license: z
    .enum(Object.keys(LICENSES) as [License, ...License[]])
    .describe("The license that its maker gave it. Images without a free license cannot be used."),
  source: origin,
});

export type ImageFields = z.infer<typeof imageSchema>;
