import { getWiki } from "../content/get-wiki";
import { listArticles, type Wiki } from "../content/wiki";
import { site } from "../site";
import { oembedHref } from "../views/quotes/embed-view";
import { type Endpoint, exampleAddress } from "./endpoint";
import { endpoints } from "./endpoints";
import { answerOembed } from "./oembed";
import { exampleAnswer } from "./openapi";
import { listParameters, type ParameterItem } from "./parameter-list";
import { PROBLEMS } from "./problem";

type Exchange = {
  /** The address of the example request. */
  request: string;
  /** Undefined if the wiki has other content, without that example. */
  answer: string | undefined;
};

type EndpointView = Exchange & {
  id: string;
  title: string;
  path: string;
  description: string;
  parameters: { name: string; required: boolean; description: string; form: string }[];
};

/** The page that explains the API: every address with an example request and the wiki’s own answer. */
export type ApiReferenceView = {
  base: string;
  openApi: string;
  endpoints: EndpointView[];
  /** Undefined if every quote of the wiki is a spoiler. */
  oembed: Exchange | undefined;
  problems: { id: string; status: number; title: string }[];
};

const BASE = `${site.baseUrl}/api/v1`;

export async function buildReferenceView(): Promise<ApiReferenceView> {
  return {
    base: BASE,
    openApi: "/api/v1/openapi.json",
    endpoints: await Promise.all(endpoints.map(endpointView)),
    oembed: oembedExample(await getWiki()),
    problems: Object.entries(PROBLEMS).map(([id, { status, title }]) => ({ id, status, title })),
  };
}

const asText = (answer: unknown) =>
  answer === undefined ? undefined : JSON.stringify(answer, null, 2);

async function endpointView(one: Endpoint): Promise<EndpointView> {
  return {
    id: one.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    title: one.summary,
    path: `/api/v1${one.path}`,
    description: one.description,
    parameters: listParameters(one).map((parameter) => ({
      name: parameter.name,
      required: parameter.required,
      description: parameter.description,
      form: formOf(parameter),
    })),
    request: BASE + exampleAddress(one),
    answer: asText(await exampleAnswer(one)),
  };
}

/** What a parameter may be, in words: `1 to 100; 20 if left out`. */
function formOf({ schema, example }: ParameterItem): string {
  const { enum: values, minimum, maximum, default: usual } = schema;
  if (Array.isArray(values)) return values.join(", ");
  if (usual !== undefined) return `${minimum} to ${maximum}; ${usual} if left out`;
  return example && `such as ${example}`;
}

/** The first quote that is no spoiler, with the oEmbed request of its page; undefined without one. */
function oembedExample(wiki: Wiki): Exchange | undefined {
  const quote = listArticles(wiki, "quotes").find(({ frontmatter }) => !frontmatter.reveals);
  if (!quote) return undefined;
  const request = oembedHref(`/${quote.id}`);
  const { searchParams } = new URL(request, site.baseUrl);
  return { request: site.baseUrl + request, answer: asText(answerOembed(wiki, searchParams)) };
}
