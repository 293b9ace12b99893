import type { Command } from "commander";
export function addQuote(_program: Command): void {}
