import { describe, expect, test } from "vitest";
import { readEditTemplate } from "./editing";

describe("where files are edited", () => {
  test.each([
    ["https://github.com/owner/name", "https://github.com/owner/name/edit/main/{path}"],
    ["https://github.com/owner/name.git", "https://github.com/owner/name/edit/main/{path}"],
    ["https://gitlab.com/a/b/c/", "https://gitlab.com/a/b/c/-/edit/main/{path}"],
    ["https://codeberg.org/owner/name", "https://codeberg.org/owner/name/_edit/main/{path}"],
    ["https://forgejo.example.org/o/n", "https://forgejo.example.org/o/n/_edit/main/{path}"],
  ])("%s → %s", (REPOSITORY_URL, template) => {
    expect(readEditTemplate({ REPOSITORY_URL })).toBe(template);
  });

  test("a different branch and a self-hosted repository have their own settings", () => {
    const REPOSITORY_URL = "https://github.com/owner/name";
    expect(readEditTemplate({ REPOSITORY_URL, REPOSITORY_BRANCH: "wiki" })).toBe(
      "https://github.com/owner/name/edit/wiki/{path}",
    );
    const REPOSITORY_EDIT_URL = "https://git.example.org/wiki?edit={path}";
    expect(readEditTemplate({ REPOSITORY_URL, REPOSITORY_EDIT_URL })).toBe(REPOSITORY_EDIT_URL);
  });

  test("without settings there is no edit address", () => {
    expect(readEditTemplate({})).toBeUndefined();
    expect(readEditTemplate({ REPOSITORY_URL: "" })).toBeUndefined();
  });

  test.each([
    [{ REPOSITORY_URL: "javascript:alert(1)" }, /REPOSITORY_URL: .*github\.com\/owner/],
    [{ REPOSITORY_URL: "https://user:word@github.com/owner/name" }, /without/],
    [{ REPOSITORY_URL: "https://git.example.org/o/n" }, /REPOSITORY_EDIT_URL=.*\{path\}/],
    [{ REPOSITORY_EDIT_URL: "https://git.example.org/edit" }, /\{path\} once/],
    [{ REPOSITORY_BRANCH: "--help" }, /the name of a branch/],
  ])("%j is rejected with its fix", (variables, message) => {
    expect(() => readEditTemplate(variables)).toThrow(message);
  });
});
