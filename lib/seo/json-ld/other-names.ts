import type { Alias } from "../../content/schema/fields";
import { onlyPublic } from "./nodes";

/** Open names of the subject itself; those of what its sections are about say nothing of it. */
export const otherNames = ({ aliases }: { aliases: readonly Alias[] }): string[] =>
  onlyPublic(aliases)
    .filter(({ section }) => section === undefined)
    .map(({ name }) => name);
