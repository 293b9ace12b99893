import { SectionHeading } from "@/components/article/section-heading";
import type { ApiReferenceView } from "@/lib/api/reference-view";
import { site } from "@/lib/site";

/** Rules that apply to every endpoint of the API. */
export function ApiRules({ view: { base, openApi, problems } }: { view: ApiReferenceView }) {
  return (
    <>
      <p className="lead">
        Everything in this wiki is available as JSON, without an API key. All endpoints start with{" "}
        <code className="wrap-anywhere">{base}</code> and are described in{" "}
        <a className="link" href={openApi} rel="nofollow">
          an OpenAPI 3.1 document
        </a>
        .
      </p>
      <SectionHeading level={2} id="everywhere">
        For every endpoint
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
          <b>Caching.</b> Responses have a strong <code>ETag</code>; send it back as{" "}
          <code>If-None-Match</code>, and an unchanged response is a 304. Every response may be
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
          <b>A static export of this wiki</b> has no API: use the address above.
        </li>
      </ul>
      <SectionHeading level={2} id="fair-use">
        License and fair use
      </SectionHeading>
      <p>
        The text is licensed under{" "}
        <a className="link" href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">
          Creative Commons Attribution-ShareAlike 4.0
        </a>
        : credit {site.name}, link to the page (<code>href</code>), and share what you make of it
        under the same license. The quotes belong to the people who said and published them; credit
        the speaker and the source with the words. Send one request at a time, cache the responses,
        and check them again with their <code>ETag</code>. Fields may be added to responses; none
        will be removed from <code>v1</code>.
      </p>
      <SectionHeading level={2} id="problems">
        Errors
      </SectionHeading>
      <p>
        A request that fails gets a problem (
        <a className="link" href="https://www.rfc-editor.org/rfc/rfc9457">
          RFC 9457
        </a>
        ) that says what is wrong; <code>errors</code> lists each invalid parameter and the fix.
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
