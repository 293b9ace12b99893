import localFont from "next/font/local";

/** Archivo for signs, headings and labels; its fallback is metric-matched, so nothing shifts. */
export const archivo = localFont({
  src: "../node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2",
  variable: "--font-archivo",
  weight: "100 900",
  display: "swap",
});
