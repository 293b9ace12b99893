import { ConnectionsRoute, connectionsMetadata } from "@/components/connections/connections-route";

export const generateMetadata = () => connectionsMetadata(undefined, "");

export default function AllConnectionsRoute() {
  return <ConnectionsRoute hero={undefined} path="" />;
}
