import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { compareVietnamese } from "../../platform/i18n/index.ts";
import { personNames } from "../accounts/index.ts";
import { getUnits, type Unit, unitNames } from "../organisations/index.ts";
import type { DefinitionOf } from "./definition.ts";
import { chooseSegment } from "./load-estimate.ts";
import { asOfDay, type Period, type Segment, segmentsOf } from "./period.ts";
import { classesByPerson, classesByUnit, classesOfPerson, countsByUnit, listDefinitions } from "./quality.store.ts";
import { addClasses, type Classes, noClasses, type Rated, rateOfficer, rateUnit } from "./rate.ts";

export interface Segments {
  segment: Segment<DefinitionOf<"rating">>;
  segments: Segment<DefinitionOf<"rating">>[];
}

interface Of {
  period: Pick<Period, "from" | "until">;
  version?: number | undefined;
  now: Date;
}

async function segmentOf(db: Db, of: Of): Promise<Segments | undefined> {
  const segments = segmentsOf(of.period, await listDefinitions(db, "rating"));
  const segment = chooseSegment(segments, of.version);
  return segment && { segment, segments };
}

export interface RatedUnit {
  unit: Unit;
  dossiers: number;
  rated: Rated;
}

const share = ({ total, possible }: Rated): number => (possible === 0 ? -1 : total / possible);

/** Units with dossiers settled in the period: those with a rank first, best first. */
export async function loadRating(
  db: Db,
  of: Of & { unitIds: readonly string[] },
): Promise<(Segments & { units: RatedUnit[] }) | undefined> {
  const found = await segmentOf(db, of);
  if (!found) return undefined;
  const { segment } = found;
  const scope = { from: segment.from, until: segment.until, unitIds: of.unitIds };
  const [classes, counts] = await Promise.all([classesByUnit(db, scope), countsByUnit(db, scope)]);
  const today = vietnamDay(of.now);
  const day = asOfDay(segment.until, today);
  const units = await getUnits(db, [...classes.keys()], day);
  const rows = [...classes].flatMap(([id, own]): RatedUnit[] => {
    const unit = units.get(id);
    const rated = rateUnit(segment.definition.content, own, counts.get(id) ?? {});
    return unit ? [{ unit, dossiers: own.dossiers, rated }] : [];
  });
  rows.sort(
    (a, b) =>
      Number(b.rated.rank !== null) - Number(a.rated.rank !== null) ||
      (a.rated.rank === null ? 0 : share(b.rated) - share(a.rated)) ||
      compareVietnamese(a.unit.name, b.unit.name),
  );
  return { ...found, units: rows };
}

/** Points follow from the classes (`rateOfficer`), for those that are shown. */
export interface RatedOfficer {
  /** Null: dossiers that were given to nobody. */
  personId: string | null;
  name: string | null;
  unitId: string;
  unitName: string;
  classes: Classes;
}

/** Who settled dossiers of these units, by unit and name. Never more than the units asked for: who asks must lead them. */
export async function loadOfficers(
  db: Db,
  of: Of & { unitIds: readonly string[] },
): Promise<(Segments & { officers: RatedOfficer[] }) | undefined> {
  const found = await segmentOf(db, of);
  if (!found) return undefined;
  const { segment } = found;
  const rows = await classesByPerson(db, { from: segment.from, until: segment.until, unitIds: of.unitIds });
  const [names, units] = await Promise.all([
    personNames(db, [...new Set(rows.flatMap((row) => row.personId ?? []))]),
    unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(of.now)),
  ]);
  const officers = rows.map(
    ({ unitId, personId, ...classes }): RatedOfficer => ({
      personId,
      name: personId === null ? null : (names.get(personId) ?? null),
      unitId,
      unitName: units.get(unitId) ?? "",
      classes,
    }),
  );
  // Names of units are compared once each, and people only within theirs: a province has thousands.
  const inOrder = [...units].sort(([, a], [, b]) => compareVietnamese(a, b)).map(([id]) => id);
  const places = new Map(inOrder.map((id, place) => [id, place]));
  officers.sort(
    (a, b) =>
      (places.get(a.unitId) ?? 0) - (places.get(b.unitId) ?? 0) ||
      Number(a.name === null) - Number(b.name === null) ||
      compareVietnamese(a.name ?? "", b.name ?? ""),
  );
  return { ...found, officers };
}

export interface OwnRating extends Segments {
  whole: Rated;
  dossiers: number;
  months: { month: string; dossiers: number; rated: Rated }[];
}

/** One person's own points, together and month by month. */
export async function loadOwn(db: Db, of: Of & { personId: string }): Promise<OwnRating | undefined> {
  const found = await segmentOf(db, of);
  if (!found) return undefined;
  const { from, until, definition } = found.segment;
  const months = await classesOfPerson(db, { personId: of.personId, from, until });
  const all: Classes = months.size === 0 ? noClasses() : addClasses([...months.values()]);
  return {
    ...found,
    whole: rateOfficer(definition.content, all),
    dossiers: all.dossiers,
    months: [...months]
      .sort(([a], [b]) => b.localeCompare(a))
      .map(([month, classes]) => ({
        month,
        dossiers: classes.dossiers,
        rated: rateOfficer(definition.content, classes),
      })),
  };
}
