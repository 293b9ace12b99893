import localFont from "next/font/local";

/**
 * Archivo for signs, headings and labels, cut down by `npm run font`; its fallback is
 * metric-matched, so nothing shifts.
 */
export const archivo = localFont({
  src: "./fonts/archivo.woff2",
  variable: "--font-archivo",
  weight: "600 800",
  display: "swap",
});
