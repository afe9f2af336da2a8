import type { Db } from "../../platform/db/index.ts";
import { listDraftsOf } from "./draft.store.ts";
import { type ChangeKind, findEnd, listRecords, listVersions, type ProcedureEnd } from "./procedure.store.ts";
import { type ContentField, changedFields } from "./procedure.ts";
import { listSettledOf } from "./review/review.store.ts";

/** One thing that happened to a procedure: who, when, why, and to which parts. */
export interface HistoryEvent {
  at: Date;
  who: string;
  what:
    | {
        kind: "version";
        number: number;
        change: ChangeKind | null;
        source: "import" | "editor";
        writer: string;
        validFrom: string;
        decision: string | null;
        /** Parts that differ from the version before; empty for the first. */
        fields: ContentField[];
      }
    | { kind: "proposed" | "returned" | "withdrawn"; act: "version" | "end"; note: string | null }
    | { kind: "ended"; end: ProcedureEnd["kind"]; on: string }
    | { kind: "accepted"; finding: string };
  why: string | null;
}

/** Versions whose parts are compared; older ones still open in full from their own line. */
const MOST_COMPARED = 30;

/** Everything that happened to a procedure, newest first. */
export async function listHistory(db: Db, code: string): Promise<HistoryEvent[]> {
  const versions = await listVersions(db, code);
  const records = await listRecords(
    db,
    versions.slice(0, MOST_COMPARED + 1).map((one) => one.id),
  );
  const events: HistoryEvent[] = versions.map((version, index) => {
    const [after, before] = [records.get(version.id), records.get(versions[index + 1]?.id ?? -1)];
    return {
      at: version.publishedAt,
      who: version.publishedByName,
      why: version.reason,
      what: {
        kind: "version",
        number: version.number,
        change: version.changeKind,
        source: version.source,
        writer: version.writtenByName,
        validFrom: version.validFrom,
        decision: version.decisionNumber,
        fields: before && after ? changedFields(before, after) : [],
      },
    };
  });
  const end = await findEnd(db, code);
  for (const draft of await listDraftsOf(db, code)) {
    const { act } = draft;
    events.push({
      at: draft.writtenAt,
      who: draft.writtenByName,
      why: draft.reason,
      what: { kind: "proposed", act, note: null },
    });
    if (draft.decidedAt === null) continue;
    const by = { at: draft.decidedAt, who: draft.decidedByName ?? "" };
    if (draft.state === "returned" || draft.state === "withdrawn")
      events.push({ ...by, why: draft.returnNote, what: { kind: draft.state, act, note: draft.returnNote } });
    else if (draft.state === "published" && act === "end" && draft.endKind)
      events.push({
        ...by,
        why: end?.decision ?? draft.decisionNumber,
        what: { kind: "ended", end: draft.endKind, on: draft.validFrom },
      });
  }
  for (const one of await listSettledOf(db, code)) {
    events.push({
      at: one.settledAt,
      who: one.settledByName,
      why: one.reason,
      what: { kind: "accepted", finding: one.kind },
    });
  }
  return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}
