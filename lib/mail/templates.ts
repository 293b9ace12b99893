import { z } from "zod";
import { ROLES } from "../database/tables";
import { site } from "../site";
import type { MailTopic } from "./topics";

/** What a mail says, as data: both its forms are made of it. */
export type MailContent = {
  subject: string;
  /** Plain text; the first says what it is about. */
  paragraphs: readonly string[];
  /** The one thing to do: its words, and an address of this wiki (`/account/confirm?token=…`). */
  action?: { label: string; path: string };
  /** Why the person gets it: the end of “You get this mail because …”. */
  reason: string;
  /** Left out for mail that has to arrive. */
  topic?: MailTopic;
};

type Template<Schema extends z.ZodType> = {
  data: Schema;
  build(data: z.output<Schema>): MailContent;
};

const define = <Schema extends z.ZodType>(template: Template<Schema>): Template<Schema> => template;

/** An address of this wiki. */
const path = z.string().regex(/^\/(?![/\\])[\x21-\x7e]*$/, "Expected an address of this wiki.");
const nothing = z.strictObject({});
const link = z.strictObject({ path });
const IGNORE =
  "If this was not you, you can ignore this message: nothing happens unless the link is used.";
const NOT_YOU = "If this was not you, set a new password right away, and sign out everywhere.";
const security = `this address belongs to an account at ${site.name}. Messages about its security are always sent`;

/**
 * All mails. One that goes to an address which nobody has confirmed has no words that somebody typed: the wiki would send
 * strangers what anybody writes into a form.
 */
export const MAIL_TEMPLATES = {
  confirmAddress: define({
    data: link,
    build: ({ path }) => ({
      subject: "Confirm your email address",
      paragraphs: [
        `Somebody signed up at ${site.name} with this address. Open this link to confirm that it is yours.`,
        IGNORE,
      ],
      action: { label: "Confirm this address", path },
      reason: `somebody entered this address when they signed up at ${site.name}.`,
    }),
  }),
  addressTaken: define({
    data: nothing,
    build: () => ({
      subject: "You already have an account",
      paragraphs: [
        `Somebody entered this address at ${site.name}, where it already has an account. Nothing was changed.`,
        "If it was you, sign in. If you forgot your password, you can set a new one from there.",
      ],
      action: { label: "Sign in", path: "/account" },
      reason: `${security}.`,
    }),
  }),
  resetPassword: define({
    data: link,
    build: ({ path }) => ({
      subject: "Set a new password",
      paragraphs: [
        `Somebody asked for a link to set a new password for your account at ${site.name}. It works once, within an hour.`,
        IGNORE,
      ],
      action: { label: "Set a new password", path },
      reason: `${security}.`,
    }),
  }),
  passwordChanged: define({
    data: nothing,
    build: () => ({
      subject: "Your password was changed",
      paragraphs: [`The password of your account at ${site.name} was changed.`, NOT_YOU],
      action: { label: "Open your account", path: "/account" },
      reason: `${security}.`,
    }),
  }),
  confirmNewAddress: define({
    data: link,
    build: ({ path }) => ({
      subject: "Confirm your new email address",
      paragraphs: [
        `Somebody wants to use this address for an account at ${site.name}. Open this link to confirm that it is yours.`,
        IGNORE,
      ],
      action: { label: "Use this address", path },
      reason: `somebody entered this address for their account at ${site.name}.`,
    }),
  }),
  addressChanged: define({
    data: nothing,
    build: () => ({
      subject: "Your email address was changed",
      paragraphs: [
        `Your account at ${site.name} now has another email address. This one is no longer used.`,
        "If this was not you, tell whoever runs the wiki right away.",
      ],
      reason: `this was the address of an account at ${site.name}.`,
    }),
  }),
  accountDeleted: define({
    /** Null for a block without an end. */
    data: z.strictObject({ blockedUntil: z.string().nullable().optional() }),
    build: ({ blockedUntil }) => ({
      subject: "Your account was deleted",
      paragraphs: [
        `Your account at ${site.name} was deleted. What you wrote stays, under a pseudonym.`,
        ...(blockedUntil === undefined
          ? []
          : [
              `It was blocked, and the block stays: ${blockedUntil ? `until ${blockedUntil} (UTC)` : "until an administrator lifts it"}, a new account with this address is blocked too. For that, a keyed hash of the address is kept.`,
            ]),
      ],
      reason: `this was the address of an account at ${site.name}.`,
    }),
  }),
  roleChanged: define({
    data: z.strictObject({ role: z.enum(ROLES) }),
    build: ({ role }) => ({
      subject: `Your role is now ${role}`,
      paragraphs: [`Your account at ${site.name} now has the role “${role}”.`],
      action: { label: "See what you can do", path: "/account" },
      reason: `you have an account at ${site.name}.`,
      topic: "role",
    }),
  }),
  blocked: define({
    data: z.strictObject({ reason: z.string(), until: z.string().nullable() }),
    build: ({ reason, until }) => ({
      subject: "Your account is blocked",
      paragraphs: [
        `Your account at ${site.name} is blocked ${until ? `until ${until} (UTC)` : "until an administrator changes it"}. You can read everything, but not write.`,
        `Reason: ${reason}`,
      ],
      reason: `${security}.`,
    }),
  }),
  test: define({
    data: nothing,
    build: () => ({
      subject: "A test message",
      paragraphs: [`If you can read this, ${site.name} can send email.`],
      action: { label: "Open the outbox", path: "/admin/mail" },
      reason: "an administrator sent a test message to this address.",
    }),
  }),
} as const;

export type MailTemplate = keyof typeof MAIL_TEMPLATES;

/** What a template needs to know. */
export type MailData<Name extends MailTemplate> = z.input<(typeof MAIL_TEMPLATES)[Name]["data"]>;

/** @throws ZodError if the data are not what the template needs */
export function buildContent<Name extends MailTemplate>(
  name: Name,
  data: MailData<Name>,
): MailContent {
  const template = MAIL_TEMPLATES[name] as unknown as Template<z.ZodType>;
  return template.build(template.data.parse(data));
}
