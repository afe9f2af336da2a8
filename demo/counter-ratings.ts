import {
  addDevice,
  decideHold,
  listHolds,
  type Mark,
  makePairingCode,
  pairDevice,
  type Reason,
  rateBySlip,
  type Subject,
  type ToldRating,
  takeRatings,
} from "../src/modules/counter-ratings/index.ts";
import { findDossier } from "../src/modules/dossiers/index.ts";
import { listPoints } from "../src/modules/service-points/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Scene {
  config: AppContext["config"];
  system: Actor;
  leader: Actor;
  unitId: string;
  /** Other units with a tablet each, so that there is something to compare. */
  others: string[];
  now: Date;
}

const DAYS_BACK = 150;
const FIELDS = ["Hộ tịch", "Chứng thực", "Đất đai"];
/** A year of marks: mostly content, a little less while it was new. */
const MARKS: Mark[] = [
  5, 5, 4, 5, 5, 4, 5, 3, 5, 4, 5, 5, 5, 4, 5, 5, 2, 5, 4, 5, 5, 5, 5, 4, 5, 5, 5, 4, 5, 5, 1, 5, 5, 4,
];
const WHY: Reason[][] = [["waiting"], ["guidance"], ["waiting", "trips"], ["facilities"], ["waiting"], ["attitude"]];
const SLIP_WORDS = ["", "Chị ở quầy hướng dẫn rõ ràng.", "", "Nên có thêm ghế ngồi chờ.", "", ""];

/** The same ids at every loading, so that loading twice counts once. */
const idOf = (tablet: number, place: number): string =>
  `0000000${tablet}-de00-4000-8000-${String(place).padStart(12, "0")}`;

/** Tablets at two counters of a ward and one each at two communes, with months of ratings; a child played with one of them last week. */
export async function loadCounterRatings(tx: Tx, scene: Scene): Promise<void> {
  const { now } = scene;
  const begun = new Date(now.getTime() - DAYS_BACK * 86_400_000);
  const tablet = async (unitId: string, name: string, counter: string | null, fields: string[]): Promise<string> => {
    const [point] = await listPoints(tx, [unitId], vietnamDay(now));
    if (!point) throw new Error("the demonstration has no place with counters");
    const facts = {
      pointId: point.id,
      counter,
      name,
      subjects: ["reception", "settlement"] as Subject[],
      fields,
      procedureCodes: [],
      languages: ["en"],
    };
    const id = await addDevice(tx, scene.system, { facts, isDemo: true, at: begun });
    const { code } = await makePairingCode(tx, scene.system, { id, at: begun });
    return (await pairDevice(tx, { code, at: begun })).token;
  };
  const first = await tablet(scene.unitId, "Máy quầy 1", "1", FIELDS);
  const second = await tablet(scene.unitId, "Máy quầy 3", "3", []);
  await giveMonths(tx, { tablet: 1, token: first, low: 0, aDay: 5, now });
  await giveMonths(tx, { tablet: 2, token: second, low: 2, aDay: 3, now });
  for (const [place, unitId] of scene.others.entries()) {
    const token = await tablet(unitId, "Máy ở bộ phận một cửa", null, []);
    await giveMonths(tx, { tablet: 3 + place, token, low: place * 3, aDay: 2 - place, now });
  }
  await playWith(tx, scene, first);
  await rateDossiers(tx, scene);
  await takeRatings(tx, { token: second, ratings: [], deviceNow: now, waiting: 0, version: "web", now });
  await takeRatings(tx, { token: first, ratings: [], deviceNow: now, waiting: 2, version: "web", now });
}

interface Giving {
  tablet: number;
  token: string;
  /** One more of so many is low. */
  low: number;
  aDay: number;
  now: Date;
}

/** Ratings of every working day, told week by week. */
async function giveMonths(tx: Tx, { tablet, token, low, aDay, now }: Giving): Promise<void> {
  let place = 0;
  let batch: ToldRating[] = [];
  for (let back = DAYS_BACK - 1; back >= 0; back--) {
    const day = shift(vietnamDay(now), -back);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const number = weekday === 0 || weekday === 6 ? 0 : aDay + ((back * 7 + tablet) % 4);
    for (let one = 0; one < number; one++) {
      const at = new Date(new Date(`${day}T07:20:00+07:00`).getTime() + ((one * 83 + back * 13) % 540) * 60_000);
      if (at > now) continue;
      place++;
      const steady = MARKS[(place * 5 + tablet * 3) % MARKS.length] as Mark;
      const mark = low > 0 && place % (24 - low * 2) === 0 ? 2 : steady;
      batch.push({
        id: idOf(tablet, place),
        mark,
        reasons: mark <= 3 ? (WHY[place % WHY.length] ?? []) : [],
        subject: place % 3 === 0 ? "reception" : "settlement",
        field: tablet === 1 ? (FIELDS[place % FIELDS.length] ?? null) : null,
        procedure: null,
        at,
        language: place % 40 === 0 ? "en" : "vi",
      });
    }
    if (batch.length >= 60 || back === 0) {
      await takeRatings(tx, { token, ratings: batch, deviceNow: now, waiting: 0, version: "web", now });
      batch = [];
    }
  }
}

/** Thirty marks within half a minute: left out, for a leader to look at; an older one was decided. */
async function playWith(tx: Tx, { leader, unitId, now }: Scene, token: string): Promise<void> {
  const burst = (day: string, from: number): ToldRating[] =>
    Array.from({ length: 30 }, (_, place) => ({
      id: idOf(8, from + place),
      mark: ((place % 5) + 1) as Mark,
      reasons: [],
      subject: "settlement",
      field: null,
      procedure: null,
      at: new Date(new Date(`${day}T09:40:00+07:00`).getTime() + place * 1_000),
      language: "vi",
    }));
  const today = vietnamDay(now);
  for (const [place, back] of [40, 6].entries()) {
    const ratings = burst(shift(today, -back), place * 100);
    await takeRatings(tx, { token, ratings, deviceNow: now, waiting: 0, version: "web", now });
    if (place > 0) continue;
    const [hold] = await listHolds(tx, { unitIds: [unitId], isOpen: true }, 1);
    if (hold)
      await decideHold(tx, leader, {
        id: hold.id,
        decision: "leave",
        reason: "Trẻ em bấm chơi trong lúc chờ bố mẹ, đã hỏi cán bộ ở quầy.",
        at: now,
      });
  }
}

/** Applicants of dossiers that are over, by their slips. */
async function rateDossiers(tx: Tx, { config, unitId, now }: Scene): Promise<void> {
  const settled = await tx
    .selectFrom("dossier")
    .select("id")
    .where("competentUnitId", "=", unitId)
    .where("settledAt", "is not", null)
    .orderBy("id")
    .limit(24)
    .execute();
  for (const [place, { id }] of settled.entries()) {
    const dossier = await findDossier(tx, { id });
    if (!dossier) continue;
    await rateBySlip(tx, config, {
      dossier,
      subject: "settlement",
      mark: place % 9 === 4 ? 3 : place % 4 === 0 ? 4 : 5,
      reasons: place % 9 === 4 ? ["waiting"] : [],
      words: SLIP_WORDS[place % SLIP_WORDS.length] ?? "",
      language: "vi",
      now: new Date(Math.min(now.getTime(), (dossier.settledAt ?? now).getTime() + 86_400_000)),
    });
  }
}
