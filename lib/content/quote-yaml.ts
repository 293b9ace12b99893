/** A text as YAML in double quotes. */
export const quoteYaml = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
