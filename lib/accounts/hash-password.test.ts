import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./hash-password";

test("a password matches its own hash and no other", async () => {
  const hash = await hashPassword("correct horse battery");
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword({ hash, password: "correct horse battery" })).toBe(true);
  expect(await verifyPassword({ hash, password: "correct horse batterz" })).toBe(false);
  expect(await hashPassword("correct horse battery")).not.toBe(hash);
});

test("an accent may be typed as one character or as two", async () => {
  const hash = await hashPassword("caf\u00e9 au lait");
  expect(await verifyPassword({ hash, password: "cafe\u0301 au lait" })).toBe(true);
});

test("a hash of another form is an error, not a wrong password", async () => {
  await expect(verifyPassword({ hash: "plain text", password: "plain text" })).rejects.toThrow(
    /unknown form/,
  );
});

test("the main thread goes on meanwhile", async () => {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const started = performance.now();
  await Promise.all([1, 2, 3, 4].map((number) => hashPassword(`a long password ${number}`)));
  clearInterval(timer);
  // If it ran on this thread, the timer could not run between the four.
  expect(longest).toBeLessThan((performance.now() - started) / 2);
});
