import { get, post, type Route } from "../../../platform/http/index.ts";
import { kitFile, kitPage } from "./pages/kit/page.tsx";
import {
  meetingFormPage,
  meetingListExport,
  meetingListPage,
  recordMeetingPage,
  withdrawMeetingPage,
} from "./pages/meetings/page.tsx";

export const meetingRoutes: Route[] = [
  get("/can-bo/cuoc-hop", "content.read", meetingListPage),
  get("/can-bo/cuoc-hop.csv", "content.read", meetingListExport),
  get("/can-bo/cuoc-hop/tai-lieu", "content.edit", kitPage),
  get("/can-bo/cuoc-hop/tai-lieu.pdf", "content.edit", kitFile, { perMinute: 60 }),
  get("/can-bo/cuoc-hop/ghi", "content.edit", meetingFormPage),
  post("/can-bo/cuoc-hop/ghi", "content.edit", recordMeetingPage),
  post("/can-bo/cuoc-hop/:id/rut", "content.edit", withdrawMeetingPage),
];
