import { accounts } from "./modules/accounts/index.ts";
import { appProposals, apps } from "./modules/apps/index.ts";
import { brand } from "./modules/brand/index.ts";
import { briefings } from "./modules/briefings/index.ts";
import { broadcasting } from "./modules/broadcasting/index.ts";
import { budgetProposals, budgets } from "./modules/budgets/index.ts";
import { bulletins } from "./modules/bulletins/index.ts";
import { calendar, calendarProposals } from "./modules/calendar/index.ts";
import { citizenReception, receptionProposals } from "./modules/citizen-reception/index.ts";
import { columnProposals, columns } from "./modules/columns/index.ts";
import { comments } from "./modules/comments/index.ts";
import { consultations } from "./modules/consultations/index.ts";
import { citingItems, content } from "./modules/content/index.ts";
import { contests } from "./modules/contests/index.ts";
import { counterRatings } from "./modules/counter-ratings/index.ts";
import { coverage } from "./modules/coverage/index.ts";
import { agreementProposals, dataSharing } from "./modules/data-sharing/index.ts";
import { dossierClaims, dossiers } from "./modules/dossiers/index.ts";
import { emulation } from "./modules/emulation/index.ts";
import { events } from "./modules/events/index.ts";
import { feedback } from "./modules/feedback/index.ts";
import { citingFees } from "./modules/fees/index.ts";
import { headProposals, heads } from "./modules/heads/index.ts";
import { home } from "./modules/home/index.ts";
import { identity } from "./modules/identity/index.ts";
import { indexProposals, indices } from "./modules/indices/index.ts";
import { initiatives } from "./modules/initiatives/index.ts";
import { journeys } from "./modules/journeys/index.ts";
import { legalDocuments } from "./modules/legal-documents/index.ts";
import { media } from "./modules/media/index.ts";
import { messaging } from "./modules/messaging/index.ts";
import { misunderstandings } from "./modules/misunderstandings/index.ts";
import { oldVersions } from "./modules/old-versions/index.ts";
import { openData } from "./modules/open-data/index.ts";
import { organisations } from "./modules/organisations/index.ts";
import { feeAccountProposals, payments, refundProposal } from "./modules/payments/index.ts";
import { citingPlans, plans } from "./modules/plans/index.ts";
import { portal } from "./modules/portal/index.ts";
import { posts } from "./modules/posts/index.ts";
import { cameraProposals, premises, wifiProposals } from "./modules/premises/index.ts";
import { press, spokespersonProposals } from "./modules/press/index.ts";
import { problems } from "./modules/problems/index.ts";
import { citingProcedures, localProposals, procedures } from "./modules/procedures/index.ts";
import { proposals } from "./modules/proposals/index.ts";
import { publicationDuties } from "./modules/publication-duties/index.ts";
import { publishing } from "./modules/publishing/index.ts";
import { recognitions } from "./modules/recognitions/index.ts";
import { publicSearch } from "./modules/search/index.ts";
import { placeProposals, servicePoints } from "./modules/service-points/index.ts";
import { qualityProposals, serviceQuality } from "./modules/service-quality/index.ts";
import { status } from "./modules/status/index.ts";
import { surveys } from "./modules/surveys/index.ts";
import { targetProposals, targets } from "./modules/targets/index.ts";
import { training } from "./modules/training/index.ts";
import { usabilityTests } from "./modules/usability-tests/index.ts";
import { visualWorks } from "./modules/visual-works/index.ts";
import { waitingRoom } from "./modules/waiting-room/index.ts";
import { websub } from "./modules/websub/index.ts";
import type { ModuleDefinition } from "./platform/http/index.ts";

/** Everything the product does, module by module. A URL exists only if its module's table names it. */
export const MODULES: ModuleDefinition[] = [
  portal,
  publicSearch(() => MODULES.flatMap((module) => module.searches ?? [])),
  home,
  accounts,
  organisations,
  heads,
  proposals(() => [
    ...placeProposals,
    ...localProposals,
    ...calendarProposals,
    ...headProposals,
    ...targetProposals,
    ...indexProposals,
    ...receptionProposals,
    ...appProposals,
    ...wifiProposals,
    ...cameraProposals,
    ...agreementProposals,
    ...budgetProposals,
    ...columnProposals,
    ...spokespersonProposals,
    ...feeAccountProposals,
    ...qualityProposals,
    refundProposal(() => [dossierClaims]),
  ]),
  calendar,
  identity,
  payments(() => [dossierClaims]),
  servicePoints,
  waitingRoom,
  legalDocuments(() => [citingProcedures, citingPlans, citingFees, citingItems]),
  procedures,
  dossiers,
  counterRatings,
  serviceQuality,
  surveys,
  consultations,
  contests,
  journeys,
  plans,
  press,
  recognitions,
  initiatives,
  emulation,
  problems,
  events,
  media,
  targets,
  indices,
  citizenReception,
  apps,
  premises,
  content,
  brand,
  columns,
  bulletins,
  coverage,
  messaging,
  broadcasting,
  oldVersions,
  posts,
  briefings,
  training,
  publishing,
  visualWorks,
  publicationDuties,
  feedback,
  comments,
  misunderstandings,
  usabilityTests,
  status(() => MODULES.flatMap(({ name, health }) => (health ? [{ module: name, health }] : []))),
  dataSharing,
  budgets,
  websub(() => MODULES.flatMap((module) => module.routes)),
  openData(
    () => MODULES.flatMap((module) => module.dataSets ?? []),
    () => MODULES.flatMap((module) => module.routes),
  ),
];
