import { expect, test } from "vitest";
import { onBothDialects } from "../database/database-fixture";
import { PERSON_FIELD } from "../forms/fields";
import { previewArticle, publishArticle } from "./edit-article";
import { newPerson, newSender } from "./write-fixture";

onBothDialects((get) => {
  test.each(["signed in", "session ended"])(
    "one person cannot fill the disk with kept texts: %s",
    async (how) => {
      const { database } = get();
      const person = await newPerson(database, "contributor");
      const sender = newSender(database, [publishArticle]);
      const fields = {
        id: "heroes/luke-cage",
        base: "new",
        text: "a".repeat(240_000),
        summary: "x",
        [PERSON_FIELD]: person?.id ?? "",
      };
      for (let i = 0; i < 90; i++)
        await sender.send("publish-article", {
          fields,
          person: how === "signed in" ? person : undefined,
        });
      const rows = await database
        .selectFrom("keptForm")
        .select("tokenHash")
        .where("userId", "=", person?.id ?? "")
        .execute();
      expect(rows.length).toBeLessThanOrEqual(61);
      expect(rows.length).toBeGreaterThan(10);
    },
  );

  test.each(["signed in", "without an account"])(
    "previews of one page take the place of each other, and push out nothing else: %s",
    async (how) => {
      const { database } = get();
      const person = how === "signed in" ? await newPerson(database, "contributor") : undefined;
      const sender = newSender(database, [previewArticle]);
      const count = async () =>
        (await database.selectFrom("keptForm").selectAll().execute()).length;
      const before = await count();
      const slot = `${how === "signed in" ? "A" : "B"}123456789_123456789-1`;
      const preview = (words: string, place: string) =>
        sender.send("preview-article", {
          fields: { id: "heroes/luke-cage", text: words.repeat(1000), slot: place },
          person,
        });
      const [first, last] = [await preview("first ", slot), await preview("last ", slot)];
      expect(await count()).toBe(before + 1);
      expect(last.headers.get("location")).toBe(first.headers.get("location"));
      const rows = await database.selectFrom("keptForm").select("fields").execute();
      expect(rows.filter(({ fields }) => fields.includes("first first"))).toEqual([]);
      await preview("no slot ", "x".repeat(300));
      expect(await count()).toBe(before + 2);
    },
  );
});
