import type { Audience } from "./audiences.ts";

export const audiencesEn: Record<Audience, string> = {
  residents: "Residents",
  businesses: "Businesses",
  officials: "Officials",
  ethnicCommunities: "Ethnic communities",
  foreigners: "Foreigners",
};
