import { expect, test } from "vitest";
import { aboutLine, displayName } from "./profile-fields";

test.each([
  ["👩‍🚒 Claire", true],
  ["👩🏽‍🚒 Claire ❤️‍🔥", true],
  ["Claire\u200dTemple", false],
  ["Claire\u200b", false],
  ["\u202eerialC", false],
])("%j is a name: %j, as joiners count as seen only within a picture", (name, expected) => {
  expect(displayName.safeParse(name).success).toBe(expected);
  expect(aboutLine.safeParse(name).success).toBe(expected);
});

test.each(["Administrator", " ádministrator ", "Moderator", "wiki"])(
  "the name %j would look like the wiki itself",
  (name) => {
    expect(displayName.safeParse(name).success).toBe(false);
  },
);

test.each(["Wiki Fan", "Editorial", "Root Beer"])("the name %j would not", (name) => {
  expect(displayName.safeParse(name).success).toBe(true);
});
