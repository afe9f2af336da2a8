import { get, post } from "../../../../platform/http/index.ts";
import {
  actOnDestinationPage,
  checkDestinationPage,
  destinationPage,
  destinationsPage,
  newDestinationPage,
  saveDestinationPage,
} from "./pages/destinations-page.tsx";
import { syncAgainPage, syncDossierAgainPage, syncWorkExport, syncWorkPage } from "./pages/work-page.tsx";

export const syncRoutes = [
  get("/can-bo/ho-so/dong-bo", "dossiers.sync", syncWorkPage),
  get("/can-bo/ho-so/dong-bo.csv", "dossiers.sync", syncWorkExport),
  post("/can-bo/ho-so/dong-bo/gui-lai", "dossiers.handle", syncAgainPage),
  get("/can-bo/ho-so/dong-bo/noi-nhan", "dossiers.destinations", destinationsPage),
  get("/can-bo/ho-so/dong-bo/noi-nhan/moi", "dossiers.exchange", newDestinationPage),
  post("/can-bo/ho-so/dong-bo/noi-nhan/moi", "dossiers.exchange", saveDestinationPage),
  get("/can-bo/ho-so/dong-bo/noi-nhan/:id", "dossiers.destinations", destinationPage),
  post("/can-bo/ho-so/dong-bo/noi-nhan/:id", "dossiers.exchange", saveDestinationPage),
  post("/can-bo/ho-so/dong-bo/noi-nhan/:id/thu", "dossiers.exchange", checkDestinationPage, { perMinute: 20 }),
  post("/can-bo/ho-so/dong-bo/noi-nhan/:id/viec/:act", "dossiers.destinations", actOnDestinationPage),
  post("/can-bo/ho-so/:code/dong-bo", "dossiers.handle", syncDossierAgainPage),
];
