import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { sources } from "@/lib/api/sources";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(sources);
