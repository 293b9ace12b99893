import { enhanceContents } from "./contents";
import { enhancePermalinks } from "./permalinks";
import { enhancePreviews } from "./preview-triggers";
import { enhanceThemeSwitch } from "./theme-switch";

enhanceThemeSwitch();
enhanceContents();
enhancePermalinks();
enhancePreviews();
