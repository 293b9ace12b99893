import type { Delay, Limit, LimitedBy } from "./limit";

const BY: Record<LimitedBy, string> = {
  account: "an account",
  network: "a network (an IPv4 address, a /64 of IPv6)",
  mail: "an email address",
  everybody: "all together",
};

/** 3600 → `1 hour`, 7200 → `2 hours`. */
function spanText(seconds: number): string {
  const [size, unit] =
    seconds % 86_400 === 0
      ? [86_400, "day"]
      : seconds % 3600 === 0
        ? [3600, "hour"]
        : seconds % 60 === 0
          ? [60, "minute"]
          : [1, "second"];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** A limit in words: `at most 5 in 1 hour for an email address`. */
export const limitText = ({ by, most, seconds }: Limit): string =>
  `at most ${most} in ${spanText(seconds)} for ${BY[by]}`;

/** A growing delay in words. */
export const delayText = ({ by, free, longest }: Delay): string =>
  `after ${free} failures, a delay that doubles up to ${spanText(longest)}, for ${by.map((one) => BY[one]).join(" and ")}`;
