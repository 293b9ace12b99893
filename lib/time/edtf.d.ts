declare module "edtf" {
  /** `min` and `max` are milliseconds since 1970, UTC. Throws if the text is not EDTF. */
  export default function edtf(text: string): { type: string; min: number; max: number };
}
