import { mkdirSync, writeFileSync } from "node:fs";
import { FOLDERS, jsonSchemaOf } from "@/lib/content/json-schema";
import { loadFiles } from "@/lib/content/load";

/** Writes what editors complete fields by: a JSON Schema for each folder of content. */
const folder = ".vscode/schemas";
const files = [...loadFiles().textByFile.keys()];
mkdirSync(folder, { recursive: true });
for (const name of FOLDERS)
  writeFileSync(
    `${folder}/${name}.json`,
    `${JSON.stringify(jsonSchemaOf(name, files), null, 1)}\n`,
  );
