import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerTitles } from "../feedback/index.ts";
import { EventRefused, EventUnknown } from "./events.errors.ts";
import { listEvents } from "./events.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { eventsCalendar, eventsPage } from "./pages/public/event-list/page.tsx";
import { eventCalendar, eventPage } from "./pages/public/event-record/page.tsx";
import { eventExport, eventListPage } from "./pages/staff/event-list/page.tsx";
import { announceEventPage, newEventPage } from "./pages/staff/event-new/page.tsx";
import {
  approveEventPage,
  eventRecordPage,
  returnEventPage,
  updateEventPage,
  withdrawEventPage,
} from "./pages/staff/event-record/page.tsx";

const MOST_PAGES = 50_000;

async function* eventPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/su-kien", changedAt: null };
  for (const one of await listEvents(app.db, { isPublic: true }, MOST_PAGES))
    yield { path: `/su-kien/${one.id}`, changedAt: one.toldAt };
}

const list = { cache: true, still: { query: ["thang"] } };
/** A calendar follows changes; a copy of the site has none. */
const calendar = { cache: true, open: true, still: false } as const;

export const events: ModuleDefinition = {
  name: "events",
  searches: [
    { kind: "event", slug: "su-kien", weight: 0.5, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
  ],
  pages: eventPages,
  routes: [
    get("/su-kien", "public", eventsPage, list),
    get("/su-kien/lich.ics", "public", eventsCalendar, calendar),
    get("/su-kien/:id", "public", eventPage, { cache: true }),
    get("/su-kien/:id/lich.ics", "public", eventCalendar, calendar),
    get("/:unit/su-kien", "public", eventsPage, list),
    get("/:unit/su-kien/lich.ics", "public", eventsCalendar, calendar),
    get("/can-bo/su-kien", "plans.read", eventListPage),
    get("/can-bo/su-kien.csv", "plans.read", eventExport),
    get("/can-bo/su-kien/moi", "events.write", newEventPage),
    post("/can-bo/su-kien/moi", "events.write", announceEventPage),
    get("/can-bo/su-kien/:id", "plans.read", eventRecordPage),
    post("/can-bo/su-kien/:id/noi-them", "events.write", updateEventPage),
    post("/can-bo/su-kien/:id/duyet", "events.approve", approveEventPage),
    post("/can-bo/su-kien/:id/tra-lai", "events.approve", returnEventPage),
    post("/can-bo/su-kien/:id/rut", "events.approve", withdrawEventPage),
  ],
  errors: [
    mapError(EventUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(EventRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
  async start(app) {
    offerTitles(app, "events", async (path) => {
      const id = /^\/su-kien\/([0-9a-f-]{36})$/.exec(path)?.[1];
      const [event] = id ? await listEvents(app.db, { id, isPublic: true }, 1) : [];
      return event?.title ?? null;
    });
    return undefined;
  },
};
