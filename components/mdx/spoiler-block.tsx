import type { ReactNode } from "react";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";

/**
 * Text that is a spoiler, hidden until the reader shows it. No blur, no script. It has `hidden` until the
 * stylesheet shows it in an open block: without the stylesheet, a text fragment in an address cannot open the
 * block.
 * @param number among the outermost spoilers of the text; the reference list links back to it
 */
export function SpoilerBlock({
  spoiler: { name, series, season },
  number,
  children,
}: {
  spoiler: SpoilerView;
  number?: string | undefined;
  children: ReactNode;
}) {
  return (
    <details
      id={number && `spoiler:${number}`}
      className="group target-mark border border-rule"
      data-reveals={name}
    >
      <summary className="hatch flex min-h-12 cursor-pointer list-none flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 font-sign text-[0.94rem] [&::-webkit-details-marker]:hidden">
        <span>
          <b className="font-[720]">Spoiler:</b> <i>{series.text}</i> season&nbsp;{season}
        </span>
        <span className="border border-ink bg-paper px-3 py-1 font-[650] group-open:hidden">
          Show
        </span>
        <span className="hidden border border-ink bg-paper px-3 py-1 font-[650] group-open:inline">
          Hide
        </span>
      </summary>
      <div className="prose px-4 py-4" hidden>
        {children}
      </div>
    </details>
  );
}
