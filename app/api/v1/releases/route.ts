import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { releases } from "@/lib/api/releases";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(releases);
