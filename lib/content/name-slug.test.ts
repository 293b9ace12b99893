import { expect, test } from "vitest";
import { slugFromName } from "./name-slug";

test.each([
  ["Colleen Wing", "colleen-wing"],
  ["The Devil of Hell’s Kitchen", "the-devil-of-hells-kitchen"],
  ["Łukasz", "lukasz"],
  ["Øberg", "oberg"],
  ["Đorđe", "dorde"],
  ["Straße", "strasse"],
  ["STRAẞE", "strasse"],
  ["Æon Œuvre", "aeon-oeuvre"],
  ["Þór Guðmundsson", "thor-gudmundsson"],
  ["Ǿ Señor", "o-senor"],
  ["İstanbul ı", "istanbul-i"],
  ["ﬁrst Ⅷ", "first-viii"],
  ["  – A13 – ", "a13"],
  ["Дом", "дом"],
  ["?!", ""],
])("the slug of “%s” is “%s”", (name, slug) => {
  expect(slugFromName(name)).toBe(slug);
});
