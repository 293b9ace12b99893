import type { Point, Position } from "unist";
import type { VFile } from "vfile";

type Positioned = { position?: Position | undefined };

/**
 * Records a problem in an author's text; parsing continues, so that all problems are reported at once.
 * `problem` is one plain sentence, `fix` says what to write instead.
 */
export function report(
  file: VFile,
  place: Positioned | Point,
  rule: string,
  problem: string,
  fix: string,
): void {
  const where = "line" in place ? place : place.position?.start;
  const message = file.message(problem, where ? { place: where } : {});
  message.ruleId = rule;
  message.note = fix;
  message.fatal = true;
}
