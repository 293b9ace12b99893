import { ReferenceMark } from "@/components/article/reference-mark";

/**
 * `<Cite/>` in the text.
 * @param number its source's in the reference list
 * @param occurrence which open mention of that source it is; none inside a spoiler, into which no address leads
 */
export function Citation({
  number,
  occurrence,
}: {
  number: number;
  occurrence: string | undefined;
}) {
  return (
    <ReferenceMark number={number} {...(occurrence && { id: `cite:${number}:${occurrence}` })} />
  );
}
