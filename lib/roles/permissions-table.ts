import { ROLES } from "../database/tables";
import { may, PERMISSION_KEYS, PERMISSIONS } from "./permissions";

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** What each role may do, as a table in Markdown. */
export function permissionsTable(): string {
  const rows = PERMISSION_KEYS.map((key) =>
    row([
      PERMISSIONS[key].text,
      `\`${key}\``,
      ...ROLES.map((role) => (may(role, key) ? "yes" : "")),
    ]),
  );
  const head = ["may", "permission", ...ROLES];
  return [row(head), row(head.map(() => "---")), ...rows].join("\n");
}
