export { exceptDays } from "./except-days.ts";
export { listOffersOn, listServicesOn, type OfferRow, type ProcedureService } from "./offer.store.ts";
export {
  levelOfFormer,
  type OfferLevel,
  type OnlineLevel,
  type OnlineReason,
  type OutOfArea,
} from "./offer.ts";
export { type OfferedBy, offeredBy } from "./offered-by.ts";
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
export { listPoints } from "./service-point.store.ts";
export { setOffers } from "./set-offers.ts";
export { setProcedureServices } from "./set-procedure-services.ts";
