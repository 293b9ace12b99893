import { type RawBuilder, sql } from "kysely";
import type { Dialect } from "../location";

type ColumnTypes = {
  text: RawBuilder<unknown>;
  time: RawBuilder<unknown>;
  flag: RawBuilder<unknown>;
  integer: RawBuilder<unknown>;
};

/** How each dialect stores texts, times, flags and integers of 64 bits. Texts sort by code point in both. */
export const COLUMN_TYPES: Readonly<Record<Dialect, ColumnTypes>> = {
  sqlite: { text: sql`text`, time: sql`text`, flag: sql`boolean`, integer: sql`integer` },
  postgres: {
    text: sql`text collate "C"`,
    time: sql`timestamptz(3)`,
    flag: sql`boolean`,
    integer: sql`bigint`,
  },
};
