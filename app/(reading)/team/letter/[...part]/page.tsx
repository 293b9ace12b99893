import { TeamRoute, teamMetadata } from "@/components/team/team-route";

type Props = { params: Promise<{ part: string[] }> };

const pathOf = async ({ params }: Props) => ["letter", ...(await params).part].join("/");

export const generateMetadata = async (props: Props) => teamMetadata(await pathOf(props));

/** The people of the team whose names begin with a letter. */
export default async function TeamLetterRoute(props: Props) {
  return <TeamRoute path={await pathOf(props)} />;
}
