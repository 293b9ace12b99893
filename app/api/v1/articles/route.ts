import { articles } from "@/lib/api/articles";
import { endpointHandlers } from "@/lib/api/endpoint-handlers";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpointHandlers(articles);
