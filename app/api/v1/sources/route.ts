import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { sourcesEndpoint } from "@/lib/api/sources";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(sourcesEndpoint);
