import { ReferenceMark } from "@/components/article/reference-mark";

/** `<Cite/>` in the text; both numbers come from the plugin that counts citations. */
export function Citation({ number, occurrence }: { number: string; occurrence: string }) {
  return <ReferenceMark number={number} id={`cite:${number}:${occurrence}`} />;
}
