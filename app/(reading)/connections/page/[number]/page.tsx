import { ConnectionsRoute, connectionsMetadata } from "@/components/connections/connections-route";

type Props = { params: Promise<{ number: string }> };

const pathOf = async ({ params }: Props) => `page/${(await params).number}`;

export const generateMetadata = async (props: Props) =>
  connectionsMetadata(undefined, await pathOf(props));

/** All connections, from the second page on. */
export default async function FurtherConnectionsRoute(props: Props) {
  return <ConnectionsRoute hero={undefined} path={await pathOf(props)} />;
}
