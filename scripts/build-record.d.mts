export type BuildRecord = {
  settings: Record<string, string>;
  wiki: string;
  files: Record<string, { size: number; digest: string }>;
};
type Environment = Record<string, string | undefined>;
export function writeBuildRecord(top: string, dist: string, environment?: Environment): string;
export function readBuildRecord(top: string, dist: string): BuildRecord | undefined;
export function buildTime(top: string, dist: string): number;
export function findDamage(top: string, record: BuildRecord): string | undefined;
export function settingsDigest(top: string, environment?: Environment): string;
