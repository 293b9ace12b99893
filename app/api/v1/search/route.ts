import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { searchEndpoint } from "@/lib/api/search";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(searchEndpoint);
