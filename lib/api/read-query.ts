import type { z } from "zod";
import { parameters } from "./parameters";
import { badParameters, type Mistake } from "./problem";

const NAME_LENGTH = 40;

/**
 * Reads the parameters of an address by a schema that names all of them.
 * @throws ProblemError that names every parameter that is unknown, repeated or invalid
 */
export function readQuery<Query extends z.ZodObject>(
  schema: Query,
  params: URLSearchParams,
): z.output<Query> {
  const known = Object.keys(schema.shape);
  const names = [...new Set(params.keys())];
  const unknownNames = names.filter((name) => !known.includes(name));
  const values = Object.fromEntries(
    known.flatMap((name) => (params.has(name) ? [[name, params.get(name)]] : [])),
  );
  const parsed = schema.safeParse(values);
  const mistakes = [
    ...unknownNames.map((name) => unknownParameter(name, known)),
    ...known.filter((name) => params.getAll(name).length > 1).map(repeated),
    ...(parsed.error?.issues ?? []).map((issue) => invalidParameter(schema, issue)),
  ];
  if (mistakes.length > 0 || !parsed.data) throw badParameters(mistakes);
  return parsed.data;
}

function unknownParameter(name: string, known: readonly string[]): Mistake {
  return {
    parameter: name.slice(0, NAME_LENGTH),
    detail: "There is no such parameter here.",
    fix: known.length > 0 ? `Leave it out, or write one of ${known.join(", ")}.` : "Leave it out.",
  };
}

const repeated = (parameter: string): Mistake => ({
  parameter,
  detail: "It is in the address more than once.",
  fix: "Write it once.",
});

function invalidParameter(schema: z.ZodObject, { path, message }: z.core.$ZodIssue): Mistake {
  const parameter = String(path[0] ?? "");
  const { fix = "" } = parameters.get(schema.shape[parameter] as z.ZodType) ?? {};
  return { parameter, detail: message, fix };
}
