import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { listActivityTypes, typesOfTasks } from "../../../activity-types/activity-types.store.ts";
import { en as activityEn } from "../../../activity-types/messages.en.ts";
import { vi as activityVi } from "../../../activity-types/messages.vi.ts";
import {
  type EvidenceFilter,
  type ListedEvidence,
  listEvidence,
  listEvidenceUnits,
  sumEvidence,
} from "../../../evidence/evidence.store.ts";
import { EVIDENCE_KINDS, PRESS_GENRES } from "../../../evidence/evidence.ts";
import { en } from "../../../evidence/messages.en.ts";
import { vi } from "../../../evidence/messages.vi.ts";
import { hostNames } from "../../../host-programmes/host.store.ts";
import { en as hostEn } from "../../../host-programmes/messages.en.ts";
import { vi as hostVi } from "../../../host-programmes/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { EvidenceListView } from "./view.tsx";

const PAGE_SIZE = 50;
/** In the address: what is of no kind of activity. */
const NO_TYPE = "khong";
const EXPORT_ROWS = 100_000;

const Query = z.object({
  loai: z.enum(EVIDENCE_KINDS).optional().catch(undefined),
  tinhtrang: z.enum(["standing", "takenBack", "rejected"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  kehoach: z.uuid().optional().catch(undefined),
  tu: z.iso.date().optional().catch(undefined),
  den: z.iso.date().optional().catch(undefined),
  bao: z.string().max(200).optional().catch(undefined),
  hoatdong: z
    .string()
    .regex(/^[a-zA-Z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  phapluat: z.literal("1").optional().catch(undefined),
  longghep: z.literal("1").optional().catch(undefined),
  chuongtrinh: z.uuid().optional().catch(undefined),
  chuyenmuc: z.string().max(200).optional().catch(undefined),
  theloai: z.enum(PRESS_GENRES).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type EvidenceQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: EvidenceQuery): Promise<{ filter: EvidenceFilter; reach: string[] }> {
  const reach = [...(await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now))];
  return {
    reach,
    filter: {
      unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
      planId: query.kehoach,
      kind: query.loai,
      state: query.tinhtrang,
      from: query.tu,
      upTo: query.den,
      outlet: query.bao,
      programme: query.chuyenmuc,
      genre: query.theloai,
      hostProgrammeId: query.chuongtrinh,
      activityType: query.hoatdong === NO_TYPE ? "none" : query.hoatdong,
      inLaw: query.phapluat === "1",
      wovenOnly: query.longghep === "1",
      q: query.q,
    },
  };
}

/** Everything handed in within the person's reach, newest first. */
export async function evidenceListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const { filter, reach } = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listEvidence(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  const units = await listUnitChoices(db, await listEvidenceUnits(db, reach), today);
  return html(
    EvidenceListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      query,
      activities: await listActivityTypes(db),
      activityWords: pick(rq.lang, activityVi, activityEn),
      rows: shown,
      sums: await sumEvidence(db, filter),
      units,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function evidenceExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await filterOf(rq, Query.parse(rq.query));
  const rows = await listEvidence(rq.app.db, filter, EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const hosts = await hostNames(rq.app.db, [...new Set(rows.flatMap((row) => row.hostProgrammeId ?? []))]);
  const types = new Map((await listActivityTypes(rq.app.db)).map((one) => [one.key, one.name]));
  const ofTask = await typesOfTasks(rq.app.db, [...new Set(rows.map((row) => row.taskId))]);
  const line = (row: ListedEvidence): Cell[] => [
    formatDate(row.happenedOn),
    words.kinds[row.kind],
    row.title,
    names.get(row.unitId) ?? "",
    row.planNumber ?? "",
    row.taskText,
    row.place ?? row.outlet ?? "",
    row.genre ? words.genres[row.genre] : "",
    row.attendance ?? row.airMinutes ?? "",
    row.url ?? "",
    words.states[row.endedAs ?? "standing"],
    row.endedReason ?? "",
    hosts.get(row.hostProgrammeId ?? "") ?? "",
    types.get(row.activityType ?? ofTask.get(row.taskId) ?? "") ?? "",
    row.createdByName,
    formatDateTime(row.createdAt),
  ];
  const head = [
    words.when,
    words.kind,
    words.what,
    words.who,
    words.plan,
    words.task,
    `${words.place} / ${words.outlet}`,
    words.genre,
    `${words.attendance} / ${words.airMinutes}`,
    words.url,
    words.state,
    words.reason,
    pick(rq.lang, hostVi, hostEn).field.label,
    pick(rq.lang, activityVi, activityEn).field.label,
    words.handedIn,
    words.handedIn,
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "minh-chung.csv");
}
