import type { Alias } from "../../kinds/field-schemas";
import { onlyPublic } from "./nodes";

/** Names of the subject itself that are no spoilers; aliases of sections are left out. */
export const alternateNames = ({ aliases }: { aliases: readonly Alias[] }): string[] =>
  onlyPublic(aliases)
    .filter(({ section }) => section === undefined)
    .map(({ name }) => name);
