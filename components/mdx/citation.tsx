import { ReferenceMark } from "@/components/article/reference-mark";

/**
 * `<Cite/>` in the text.
 * @param number of its source in the reference list
 * @param occurrence which visible mention of that source it is; none inside a spoiler, where nothing has an address
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
