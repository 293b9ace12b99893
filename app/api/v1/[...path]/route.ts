import { ProblemError } from "@/lib/api/problem";
import { handlersOf } from "@/lib/api/respond";

/** An address that the API does not have. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf(() => {
  throw new ProblemError(
    "not-found",
    "The API has no such address. The page /api lists all, and /api/v1/openapi.json describes them.",
  );
});
