import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { waitFiguresChart, waitFiguresCsv, waitFiguresPage } from "./figures/figures-page.tsx";
import { closeHallsJob } from "./jobs/close-halls.ts";
import { forgetTickets } from "./jobs/forget-tickets.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { hallsPage } from "./pages/public/halls-page.tsx";
import { callSoundFile, screenPage } from "./pages/public/screen-page.tsx";
import { kioskPage, phonePage, takeAtKiosk, takeByPhone } from "./pages/public/take-page.tsx";
import { deskSlipPage, kioskSlipPage, ticketPage, withdrawPage } from "./pages/public/ticket-page.tsx";
import { actAtCounterPage, callPage } from "./pages/staff/call-page.tsx";
import { deskTakePage, hallPage, newKioskKeyPage } from "./pages/staff/hall-page.tsx";
import { callListPage } from "./pages/staff/list-page.tsx";
import { saveSettingsPage, settingsPage } from "./pages/staff/settings-page.tsx";
import { QueueRefused, QueueUnknown } from "./waiting-room.errors.ts";

/** A hall's telephones may share one address; a kiosk has a bound of its own in the rules. */
const PHONES = { perMinute: 60 };

export const waitingRoom: ModuleDefinition = {
  name: "waiting-room",
  jobs: [closeHallsJob, forgetTickets],
  schedule: [
    { job: closeHallsJob.name, cron: "*/10 * * * *" },
    { job: forgetTickets.name, cron: "20 18 * * *" },
  ],
  routes: [
    get("/lay-so/tai/:hall", "public", phonePage),
    post("/lay-so/tai/:hall", "public", takeByPhone, PHONES),
    get("/lay-so/may/:hall/:key", "public", kioskPage),
    post("/lay-so/may/:hall/:key", "public", takeAtKiosk),
    get("/lay-so/may/:hall/:key/:code", "public", kioskSlipPage),
    get("/lay-so", "public", hallsPage),
    get("/lay-so/:code", "public", ticketPage, { perMinute: 600 }),
    post("/lay-so/:code/bo", "public", withdrawPage, PHONES),
    get("/man-hinh-cho/:hall", "public", screenPage),
    get("/man-hinh-cho/:hall/goi/:label/:counter", "public", callSoundFile, { perMinute: 120 }),
    get("/can-bo/goi-so", "queue.read", callListPage),
    get("/can-bo/goi-so/phieu/:code", "queue.read", deskSlipPage),
    get("/can-bo/goi-so/:point", "queue.read", hallPage),
    post("/can-bo/goi-so/:point/lay-so", "queue.call", deskTakePage),
    post("/can-bo/goi-so/:point/doi-ma", "queue.set", newKioskKeyPage),
    get("/can-bo/goi-so/:point/cai-dat", "queue.set", settingsPage),
    post("/can-bo/goi-so/:point/cai-dat", "queue.set", saveSettingsPage),
    get("/can-bo/goi-so/:point/so-lieu", "queue.read", waitFiguresPage),
    get("/can-bo/goi-so/:point/so-lieu.csv", "queue.read", waitFiguresCsv),
    get("/can-bo/goi-so/:point/so-lieu.svg", "queue.read", waitFiguresChart),
    get("/can-bo/goi-so/:point/quay/:counter", "queue.read", callPage),
    post("/can-bo/goi-so/:point/quay/:counter", "queue.call", actAtCounterPage),
  ],
  errors: [
    mapError(QueueUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(QueueRefused, 403, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};
