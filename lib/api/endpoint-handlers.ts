import { answerOf, type Endpoint } from "./endpoint";
import { handlersOf } from "./respond";

/** The handlers of an endpoint's address. */
export const endpointHandlers = (endpoint: Endpoint) =>
  handlersOf((request, path) => answerOf(endpoint, new URL(request.url).searchParams, path));
