import { expect, test } from "vitest";
import { checkPassword } from "./check-password";

const personal = ["Misty Knight", "misty.knight@example.org", "Midland Circle"];
const check = (password: string) => checkPassword(password, personal);

test.each([
  "correct horse battery",
  "tunnel-9-koffer",
  "ein langer Satz, den niemand kennt",
  "пароль из слов",
  "misty walks home at nine",
  "🦉🦉🌊🌋🐙🦑🐢🐍🦎🐊",
])("“%s” is accepted", (password) => {
  expect(check(password)).toBeUndefined();
});

test("characters are counted as people count them", () => {
  expect(check("nine char")).toMatch(/at least 10 characters/);
  expect(check("🦉🦉🌊🌋🐙🦑🐢🐍🦎")).toMatch(/at least 10 characters/);
  expect(check("x".repeat(100) + "y".repeat(101))).toMatch(/at most 200 characters/);
});

test.each([
  "password123",
  "Password123",
  "1q2w3e4r5t",
  "aaaaaaaaaaaa",
  "abababababab",
  "monkeymonkey",
  "1234567890",
  "9876543210",
  "qwertyuiop",
  "monkey2026!",
  "!!dragon1990",
  "basketball99",
])("“%s” is one that many people use", (password) => {
  expect(check(password)).toMatch(/Many people use/);
});

test.each(["Misty Knight 7", "mistyknight!", "midland-circle", "misty.knight@example.org"])(
  "“%s” is what somebody who knows the account would try",
  (password) => {
    expect(check(password)).toMatch(/mostly your name/);
  },
);
