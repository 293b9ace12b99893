import type { Metadata } from "next";
import { HomePage } from "@/components/site/home-page";
import { getWiki } from "@/lib/content/get-wiki";
import { buildHomeView } from "@/lib/views/home-view";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function HomeRoute() {
  return <HomePage view={buildHomeView(await getWiki())} />;
}
