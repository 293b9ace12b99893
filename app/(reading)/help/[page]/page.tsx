import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuidePage, HELP } from "@/components/guide/guide-page";
import { StructuredData } from "@/components/site/structured-data";
import { compileGuidePage } from "@/lib/guide/compile-guide";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildGuide } from "@/lib/views/site/guide-view";

type Props = { params: Promise<{ page: string }> };

const find = async ({ params }: Props) => buildGuide((await params).page);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await find(props);
  if (!view) return {};
  return pageMetadata({ ...view.page, title: `${view.page.title} · ${HELP}` });
}

export default async function HelpRoute(props: Props) {
  const view = await find(props);
  if (!view) notFound();
  const { title, description, href } = view.page;
  const above = [{ href: "/help", label: HELP }];
  return (
    <>
      <GuidePage view={view} compiled={await compileGuidePage(view.page)} />
      <StructuredData graph={pageGraph({ title, description, href }, { above })} />
    </>
  );
}
