import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ROLES } from "../database/tables";
import { may, PERMISSION_KEYS, type Permission } from "./permissions";
import { permissionsTable } from "./permissions-table";
import { FOREVER, isBlocked, personMay } from "./person";

/** Written out once more by hand: whoever changes the table has to mean it. */
const EXPECTED: Record<Permission, string> = {
  public: "reader contributor editor administrator",
  "account.own": "contributor editor administrator",
  propose: "contributor editor administrator",
  review: "editor administrator",
  publish: "editor administrator",
  "admin.people": "administrator",
  "admin.blocks": "administrator",
  "admin.mail": "administrator",
  "admin.audit": "administrator",
  "admin.settings": "administrator",
};

const cases = ROLES.flatMap((role) =>
  PERMISSION_KEYS.map((permission) => ({
    role,
    permission,
    expected: EXPECTED[permission].split(" ").includes(role),
  })),
);

test.each(cases)("$role, $permission: $expected", ({ role, permission, expected }) => {
  expect(may(role, permission)).toBe(expected);
});

test("whoever is not signed in is a reader", () => {
  for (const permission of PERMISSION_KEYS)
    expect(personMay(undefined, permission)).toBe(may("reader", permission));
});

test("a role may do all that a lower one may", () => {
  for (const permission of PERMISSION_KEYS) {
    const allowed = ROLES.map((role) => may(role, permission));
    expect(allowed, permission).toEqual([...allowed].sort());
  }
});

test("a block ends at its time, or never", () => {
  const now = Date.parse("2026-03-01T12:00:00.000Z");
  expect(isBlocked({ blockedUntil: undefined }, now)).toBe(false);
  expect(isBlocked({ blockedUntil: "2026-03-01T12:00:00.001Z" }, now)).toBe(true);
  expect(isBlocked({ blockedUntil: "2026-03-01T12:00:00.000Z" }, now)).toBe(false);
  expect(isBlocked({ blockedUntil: FOREVER }, now)).toBe(true);
});

test("docs/operating.md has this table", () => {
  const docs = readFileSync(path.resolve(import.meta.dirname, "../../docs/operating.md"), "utf8");
  expect(docs).toContain(permissionsTable());
});
