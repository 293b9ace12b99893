import type { Metadata } from "next";
import { oneOf, type Query } from "@/app/(account)/get-form";
import { ChooseKindPage } from "@/components/editing/choose-kind-page";

export const metadata: Metadata = { title: "Write something new" };

export default async function NewRoute({ searchParams }: { searchParams: Promise<Query> }) {
  return <ChooseKindPage title={oneOf(await searchParams, "title")?.slice(0, 120)} />;
}
