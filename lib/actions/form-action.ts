import type { z } from "zod";
import type { AuditNote } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import type { Delay, Limit } from "../limits/limit";
import type { Permission } from "../roles/permissions";
import type { Person } from "../roles/person";

/** What an action may know of its request. */
export type FormRequest = {
  headers: Headers;
  /** The reader's network: an IPv4 address, or the first half of an IPv6 address. */
  network: string;
  /** `https://wiki.example.org`: links in mails start with it. */
  origin: string;
};

export type Outcome = {
  /** `Set-Cookie` headers of the answer, as they are. */
  cookies?: readonly string[];
  /** What the audit log says. What must not be lost is noted by `run` itself, in its transaction. */
  audit?: AuditNote;
  /** What a script gets (`answersScripts`), as JSON; forms do not need it. */
  answer?: Readonly<Record<string, unknown>>;
} & (
  | {
      /** A path of this wiki, or an address elsewhere that `run` itself has made. */
      redirect: string;
      /** A sentence that the page there shows. */
      notice?: string;
    }
  | {
      /** By the name of the field, `""` for the whole form: a sentence that says what to do. */
      errors: Readonly<Record<string, string>>;
      /** Whether it counts as a failed attempt, after which the delay grows. */
      isFailure?: boolean;
    }
);

/** One write: the form at `page` sends its fields to `/do/<name>`. */
export type FormAction<Fields = never> = {
  /** Lower case, digits and hyphens. */
  name: string;
  /** What it does, for the list of all writes in the docs: “Change the role of a person”. */
  title: string;
  /** The largest body of its form, in bytes, if it is larger than that of others. */
  maxBytes?: number;
  /**
   * Whether its field `slot` may name the place where it is kept: what was sent with the same name before is replaced. A preview is
   * sent after each pause, and would push out everything else that is kept.
   */
  hasSlots?: boolean;
  /** The most fields of its form, if it has more than others. */
  maxFields?: number;
  /**
   * The field of a file, if its form sends one (`multipart/form-data`): the schema gets its bytes in base64. It is never kept, so whoever
   * has to send the form again chooses the file again.
   */
  fileField?: string;
  /** The action whose form has a button for this one: both have its token. */
  inFormOf?: string;
  /** Of the fields, without token and honeypot. Its messages are shown beside the field: “Write a name.” */
  schema: z.ZodType<Fields>;
  /** Whether what comes back is for the person alone for whom the form was printed, whoever is signed in by then. */
  isPersonal?: boolean;
  /** Whether scripts may send it too, with `Accept: application/json`; `answer-script.ts` says what they get. */
  answersScripts?: boolean;
  /** Fields that are never kept, such as passwords. */
  secretFields?: readonly string[];
  permission: Permission;
  limits: readonly Limit[];
  /** Delays after outcomes with `isFailure`. */
  delays?: readonly Delay[];
  /** Whether people who are blocked may do it too: sign out, export their data, delete their account. */
  allowedWhenBlocked?: boolean;
  /**
   * `link`: what permits it is a secret in its address or body alone, such as that of one-click unsubscribing, which mail providers
   * send (RFC 8058). Cookies and forms do not count then, and there is no person. The fields are those of address and body.
   */
  authority?: "form" | "link";
  /** The address of the form, for errors: its path, which may depend on what was sent. */
  page: string | ((fields: Readonly<Record<string, string>>) => string);
  run(context: {
    database: Database;
    fields: Fields;
    /** Undefined only if the permission is `public`. */
    person: Person | undefined;
    request: FormRequest;
  }): Promise<Outcome>;
};

/** An action as the registry has it: its fields are known to itself alone. */
export type AnyAction = Omit<FormAction, "schema" | "run"> & {
  schema: z.ZodType;
  run(context: {
    database: Database;
    fields: never;
    person: Person | undefined;
    request: FormRequest;
  }): Promise<Outcome>;
};

/** Checks that the fields of `run` are those of the schema. */
export const defineAction = <Fields>(action: FormAction<Fields>): AnyAction => action;
