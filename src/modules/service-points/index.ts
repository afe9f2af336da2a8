export { changeOffers, previewOffers } from "./change-offers.ts";
export { changeServices, previewServices } from "./change-services.ts";
export { exceptDays } from "./except-days.ts";
export { facilitiesInWords } from "./facility-names.ts";
export {
  countOffers,
  type KeptOffer,
  listOffers,
  listOffersOn,
  listServiceHistory,
  listServicesOn,
  type OfferFilter,
  type OfferRow,
  type ProcedureService,
} from "./offer.store.ts";
export {
  levelOfFormer,
  type OfferLevel,
  ONLINE_LEVELS,
  ONLINE_REASONS,
  type OnlineLevel,
  type OnlineReason,
  OUT_OF_AREA,
  type OutOfArea,
  offersByRule,
} from "./offer.ts";
export {
  foldOffers,
  OFFER_ACTS,
  type OfferAct,
  type OfferGroup,
  type OfferLine,
  type OfferPlan,
  unfoldOffers,
} from "./offer-change.ts";
export { type OfferedBy, offeredBy } from "./offered-by.ts";
export { type OnlineOffers, onlineOffersOf } from "./offered-by-each.ts";
export { explainPlaceRefusal, type PlaceDaysProposal, placeProposals } from "./place-proposals.ts";
export {
  type Counter,
  countersFor,
  type HoursOfDay,
  hoursOn,
  nextOpening,
  type ServicePoint,
  showSpans,
} from "./point.ts";
export { servicePoints } from "./routes.ts";
export { saveServicePoint } from "./save-service-point.ts";
export {
  NOTHING_SAID,
  type ServiceFault,
  type ServiceLine,
  type ServicePlan,
  type ServiceSaid,
  serviceFaults,
} from "./service-change.ts";
export { findPoint, listPoints } from "./service-point.store.ts";
export { PlaceActRefused, type PlaceRefusal } from "./service-points.errors.ts";
export { setOffers } from "./set-offers.ts";
export { setProcedureServices } from "./set-procedure-services.ts";
