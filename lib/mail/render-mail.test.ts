import { expect, test } from "vitest";
import { finishMail, type MailPart, oneLine, renderContent } from "./render-mail";
import { buildContent, MAIL_TEMPLATES } from "./templates";

const part = (changes: Partial<MailPart> = {}): MailPart => ({
  subject: "Hello",
  text: "Hello",
  html: "<p>Hello</p>",
  reason: "you asked.",
  topic: null,
  unsubscribeToken: null,
  ...changes,
});

test("what somebody wrote is text in both forms", () => {
  const reason = `<img src=x onerror="alert(1)"> & \u202egnp'`;
  const { text, html } = renderContent(buildContent("blocked", { reason, until: null }));
  expect(text).toContain(`<img src=x onerror="alert(1)"> &  gnp'`);
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp;  gnp&#39;");
  expect(html).not.toContain("<img");
});

test("a subject is one line, whatever it is made of", () => {
  expect(oneLine("a\r\nBcc: b@example.org")).toBe("a Bcc: b@example.org");
  expect([...oneLine("😀".repeat(300))]).toHaveLength(150);
});

test("an unknown topic, or a mail that has to arrive, has no link for unsubscribing", () => {
  expect(finishMail([part()]).unsubscribe).toBeUndefined();
  expect(finishMail([part({ topic: "gone", unsubscribeToken: "x" })]).unsubscribe).toBeUndefined();
  const mail = finishMail([part({ topic: "role", unsubscribeToken: "x" })]);
  expect(mail.unsubscribe?.page).toMatch(/^https?:\/\/[^/]+\/account\/unsubscribe\?token=x$/);
  expect(mail.text).toContain(mail.unsubscribe?.page);
  expect(mail.html).toContain(mail.unsubscribe?.page);
});

test("each template says why the mail comes, and rejects data of another one", () => {
  for (const [name, { data }] of Object.entries(MAIL_TEMPLATES))
    expect(data.safeParse({ other: 1 }).success, name).toBe(false);
  expect(() => buildContent("confirmAddress", { path: "https://evil.example" })).toThrow();
  expect(() => buildContent("confirmAddress", { path: "//evil.example" })).toThrow();
  expect(buildContent("confirmAddress", { path: "/account/confirm?token=x" }).reason).toMatch(
    /\.$/,
  );
});
