import { SectionHeading } from "@/components/article/section-heading";
import type { ReferenceView } from "@/lib/api/reference-view";

/** Rules that apply to every endpoint of the API. */
export function ApiRules({ view: { base, openApi, problems } }: { view: ReferenceView }) {
  return (
    <>
      <p className="lead">
        Everything in this wiki can be read by programs, as JSON, without a key. The addresses start
        with <code className="wrap-anywhere">{base}</code>, and{" "}
        <a className="link" href={openApi} rel="nofollow">
          an OpenAPI 3.1 document
        </a>{" "}
        describes them.
      </p>
      <SectionHeading level={2} id="everywhere">
        Rules for all endpoints
      </SectionHeading>
      <ul>
        <li>
          <b>Spoilers.</b> Spoilers are left out. Each item says how many facts that leaves out (
          <code>hidden</code>) and which seasons reveal them (<code>hidden_by</code>). If your
          reader has seen those seasons, add them to the request: <code>seen=dd2,jj1</code>. Each
          spoiler then names its season in <code>reveals</code>.
        </li>
        <li>
          <b>Pages.</b> A list has <code>items</code>, their <code>total</code>, and{" "}
          <code>next_cursor</code> for the next page, which is null on the last. A cursor is good
          until the content changes.
        </li>
        <li>
          <b>Caching.</b> Answers have a strong <code>ETag</code>; send it back as{" "}
          <code>If-None-Match</code>, and an answer that has not changed is 304. Every answer may be
          cached for five minutes.
        </li>
        <li>
          <b>Read-only.</b> <code>GET</code>, <code>HEAD</code> and <code>OPTIONS</code>, from any
          site (CORS); the API cannot write.
        </li>
        <li>
          <b>Dates</b> are as precise as their sources: a year <code>2017</code>, a month{" "}
          <code>2017-03</code>, a day <code>2017-03-17</code>, a season of the year{" "}
          <code>2017-22</code>, a quarter <code>2015-36</code> (EDTF).
        </li>
        <li>
          <b>A copy of these pages on a host without a server</b> has no API: use the address above.
        </li>
      </ul>
      <SectionHeading level={2} id="fair-use">
        License and fair use
      </SectionHeading>
      <p>
        The texts are under{" "}
        <a className="link" href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">
          Creative Commons Attribution-ShareAlike 4.0
        </a>
        : credit Midland Circle, link the page (<code>href</code>), and share your own versions
        under the same license. The quotes belong to their speakers and publishers; name the speaker
        and the source with the words. Send one request at a time, cache the answers, and revalidate
        them with their <code>ETag</code>. Fields may be added to answers; none will be removed from{" "}
        <code>v1</code>.
      </p>
      <SectionHeading level={2} id="problems">
        When something is wrong
      </SectionHeading>
      <p>
        A request that cannot be answered gets a problem (
        <a className="link" href="https://www.rfc-editor.org/rfc/rfc9457">
          RFC 9457
        </a>
        ) that says what is wrong; <code>errors</code> names each invalid parameter and the fix.
        Unknown parameters are rejected.
      </p>
      <ul>
        {problems.map(({ id, status, title }) => (
          <li key={id} id={id} className="target-mark">
            <code>{status}</code> {title} (<code>{id}</code>)
          </li>
        ))}
      </ul>
    </>
  );
}
