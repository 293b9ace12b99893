import { describe, expect, test } from "vitest";
import { fieldsText, keptFields, parseFieldsText } from "./kept-fields";

describe("what is kept of a form beside its text", () => {
  test("new sources with the order of their rows, and the name in the address, and nothing else", () => {
    const sent = {
      slug: "night-nurse",
      text: "A text.",
      form_token: "secret",
      "f.title": "Night Nurse",
      "f.new_sources.n1.title": "First look",
      "f.new_sources.n1.url": "",
      "r.new_sources": "\nn1",
      "f.new_sources_of_others": "x",
    };
    expect(keptFields(sent)).toEqual({
      slug: "night-nurse",
      "f.new_sources.n1.title": "First look",
      "r.new_sources": "\nn1",
    });
  });

  test("a row in which nobody has typed anything is none", () => {
    expect(keptFields({ "r.new_sources": "\nn0", "f.new_sources.n0.title": " " })).toEqual({});
  });

  test("an id that the page has made of the title is none that somebody typed", () => {
    const title = { "f.new_sources.n0.title": "A Talk" };
    expect(keptFields({ ...title, "f.new_sources.n0.id": "a-talk" })).toEqual(title);
    const own = { ...title, "f.new_sources.n0.id": "talk" };
    expect(keptFields(own)).toEqual(own);
  });

  test("the order of the controls makes no difference", () => {
    const one = { "f.new_sources.n0.url": "u", "f.new_sources.n0.title": "t", slug: "s" };
    const other = Object.fromEntries(Object.entries(one).reverse());
    expect(fieldsText(keptFields(one))).toBe(fieldsText(keptFields(other)));
  });

  test("what the database has comes back, and anything else is nothing", () => {
    const fields = keptFields({ slug: "s", "f.new_sources.n0.title": "“Tite”\n2" });
    expect(parseFieldsText(fieldsText(fields))).toEqual(fields);
    for (const text of ["", "null", "[1]", "{", '{"slug":1}', '{"f.title":"x"}'])
      expect(parseFieldsText(text), text).toEqual({});
  });
});
