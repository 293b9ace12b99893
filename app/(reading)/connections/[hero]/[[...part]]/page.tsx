import { ConnectionsRoute, connectionsMetadata } from "@/components/connections/connections-route";

type Props = { params: Promise<{ hero: string; part?: string[] }> };

const find = async ({ params }: Props) => {
  const { hero, part = [] } = await params;
  return { hero, path: part.join("/") };
};

export async function generateMetadata(props: Props) {
  const { hero, path } = await find(props);
  return connectionsMetadata(hero, path);
}

export default async function HeroConnectionsRoute(props: Props) {
  return <ConnectionsRoute {...(await find(props))} />;
}
