import { endpointHandlers } from "@/lib/api/endpoint-handlers";
import { quotes } from "@/lib/api/quotes";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(quotes);
