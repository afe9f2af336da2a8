import type { DemoJourney } from "./build.ts";
import { businessJourneys } from "./business.ts";
import { careAndPapersJourneys } from "./care-and-papers.ts";
import { familyJourneys } from "./family.ts";
import { homeAndWorkJourneys } from "./home-and-work.ts";

/** Situations of life communes are asked about most, each with guided questions; all over the demonstration's procedures. */
export const demoJourneys: DemoJourney[] = [
  ...familyJourneys,
  ...homeAndWorkJourneys,
  ...careAndPapersJourneys,
  ...businessJourneys,
];
