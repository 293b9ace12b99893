import { site } from "../site";

const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
  src: `/${name}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** The manifest of the wiki as an installable app; `npm run icons` makes the icons. */
export const manifest = {
  id: "/",
  name: site.name,
  short_name: site.name,
  description: site.tagline,
  lang: "en",
  start_url: "/",
  scope: "/",
  // Readers move back and forth, so the back button stays visible.
  display: "minimal-ui",
  theme_color: "#15161b",
  background_color: "#f6f4ee",
  icons: [
    { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    icon("icon-192", 192, "any"),
    icon("icon-512", 512, "any"),
    icon("icon-maskable-512", 512, "maskable"),
  ],
};
