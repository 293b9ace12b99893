import { RelaxNGValidator, XmlDocument, XsdValidator } from "libxml2-wasm";

/**
 * For tests: validates a document against a schema, RELAX NG or XSD, with libxml2, the library of xmllint.
 * @returns every error; none for a valid document
 */
export function listFaults(xml: string, schema: string): string[] {
  using document = XmlDocument.fromString(xml);
  using grammar = XmlDocument.fromString(schema);
  const isRelaxNg = grammar.root.namespaceUri.startsWith("http://relaxng.org/");
  using validator = isRelaxNg ? RelaxNGValidator.fromDoc(grammar) : XsdValidator.fromDoc(grammar);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  }
}
