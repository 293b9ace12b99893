import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemaOf } from "@/lib/content/json-schema";
import { loadFiles } from "@/lib/content/load";
import { FOLDERS } from "@/lib/content/suggest-path";

/** Writes a JSON Schema for each content folder, which editors use to complete fields. */
const folder = ".vscode/schemas";
const files = [...loadFiles().textByFile.keys()];
mkdirSync(folder, { recursive: true });
for (const name of FOLDERS)
  writeFileSync(
    `${folder}/${name}.json`,
    `${JSON.stringify(jsonSchemaOf(name, files), null, 1)}\n`,
  );
