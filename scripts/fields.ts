import { writeFileSync } from "node:fs";
import { fieldsGuide } from "@/lib/authoring/fields-guide";

/** `npm run fields`: writes docs/fields.md from the schemas. */
writeFileSync("docs/fields.md", fieldsGuide());
