import { z } from "zod";
import { currentOrigin } from "../request/origin";
import { schemas } from "./schemas";

/** What can be wrong with a request, by the end of the problem's type. */
export const PROBLEMS = {
  "bad-parameter": { status: 400, title: "A parameter cannot be read" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "read-only": { status: 405, title: "This API is read-only" },
  "outdated-cursor": { status: 410, title: "The content has changed since the first page" },
  "not-implemented": { status: 501, title: "This format is not supported" },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

const mistake = z.object({
  parameter: z.string().describe("The parameter that is wrong."),
  detail: z.string().describe("What is wrong with it."),
  fix: z.string().describe("What to write instead."),
});

export type Mistake = z.infer<typeof mistake>;

export const problemSchema = z
  .object({
    type: z.url().describe("The kind of problem; the page at this address explains it."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What is wrong, and how to fix it."),
    errors: z.array(mistake).optional().describe("Every parameter that is wrong."),
  })
  .describe("A problem (RFC 9457).")
  .register(schemas, { id: "Problem" });

export type Problem = z.infer<typeof problemSchema>;

/** Thrown when a request cannot be answered; its message is sent to the caller. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail: string, errors?: Mistake[]) {
    super(detail);
    const { title, status } = PROBLEMS[kind];
    const type = `${currentOrigin()}/api#${kind}`;
    this.problem = { type, title, status, detail, ...(errors && { errors }) };
  }
}

/** A request in which one or more parameters are wrong. */
export function badParameters(errors: Mistake[]): ProblemError {
  const detail = errors.map(({ parameter, detail, fix }) => `${parameter}: ${detail} ${fix}`);
  return new ProblemError("bad-parameter", detail.join(" "), errors);
}
