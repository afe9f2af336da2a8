import { get, post, type Route } from "../../../platform/http/index.ts";
import { dropOldReadings } from "./drop-old-readings.ts";
import { RECORDING_LIMITS, speakScript } from "./make-script-audio.ts";
import { airFeedPage, airSoundPage } from "./pages/air/page.ts";
import { newsAloudPage, procedureAloudPage } from "./pages/public/page.tsx";
import {
  hearRecordingPage,
  radioPackPage,
  recordScriptPage,
  removeSoundPage,
  scriptSoundFile,
  speakScriptPage,
} from "./pages/staff/page.tsx";
import { treatRecording } from "./treat-recording.ts";

export const soundRoutes: Route[] = [
  get("/tin-tuc/nghe.atom", "public", airFeedPage, { cache: true, open: true, still: false }),
  get("/:unit/tin-tuc/nghe.atom", "public", airFeedPage, { cache: true, open: true, still: false }),
  get("/tin-tuc/:slug/nghe.mp3", "public", newsAloudPage, { perMinute: 60 }),
  get("/tin-tuc/:slug/phat-thanh.mp3", "public", airSoundPage, { perMinute: 120 }),
  get("/tin-tuc/:slug/phat-thanh.ogg", "public", airSoundPage, { perMinute: 120 }),
  get("/thu-tuc/:code/nghe.mp3", "public", procedureAloudPage, { perMinute: 60 }),
  post("/can-bo/tin-bai/:id/am-thanh/doc", "content.edit", speakScriptPage, { perMinute: 30 }),
  post("/can-bo/tin-bai/:id/am-thanh/thu", "translations.record", recordScriptPage, {
    bodyLimit: RECORDING_LIMITS.bytes + 1024 * 1024,
    perMinute: 20,
  }),
  post("/can-bo/tin-bai/:id/am-thanh/da-nghe", "translations.hear", hearRecordingPage),
  post("/can-bo/tin-bai/:id/am-thanh/bo", "translations.record", removeSoundPage),
  get("/can-bo/tin-bai/:id/am-thanh/:sound", "content.read", scriptSoundFile),
  get("/can-bo/tin-bai/:id/phat-thanh.zip", "content.read", radioPackPage),
];

export const soundJobs = [dropOldReadings, speakScript, treatRecording];
export const soundSchedule = [{ job: dropOldReadings.name, cron: "53 19 * * *" }];
