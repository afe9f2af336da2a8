import {
  publishFeeDocument,
  readRateCells,
  readReliefCells,
  saveFeeDocument,
  submitFeeDocument,
} from "../src/modules/fees/index.ts";
import { propose } from "../src/modules/proposals/index.ts";
import {
  exceptDays,
  levelOfFormer,
  type PlaceDaysProposal,
  saveServicePoint,
  setOffers,
  setProcedureServices,
} from "../src/modules/service-points/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import {
  demoDaysToApprove,
  demoExceptions,
  demoFeeDocuments,
  demoFormerLevels,
  demoOffers,
  demoPlaces,
  demoServices,
} from "./places.ts";

interface Scene {
  system: Actor;
  /** Who enters fees, and who publishes them. */
  clerk: Actor;
  /** Who keeps places of reception. */
  keeper: Actor;
  approver: Actor;
  unitId(key: string): string;
  now: Date;
}

const COMMUNE_HAS = [
  "seats",
  "water",
  "toilet",
  "parking",
  "computers",
  "wifi",
  "qrPayment",
  "guides",
  "ramp",
] as const;
const PROVINCE_HAS = [
  ...COMMUNE_HAS,
  "tickets",
  "copier",
  "cardPayment",
  "rating",
  "lift",
  "wheelchairToilet",
] as const;

const BEGUN = new Date("2026-01-05T08:00:00+07:00");

/** Places of reception, what they offer, and the money, through the commands people use. */
export async function loadPlaces(tx: Tx, scene: Scene): Promise<void> {
  const points = new Map<string, string>();
  for (const place of demoPlaces) {
    const { unit, from, counters, ...text } = place;
    const id = await saveServicePoint(tx, scene.system, {
      pointId: null,
      unitId: scene.unitId(unit),
      from,
      text: { ...text, note: null, facilities: unit === "ca-mau" ? [...PROVINCE_HAS] : [...COMMUNE_HAS] },
      counters: counters.map((counter) => ({ ...counter, phone: null })),
      isDemo: true,
      at: BEGUN,
    });
    points.set(unit, id);
  }
  for (const { unit, inDays, days, note, hours } of demoExceptions) {
    const dayFrom = shift(vietnamDay(scene.now), inDays);
    const pointId = points.get(unit) ?? "";
    await exceptDays(tx, scene.system, {
      pointId,
      dayFrom,
      dayTo: shift(dayFrom, days - 1),
      hours,
      note,
      at: scene.now,
    });
  }
  await loadProposals(tx, scene, points);
  for (const offer of demoOffers) {
    await setOffers(tx, scene.system, {
      unitIds: offer.units.map(scene.unitId),
      codes: offer.codes,
      act: offer.isOffered ? "offer" : "withdraw",
      from: offer.from,
      until: null,
      note: offer.note,
      at: BEGUN,
    });
  }
  await loadServices(tx, scene);
  await loadFees(tx, scene);
}

/** What somebody entered and nobody approved yet. */
async function loadProposals(tx: Tx, scene: Scene, points: ReadonlyMap<string, string>): Promise<void> {
  for (const { unit, inDays, days, note, hours } of demoDaysToApprove) {
    const dayFrom = shift(vietnamDay(scene.now), inDays);
    const { name = "" } = demoPlaces.find((place) => place.unit === unit) ?? {};
    await propose(tx, scene.keeper, {
      kind: "days",
      unitIds: [scene.unitId(unit)],
      input: {
        pointId: points.get(unit) ?? "",
        name,
        dayFrom,
        dayTo: shift(dayFrom, days - 1),
        hours,
        note,
      } satisfies PlaceDaysProposal,
      at: scene.now,
    });
  }
}

async function loadServices(tx: Tx, scene: Scene): Promise<void> {
  const nothingSaid = { formerLevel: null, portalUrl: null };
  await setProcedureServices(tx, scene.system, {
    provinceId: scene.unitId("ca-mau"),
    from: "2021-01-01",
    validTo: "2025-07-01",
    services: demoFormerLevels.map(([procedureCode, formerLevel]) => ({
      procedureCode,
      outOfArea: "unknown" as const,
      outOfAreaBasis: null,
      onlineLevel: levelOfFormer(formerLevel),
      onlineReason: null,
      formerLevel,
      portalUrl: null,
      isOnlineAnnounced: false,
      postSend: null,
      postReturn: null,
    })),
    isDemo: true,
    at: BEGUN,
  });
  await setProcedureServices(tx, scene.system, {
    provinceId: scene.unitId("ca-mau"),
    from: "2025-08-05",
    services: demoServices.flatMap(({ codes, ...service }) =>
      codes.map((procedureCode) => ({ procedureCode, ...service, ...nothingSaid })),
    ),
    isDemo: true,
    at: BEGUN,
  });
}

async function loadFees(tx: Tx, scene: Scene): Promise<void> {
  for (const document of demoFeeDocuments) {
    const { unit, isDemo, rates, reliefs, ...head } = document;
    const written = readRateCells(rates);
    const waived = readReliefCells(reliefs);
    if (written.errors.length + waived.errors.length > 0)
      throw new Error(`demonstration fees cannot be read: ${JSON.stringify([written.errors, waived.errors])}`);
    const at = new Date(`${document.validFrom}T08:00:00+07:00`);
    const documentId = await saveFeeDocument(tx, scene.clerk, {
      documentId: null,
      head: { unitId: unit === null ? null : scene.unitId(unit), ...head },
      rates: written.lines,
      reliefs: waived.lines,
      isDemo,
      at,
    });
    await submitFeeDocument(tx, scene.clerk, { documentId, at });
    await publishFeeDocument(tx, scene.approver, { documentId, at });
  }
}
