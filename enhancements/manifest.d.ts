/** Written by `scripts/enhancements.mjs`: where the bundled modules are. */
declare module "@/enhancements/manifest.json" {
  const manifest: { main: string; searchStyle: string; passkeys: string; editor: string };
  export default manifest;
}
