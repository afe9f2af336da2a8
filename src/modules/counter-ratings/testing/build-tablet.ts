import { transaction } from "../../../platform/db/index.ts";
import type { Answer, TestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { buildCounter, type Counter } from "../../dossiers/testing/build-counter.ts";
import { saveServicePoint } from "../../service-points/index.ts";
import { addDevice, makePairingCode } from "../devices/keep-device.ts";
import type { Mark, Reason, Subject } from "../rating.ts";

const day = [
  { from: "07:00", to: "11:00" },
  { from: "13:00", to: "17:00" },
];
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };

export interface Told {
  id: string;
  mark: Mark;
  reasons?: Reason[];
  subject?: Subject;
  field?: string;
  procedure?: string;
  at: string;
  language?: string;
}

export interface Tablet {
  counter: Counter;
  pointId: string;
  deviceId: string;
  token: string;
  /** Hands in a batch by the clock of the site, or by another. */
  send(ratings: readonly unknown[], more?: Record<string, unknown>): Promise<Answer>;
  /** As many ratings as wanted, some seconds apart, the last at the moment the clock shows. */
  ratings(marks: readonly Mark[], seconds?: number, more?: Partial<Told>): Told[];
}

let ids = 0;
export const newId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`;

const SYSTEM = systemActor("thử");

/** The one-stop of a ward with two counters and a tablet at the first, paired since the beginning of November. */
export async function buildTablet(site: TestApp): Promise<Tablet> {
  const { db } = site.app;
  const counter = await buildCounter(site);
  site.clock.set("2026-11-02T01:00:00Z");
  const at = site.clock.now();
  const pointId = await transaction(db, (tx) =>
    saveServicePoint(tx, SYSTEM, {
      pointId: null,
      unitId: counter.units.tanThanh,
      from: "2026-11-02",
      text: {
        name: "Bộ phận Một cửa phường Tân Thành",
        address: "Số 1, đường Lý Bôn",
        directions: null,
        phone: null,
        email: null,
        hours,
        note: null,
      },
      counters: ["1", "2"].map((number) => ({ number, name: null, fields: [], phone: null })),
      at,
    }),
  );
  const deviceId = await transaction(db, (tx) =>
    addDevice(tx, SYSTEM, {
      facts: {
        pointId,
        counter: "1",
        name: "Máy quầy 1",
        subjects: ["reception", "settlement"],
        fields: [],
        procedureCodes: [],
        languages: ["en"],
      },
      at,
    }),
  );
  const { code } = await transaction(db, (tx) => makePairingCode(tx, SYSTEM, { id: deviceId, at }));
  const paired = await site.visitor.send("POST", "/api/v1/public/rating-devices/pair", { code });
  const { token } = paired.json<{ token: string }>();
  await counter.at("2026-11-20T02:00:00Z");
  return {
    counter,
    pointId,
    deviceId,
    token,
    send: (ratings, more = {}) =>
      site.visitor.send("POST", "/api/v1/public/ratings", {
        token,
        now: site.clock.now().toISOString(),
        ratings,
        ...more,
      }),
    ratings: (marks, seconds = 60, more = {}) =>
      marks.map((mark, place) => ({
        id: newId(),
        mark,
        subject: "settlement",
        at: new Date(site.clock.now().getTime() - (marks.length - 1 - place) * seconds * 1_000).toISOString(),
        ...more,
      })),
  };
}
