import { z } from "zod";
import { getOpenApi } from "@/lib/api/openapi";
import { readQuery } from "@/lib/api/read-query";
import { handlersOf } from "@/lib/api/respond";

const nothing = z.object({});

/** The API described in OpenAPI 3.1. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf((request) => {
  readQuery(nothing, new URL(request.url).searchParams);
  return getOpenApi();
});
