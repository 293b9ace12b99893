/** Written by `scripts/enhancements.mjs`: where the bundled modules are. */
declare module "@/enhancements/manifest.json" {
  const manifest: { main: string; searchStyle: string };
  export default manifest;
}
