import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { findItemForBriefing } from "../content/index.ts";
import { listDocumentsById, statusOn } from "../legal-documents/index.ts";
import { findProcedureOn, PROCEDURE_CODE } from "../procedures/index.ts";
import type { BriefingSource, SourceKind } from "./briefing.ts";

/** A record of another module as a briefing may tell of it. */
export interface FoundSource {
  source: BriefingSource;
  /** What there is to begin from. */
  title: string;
  body: string;
}

/** The record as it stands today; undefined where there is none. Items count once they were published. */
export async function findSource(db: Db, kind: SourceKind, id: string, now: Date): Promise<FoundSource | undefined> {
  const today = vietnamDay(now);
  if (kind === "item") {
    const item = await findItemForBriefing(db, id);
    if (!item) return undefined;
    const label = item.title;
    const source = { kind, id, label, path: `/tin-tuc/${item.slug}`, stamp: String(item.version) };
    return { source, title: label, body: [item.summary, item.body].filter(Boolean).join("\n\n") };
  }
  if (kind === "document") {
    const [document] = /^\d{1,15}$/.test(id) ? await listDocumentsById(db, [Number(id)]) : [];
    if (!document) return undefined;
    const label = `${[document.type, document.number].filter(Boolean).join(" ")}: ${document.title}`;
    const stamp = `${document.version} ${statusOn(document, today)}`;
    return { source: { kind, id, label, path: `/can-bo/van-ban/${id}`, stamp }, title: label, body: "" };
  }
  const found = PROCEDURE_CODE.test(id) ? await findProcedureOn(db, id, today) : undefined;
  if (!found) return undefined;
  const { record, number } = found.version;
  const label = `${record.name} (${id})`;
  const stamp = `${number}${found.end ? " ended" : ""}`;
  return { source: { kind, id, label, path: `/thu-tuc/${id}`, stamp }, title: record.name, body: "" };
}

/** Whether the record says something else now than when the words were written. */
export async function hasMoved(db: Db, source: BriefingSource, now: Date): Promise<boolean> {
  const found = await findSource(db, source.kind, source.id, now);
  return found?.source.stamp !== source.stamp;
}
