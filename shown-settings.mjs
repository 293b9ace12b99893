/** Environment variables that pages show, beside the settings in `content/wiki.yaml`. */
export const SHOWN_SETTINGS = [
  "SITE_URL",
  "SITE_PREVIEW",
  "ORIGIN_URL",
  "REPOSITORY_URL",
  "REPOSITORY_EDIT_URL",
  "REPOSITORY_BRANCH",
];
