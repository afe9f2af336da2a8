import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { citingRecords, type Standing, standingsOf } from "../../legal-documents/index.ts";
import { provinceOf } from "../../organisations/index.ts";
import { loadProcedureChange, type ProcedureChange } from "../../procedures/index.ts";
import { feeOnPaper, type PaperUnit, unitsOnPaper } from "../../publishing/index.ts";
import { listServicesOn } from "../../service-points/index.ts";
import { SourceMissing } from "../content.errors.ts";
import {
  type DocumentSource,
  type Item,
  type ItemVersion,
  isOfDocument,
  type ProcedureSource,
  type Telling,
} from "../item.ts";
import type { Bit, Story, Voice } from "./story.ts";
import { tellChange } from "./tell-change.ts";
import { type CitingProcedures, tellDocument, tellingsOf } from "./tell-document.ts";
import { sentencesOf, tellItem } from "./tell-item.ts";

/** Where stories are read from, and the address under which people find what they tell of. */
export interface Desk {
  db: Db;
  publicUrl: string;
}

/**
 * A change of a procedure as the unit tells it: with its own address, telephone and what the province asks for it.
 *
 * @throws ProcedureNotFound, VersionUnknown
 */
export async function loadChangeStory(
  { db, publicUrl }: Desk,
  source: { code: string; from?: number | undefined; to?: number | undefined },
  unitId: string,
  now: Date,
): Promise<{ story: Story; change: ProcedureChange }> {
  const today = vietnamDay(now);
  const change = await loadProcedureChange(db, source, "vi", now);
  const [unit, province] = await Promise.all([
    unitFor({ db, publicUrl }, unitId, today),
    provinceOf(db, unitId, today),
  ]);
  const services = await listServicesOn(db, { codes: [change.code], provinceId: province?.id ?? null, on: today });
  const fees = unit?.fees.get(change.code);
  const local = {
    fee: fees ? feeOnPaper(fees, change.after.record) : "",
    isOnlineAnnounced: services.some((one) => one.procedureCode === change.code && one.isOnlineAnnounced),
  };
  return { story: tellChange(change, local, voiceOf(unit), publicUrl), change };
}

/** Procedures of a document that are named; of the others it is said how many they are. */
const NAMED = 3;
/** As many as an item can name. */
const MOST_PROCEDURES = 10;

/**
 * A document of the library as the unit tells it. `tells` left out: the newest there is to tell. `officer` are sentences the
 * writer adds.
 *
 * @throws SourceMissing for a document the library does not have
 */
export async function loadDocumentStory(
  desk: Desk,
  source: { document: number; tells?: Telling | undefined },
  unitId: string,
  now: Date,
  officer: readonly Bit[] = [],
): Promise<{ story: Story; standing: Standing; tells: Telling; procedures: CitingProcedures }> {
  const day = vietnamDay(now);
  const [standing] = await standingsOf(desk.db, [source.document], day);
  if (!standing) throw new SourceMissing();
  const [unit, groups] = await Promise.all([
    unitFor(desk, unitId, day),
    citingRecords(desk.db, standing.document, { day, publicOnly: true, limit: MOST_PROCEDURES }),
  ]);
  const citing = groups.find((group) => group.kind === "procedure");
  const all = (citing?.rows ?? []).map((row) => ({ code: row.note ?? "", name: row.title }));
  const told = { total: citing?.total ?? 0, named: all.slice(0, NAMED) };
  const tells = source.tells ?? (tellingsOf(standing)[0] as Telling);
  const story = tellDocument(standing, tells, told, officer, voiceOf(unit), desk.publicUrl);
  return { story, standing, tells, procedures: { total: told.total, named: all } };
}

/** The story of a version of an item: of what it was made from, or of its own words. */
export async function loadItemStory(
  desk: Desk,
  item: Pick<Item, "unitId" | "slug" | "kind">,
  version: Pick<ItemVersion, "title" | "summary" | "body" | "source" | "facts">,
  now: Date,
): Promise<{ story: Story; change: ProcedureChange | null; document: Standing | null }> {
  const written = { title: version.title, summary: version.summary, body: version.body };
  const { source } = version;
  if (source && isOfDocument(source)) {
    const officer = officerSentences(written.body, source);
    const { story, standing } = await loadDocumentStory(desk, source, item.unitId, now, officer);
    return { story: { ...story, written }, change: null, document: standing };
  }
  if (source) {
    const { story, change } = await loadChangeStory(desk, changeOf(source), item.unitId, now);
    return { story: { ...story, written }, change, document: null };
  }
  const unit = await unitFor(desk, item.unitId, vietnamDay(now));
  const address = `${desk.publicUrl.replace(/^https?:\/\//, "")}/tin-tuc/${item.slug}`;
  return {
    story: tellItem({ ...written, kind: item.kind, facts: version.facts }, voiceOf(unit), address),
    change: null,
    document: null,
  };
}

/** What the writer says beside what was made: every sentence of the text that was never made. */
export function officerSentences(body: string, source: Pick<DocumentSource, "made" | "formerly">): Bit[] {
  const made = new Set([...source.made.map((bit) => bit.text), ...source.formerly]);
  return sentencesOf(body).filter((bit) => !made.has(bit.text));
}

/** A version that is compared with none is asked for as such. */
export const changeOf = ({ code, from, to }: ProcedureSource) => ({ code, from: from ?? 0, to });

const unitFor = async ({ db, publicUrl }: Desk, unitId: string, today: string): Promise<PaperUnit | undefined> =>
  (await unitsOnPaper(db, [unitId], today, "vi", publicUrl)).get(unitId);

function voiceOf(unit: PaperUnit | undefined): Voice {
  const { address = "", phone = "", hours = [] } = unit?.reception ?? {};
  return { unit: unit?.unit.name ?? "", address, phone, hours: hours.join("; ") };
}
