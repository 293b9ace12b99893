import type { Metadata } from "next";
import { currentPerson } from "@/app/(account)/current-person";
import { getForm, getNotice, type Query } from "@/app/(account)/get-form";
import { NewImagePage } from "@/components/editing/new-image-page";
import { personMay } from "@/lib/roles/person";

export const metadata: Metadata = { title: "Add a picture" };

type Props = { searchParams: Promise<Query> };

/** Where editors add a picture with its record. */
export default async function NewImageRoute({ searchParams }: Props) {
  const query = await searchParams;
  const person = await currentPerson();
  return (
    <NewImagePage
      state={await getForm("publish-image", query)}
      notice={await getNotice(query)}
      person={person}
      mayPublish={personMay(person, "publish")}
    />
  );
}
