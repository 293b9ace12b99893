import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { search } from "@/lib/api/search";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(search);
