/** Links to the previous and the next revision or change. */
export function Steps({
  of,
  previous,
  next,
}: {
  of: "change" | "revision";
  previous: string | undefined;
  next: string | undefined;
}) {
  return (
    <nav
      aria-label={of === "change" ? "Earlier and later changes" : "Earlier and later revisions"}
      className="mt-5 flex max-w-3xl justify-between gap-x-5"
    >
      {previous && (
        <a rel="prev nofollow" className="link tap" href={previous}>
          ← Earlier {of}
        </a>
      )}
      {next && (
        <a rel="next nofollow" className="link tap ms-auto" href={next}>
          Later {of} →
        </a>
      )}
    </nav>
  );
}
