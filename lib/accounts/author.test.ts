import { expect, test } from "vitest";
import { onBothDialects } from "../database/database-fixture";
import { exampleRow } from "../database/tables-fixture";
import { authorOf } from "./author";

onBothDialects((get) => {
  test("two first texts at the same moment have one author", async () => {
    const { database } = get();
    const person = exampleRow("user", "7");
    await database.insertInto("user").values(person).execute();
    const ids = await Promise.all([1, 2].map(() => authorOf(database, person.id)));
    expect(new Set(ids).size).toBe(1);
  });
});
