import type { ReactNode } from "react";
import { SectionHeading } from "@/components/article/section-heading";
import { IndexPage } from "@/components/site/index-page";
import type { ApiReferenceView } from "@/lib/api/reference-view";
import { ApiRules } from "./api-rules";

/** The documentation of the API, endpoint by endpoint. */
export function ApiPage({
  title,
  description,
  view,
}: {
  title: string;
  description: string;
  view: ApiReferenceView;
}) {
  return (
    <IndexPage title={title} description={description}>
      <div className="prose">
        <ApiRules view={view} />
        <Heading id="addresses">Endpoints</Heading>
        <ul>
          {view.endpoints.map(({ id, title, path }) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {title}
              </a>{" "}
              <code className="wrap-anywhere">{path}</code>
            </li>
          ))}
        </ul>
        {view.endpoints.map((one) => (
          <Address key={one.id} {...one} />
        ))}
        <Heading id="oembed">Embedding a quote</Heading>
        <p>
          Every quote page links to its <a href="https://oembed.com/">oEmbed</a> data in its head,
          and has the HTML of the same card to copy. In the card, too, a quote that is a spoiler
          stays hidden until the reader shows it. The card needs no script and sets no cookies.
        </p>
        {view.oembed && <Exchange {...view.oembed} />}
      </div>
    </IndexPage>
  );
}

const Heading = ({ id, children }: { id: string; children: ReactNode }) => (
  <SectionHeading level={2} id={id}>
    {children}
  </SectionHeading>
);

function Address({
  id,
  title,
  path,
  description,
  parameters,
  request,
  answer,
}: ApiReferenceView["endpoints"][number]) {
  return (
    <>
      <Heading id={id}>{title}</Heading>
      <p>
        <code className="wrap-anywhere">GET {path}</code>
      </p>
      <p>{description}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Description</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, required, description, form }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {required && <b className="font-[700]">Required. </b>}
                {description} {form && <span className="text-mute">({form})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Exchange request={request} answer={answer} />
    </>
  );
}

function Exchange({ request, answer }: { request: string; answer: string | undefined }) {
  if (answer === undefined) return null;
  return (
    <>
      <p>
        <a className="link wrap-anywhere" href={request} rel="nofollow">
          {request}
        </a>{" "}
        returns:
      </p>
      <pre className="wrap-anywhere whitespace-pre-wrap border border-rule bg-sheet px-4 py-3 text-[0.82rem]">
        {answer}
      </pre>
    </>
  );
}
