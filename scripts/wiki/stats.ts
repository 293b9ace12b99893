import type { Command } from "commander";
export function addStats(_program: Command): void {}
