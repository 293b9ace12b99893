import { writeFileSync } from "node:fs";
import { fieldsGuide } from "@/lib/authoring/fields-guide";

/** `npm run fields`: writes the page of the docs that names every field, from the schemas. */
writeFileSync("docs/fields.md", fieldsGuide());
