import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { quotesEndpoint } from "@/lib/api/quotes";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(quotesEndpoint);
