import { escapeMarkup } from "../content/escape-markup";
import { site } from "../site";
import { mailLink } from "./mail-link";
import type { MailContent } from "./templates";
import { findTopic, MAIL_TOPICS } from "./topics";

/** The two forms of a mail, or of one part of a digest. */
export type MailForms = { text: string; html: string };

/** Control characters, and characters that change the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line: nothing in it can begin another header, and it is no longer than `most` characters. */
export function oneLine(text: string, most = 150): string {
  const line = [...text.replace(INVISIBLE, " ").replace(/ {2,}/g, " ").trim()];
  return line.length > most ? `${line.slice(0, most - 1).join("")}…` : line.join("");
}

/** A paragraph keeps its line breaks, and nothing else that cannot be seen. */
const cleanParagraph = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(INVISIBLE, " ").trim())
    .join("\n");

/** What a mail says, without its beginning and end, which all parts of a digest share. */
export function renderContent({ paragraphs, action }: MailContent): MailForms {
  const lines = paragraphs.map(cleanParagraph);
  const href = action && mailLink(action.path);
  return {
    text: [...lines, ...(action ? [`${action.label}: ${href}`] : [])].join("\n\n"),
    html: [
      ...lines.map((line) => `<p>${escapeMarkup(line).replaceAll("\n", "<br>")}</p>`),
      ...(action
        ? [
            `<p><a class="button" href="${escapeMarkup(href ?? "")}">${escapeMarkup(action.label)}</a></p>`,
          ]
        : []),
    ].join("\n"),
  };
}

/** A stored mail, as far as it is shown. */
export type MailPart = MailForms & {
  subject: string;
  reason: string;
  topic: string | null;
  unsubscribeToken: string | null;
};

export type FinishedMail = MailForms & {
  subject: string;
  /** Where one click, or a POST of the mail program, ends mail about the topic; undefined for mail that has to arrive. */
  unsubscribe: { page: string; post: string } | undefined;
};

/** One mail of several parts; the first says why it comes, and from what one can unsubscribe. */
export function finishMail(parts: readonly [MailPart, ...MailPart[]]): FinishedMail {
  const [first] = parts;
  const isDigest = parts.length > 1;
  const topic = findTopic(first.topic);
  const token = topic ? first.unsubscribeToken : null;
  const unsubscribe = token
    ? {
        page: mailLink(`/account/unsubscribe?token=${token}`),
        post: mailLink(`/do/unsubscribe?token=${token}`),
      }
    : undefined;
  const subject = isDigest ? `${parts.length} messages: ${first.subject}` : first.subject;
  const reason = `You got this email because ${first.reason}`;
  const stop = topic ? `Stop emails about ${MAIL_TOPICS[topic]}` : "";
  return {
    subject: oneLine(`${site.name}: ${subject}`),
    unsubscribe,
    text: [
      ...parts.map(({ subject, text }) => (isDigest ? `${subject}\n\n${text}` : text)),
      `-- \n${reason}${unsubscribe ? `\n${stop}: ${unsubscribe.page}` : ""}`,
    ].join("\n\n"),
    html: page(subject, [
      ...parts.map(({ subject, html }) =>
        isDigest ? `<h2>${escapeMarkup(subject)}</h2>\n${html}` : html,
      ),
      `<footer><p>${escapeMarkup(reason)}</p>${
        unsubscribe
          ? `\n<p><a href="${escapeMarkup(unsubscribe.page)}">${escapeMarkup(stop)}</a></p>`
          : ""
      }</footer>`,
    ]),
  };
}

/** Programs that do not know these rules show plain black on white, which is fine. */
const STYLES = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #fff; color: #15161b; font: 17px/1.5 Helvetica, Arial, sans-serif; }
main { max-width: 36em; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 20px; } h2 { font-size: 18px; margin-top: 32px; }
a { color: #0b57b7; }
a.button { display: inline-block; padding: 12px 18px; border-radius: 4px; background: #15161b; color: #fff; text-decoration: none; font-weight: bold; }
footer { margin-top: 32px; border-top: 1px solid #999; color: #555; font-size: 14px; }
@media (prefers-color-scheme: dark) {
  body { background: #000; color: #f2f2f4; }
  a { color: #8ab8ff; }
  a.button { background: #f2f2f4; color: #000; }
  footer { color: #b5b5bd; }
}`;

const page = (subject: string, parts: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(oneLine(subject))}</title>
<style>${STYLES}
</style>
</head>
<body>
<main>
<h1>${escapeMarkup(site.name)}</h1>
${parts.join("\n")}
</main>
</body>
</html>
`;
