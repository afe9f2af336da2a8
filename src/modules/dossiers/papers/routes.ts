import { get } from "../../../platform/http/index.ts";
import { ratingSlipPage } from "../rating/slip-page.ts";
import { bookPage } from "./pages/book.tsx";
import { bookCsv, bookPdf, dossierPaperPage, samplePage } from "./pages/print.ts";
import { samplesPage } from "./pages/samples.tsx";

export const paperRoutes = [
  get("/can-bo/ho-so/mau-giay", "dossiers.read", samplesPage),
  get("/can-bo/ho-so/mau-giay/:form", "dossiers.read", samplePage, { perMinute: 60 }),
  get("/can-bo/ho-so/so-theo-doi", "dossiers.read", bookPage),
  get("/can-bo/ho-so/so-theo-doi/quyen.pdf", "dossiers.read", bookPdf, { perMinute: 20 }),
  get("/can-bo/ho-so/so-theo-doi/quyen.csv", "dossiers.read", bookCsv, { perMinute: 20 }),
  get("/can-bo/ho-so/:code/giay/danh-gia.pdf", "dossiers.read", ratingSlipPage, { perMinute: 120 }),
  get("/can-bo/ho-so/:code/giay/:form", "dossiers.read", dossierPaperPage, { perMinute: 120 }),
];
