import type { ReactNode } from "react";

export type Fact = readonly [label: string, value: ReactNode];

/** A list of facts, in two columns where there is room. Facts without a value are left out. */
export function FactList({ facts, id }: { facts: readonly Fact[]; id?: string }) {
  return (
    <dl id={id} className="grid gap-x-8 gap-y-4 text-[0.95rem] sm:grid-cols-2">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt className="font-[680] font-sign text-[0.82rem] text-mute">{label}</dt>
              <dd className="mt-0.5">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
