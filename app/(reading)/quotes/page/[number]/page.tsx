import type { Metadata } from "next";
import { QuotesRoute, quotesMetadata } from "@/components/quote/quotes-route";
import { getWiki } from "@/lib/content/get-wiki";
import { buildQuotesView } from "@/lib/views/quotes/quotes-view";

type Props = { params: Promise<{ number: string }> };

const find = async ({ params }: Props) =>
  buildQuotesView(await getWiki(), undefined, `page/${(await params).number}`);

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  quotesMetadata(await find(props));

/** All quotes, from the second page on. */
export default async function FurtherQuotesRoute(props: Props) {
  return <QuotesRoute view={await find(props)} />;
}
