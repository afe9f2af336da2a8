import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { InvalidContent, json, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { findUnit, findUnitBySlug } from "../../../organisations/index.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import { en as dossierEn } from "../../messages.en.ts";
import { vi as dossierVi } from "../../messages.vi.ts";
import { draftImport } from "./draft-import.ts";
import { findImport, listImportRows } from "./import.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ListUnreadable, type ReadList, readRecords } from "./read-list.ts";
import { confirmImport } from "./run-import.ts";

const MOST_AT_ONCE = 5_000;
const SHOWN_FAULTS = 500;

export const ImportBody = z.object({
  source: z.string().min(1).max(100).describe("The system it comes from, in words"),
  owner: z.enum(["here", "elsewhere"]).describe("Who goes on working on these dossiers"),
  unit: z.string().max(100).optional().describe("Address or id of the unit of dossiers that name none"),
  dryRun: z.boolean().default(false).describe("Only say what it would come to"),
  dossiers: z
    .array(z.record(z.string().max(60), z.unknown()))
    .min(1)
    .max(MOST_AT_ONCE)
    .describe("In the national names (MaHoSo, MaTTHC, NgayTiepNhan, TrangThaiHoSo …) or ours"),
});

export const ImportAnswer = z.object({
  id: z.string().nullable(),
  state: z.enum(["draft", "running", "done"]),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  faulty: z.number(),
  /** The first 500 that are not taken. */
  rows: z.array(
    z.object({
      line: z.number(),
      code: z.string().nullable(),
      faults: z.array(z.object({ fault: z.string(), field: z.string(), says: z.string() })),
    }),
  ),
});

/** A list over the machine interface: taken in at once, or in the background where it is long. Sent twice it changes nothing. */
export async function importApi(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const body = ImportBody.parse(rq.body);
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const day = vietnamDay(rq.now);
  const unit = body.unit ? ((await findUnitBySlug(db, body.unit, day)) ?? (await findUnit(db, body.unit, day))) : null;
  if (body.unit && !unit)
    throw new InvalidContent([
      { pointer: "/unit", code: "unit-unknown", detail: pick(rq.lang, dossierVi, dossierEn).api.unit },
    ]);
  let list: ReadList;
  try {
    list = readRecords(body.dossiers);
  } catch (error) {
    if (!(error instanceof ListUnreadable)) throw error;
    const missing = error.columns.map((column) => words.columns[column]).join(", ");
    const detail = words.listFaults[error.fault](missing);
    throw new InvalidContent([{ pointer: "/dossiers", code: error.fault, detail }]);
  }
  const { id, counts } = await draftImport(rq.app, actor, {
    list,
    fileName: "API",
    source: nfc(body.source).trim(),
    owner: body.owner,
    defaultUnitId: unit?.id ?? null,
    at: rq.now,
  });
  let state: z.infer<typeof ImportAnswer>["state"] = "draft";
  if (!body.dryRun)
    try {
      state = await confirmImport(rq.app, actor, { importId: id, at: rq.now });
    } catch (error) {
      // Nothing new and nothing changed: what was asked for is so already.
      if (!(error instanceof DossierRefused) || error.code !== "import-nothing") throw error;
      state = "done";
    }
  const kept = await findImport(db, id);
  const faulty = await listImportRows(db, { importId: id, verdict: "faulty", limit: SHOWN_FAULTS });
  return json({
    id,
    state,
    new: kept?.rowsNew ?? counts.new,
    changed: kept?.rowsChanged ?? counts.changed,
    same: kept?.rowsSame ?? counts.same,
    faulty: kept?.rowsFaulty ?? counts.faulty,
    rows: faulty.map((row) => ({
      line: row.line,
      code: row.code,
      faults: row.faults.map((one) => ({ fault: one.fault, field: one.field, says: words.fault(one) })),
    })),
  });
}
