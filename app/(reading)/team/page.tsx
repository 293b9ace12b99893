import { TeamRoute, teamMetadata } from "@/components/team/team-route";

export const generateMetadata = () => teamMetadata("");

export default function WholeTeamRoute() {
  return <TeamRoute path="" />;
}
