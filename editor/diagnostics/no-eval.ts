import { config } from "zod";

// Imported before the schemas are made: the policy forbids to compile code, and even to find out whether it does is a violation.
config({ jitless: true });
