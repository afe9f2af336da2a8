/** To whom communication speaks. People of an ethnic community are residents too: what is made for them apart is counted apart. */
export const AUDIENCES = ["residents", "businesses", "officials", "ethnicCommunities", "foreigners"] as const;
export type Audience = (typeof AUDIENCES)[number];
