import type { WorkingCalendar } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import {
  casesOf,
  computeFee,
  type FeeAnswer,
  type FeeChannel,
  type FeeSheet,
  findLocalFees,
  OTHER_CASE,
} from "../../fees/index.ts";
import { ancestors, findUnit, type Unit } from "../../organisations/index.ts";
import {
  type Counter,
  countersFor,
  type HoursOfDay,
  hoursOn,
  listOffersOn,
  listPoints,
  listServicesOn,
  nextOpening,
  type OfferRow,
  offeredBy,
  type ProcedureService,
  type ServicePoint,
} from "../../service-points/index.ts";
import { CHANNEL_ORDER } from "../procedure-facts.ts";
import { feeSheetOf } from "../procedure-fees.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import type { LocalQuery } from "./local-query.ts";
import { isArea, loadPlaceChoice } from "./place.ts";

export interface PlaceView {
  point: ServicePoint;
  counters: Counter[];
  hours: HoursOfDay;
  /** The next day with hours where this one has none. */
  next: HoursOfDay | null;
}

/** One unit that receives the procedure, or says that it does not. */
export interface UnitPlaces {
  unit: Unit;
  isOffered: boolean;
  /** What was said for this unit, where the rule does not decide. */
  said: OfferRow | null;
  places: PlaceView[];
}

/** What a procedure means at one place on one day: where, how much, until when. */
export interface LocalFacts {
  query: LocalQuery;
  /** Units to choose from; [] where there is nothing to choose. */
  choices: { slug: string; name: string }[];
  chosen: Unit | null;
  /** The address names a unit nobody knows. */
  isUnitUnknown: boolean;
  province: Unit | null;
  units: UnitPlaces[];
  service: ProcedureService | null;
  channels: FeeChannel[];
  channel: FeeChannel;
  sheet: FeeSheet;
  /** Amounts set here, not only in the published record. */
  hasLocalRates: boolean;
  cases: string[];
  fee: FeeAnswer;
  calendar: WorkingCalendar;
}

export async function loadLocalFacts(
  db: Db,
  record: ProcedureRecord,
  query: LocalQuery,
  on: string,
  now: Date,
): Promise<LocalFacts> {
  const { choices, chosen, isUnitUnknown, province } = await loadPlaceChoice(db, query.unit, on);
  // Money is owed by what holds on the day of filing, which may be another than the day of the text.
  const filedOn = query.day ?? on;
  const [calendar, services, local] = await Promise.all([
    workingCalendarFor(db, province?.id ?? null, now),
    listServicesOn(db, { codes: [record.code], provinceId: province?.id ?? null, on }),
    findLocalFees(db, record.code, province?.id ?? null, filedOn),
  ]);
  const channels = CHANNEL_ORDER.filter((one) => record.methods.some((method) => method.channel === one));
  const channel = query.channel && channels.includes(query.channel) ? query.channel : (channels[0] ?? "inPerson");
  const sheet = feeSheetOf(record, local, filedOn);
  const cases = casesOf(sheet, channel);
  const caseName = typeof query.caseAt === "number" ? (cases[query.caseAt] ?? null) : query.caseAt;
  return {
    query,
    choices,
    chosen,
    isUnitUnknown,
    province,
    units: await loadUnits(db, record, [chosen, province], calendar, on),
    service: services[0] ?? null,
    channels,
    channel,
    sheet,
    hasLocalRates: local.rates.length > 0,
    cases,
    fee: computeFee(sheet, {
      on: filedOn,
      channel,
      caseName: caseName === OTHER_CASE ? OTHER_CASE : caseName,
      quantity: query.copies,
      reliefId: query.reliefId ?? undefined,
    }),
    calendar,
  };
}

async function loadUnits(
  db: Db,
  record: ProcedureRecord,
  candidates: readonly (Unit | null)[],
  calendar: WorkingCalendar,
  on: string,
): Promise<UnitPlaces[]> {
  const units = [
    ...new Map(candidates.filter((unit) => unit !== null).map((unit) => [unit.id, unit] as const)).values(),
  ];
  const ids = units.map((unit) => unit.id);
  const [said, points] = await Promise.all([
    listOffersOn(db, { unitIds: ids, codes: [record.code], on }),
    listPoints(db, ids, on),
  ]);
  const found: UnitPlaces[] = [];
  for (const unit of units) {
    const own = said.find((row) => row.unitId === unit.id) ?? null;
    const isOffered = (await offeredBy(db, unit, on))(record);
    // A province that has nothing to do with a commune's matter is not worth a word.
    if (!isOffered && own === null && !(unit.kind === "commune" && record.levels.includes("commune"))) continue;
    found.push({
      unit,
      isOffered,
      said: own,
      places: isOffered
        ? points.filter((point) => point.unitId === unit.id).map((point) => viewOf(point, record.field, calendar, on))
        : [],
    });
  }
  return found;
}

/** The places of one unit on a day, with the counters of a field; of all fields for "". */
export async function loadPlaces(db: Db, unit: Unit, field: string, on: string, now: Date): Promise<PlaceView[]> {
  const calendar = await workingCalendarFor(db, unit.id, now);
  return (await listPoints(db, [unit.id], on)).map((point) => viewOf(point, field, calendar, on));
}

function viewOf(point: ServicePoint, field: string, calendar: WorkingCalendar, on: string): PlaceView {
  const hours = hoursOn(point, on, calendar);
  return {
    point,
    counters: field === "" ? point.counters : countersFor(point, field),
    hours,
    next: hours.spans.length > 0 ? null : nextOpening(point, on, calendar),
  };
}

/** The unit whose procedures a unit's page shows, by id. */
export async function areaOf(db: Db, unitId: string, on: string): Promise<Unit | null> {
  const unit = await findUnit(db, unitId, on);
  if (!unit) return null;
  return isArea(unit) ? unit : ((await ancestors(db, unit.id, on)).reverse().find(isArea) ?? null);
}
