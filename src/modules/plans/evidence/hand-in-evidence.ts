import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { type Channel, listLedgerEntries, openDelivery } from "../../publishing/index.ts";
import { noteAct } from "../act-on-plan.ts";
import type { Plan } from "../plan.ts";
import { shareForAct } from "../share-for-act.ts";
import { EvidenceRefused } from "./evidence.errors.ts";
import { findSame, insertEvidence } from "./evidence.store.ts";
import { type Evidence, type EvidenceFile, type EvidenceKind, type PressGenre, urlKey } from "./evidence.ts";

const CHANNEL: Record<EvidenceKind, Channel> = { event: "event", press: "press", file: "document" };

export type HandIn = Pick<
  Evidence,
  | "taskId"
  | "unitId"
  | "kind"
  | "title"
  | "happenedOn"
  | "eventKind"
  | "place"
  | "attendance"
  | "outlet"
  | "url"
  | "airMinutes"
  | "pageTitle"
  | "pagePublishedOn"
  | "pageFileKey"
  | "pageSeenAt"
  | "pageFailure"
  | "note"
> & {
  /** The column or programme it stood in, for what the press brought. */
  programme?: string | null;
  genre?: PressGenre | null;
  hostProgrammeId?: string | null;
  activityType?: string | null;
  /** The meeting of a series it was, by the day that was planned. */
  meeting?: { seriesId: string; day: string } | null;
  files: readonly EvidenceFile[];
  at: Date;
};

/**
 * A unit hands in what it did for a task. It becomes one row of the publication ledger, as of the day it happened, and is
 * counted as proven from then on. Returns its id.
 *
 * @throws EvidenceRefused when the same article, file or event was handed in for this task, or the day cannot be
 */
export async function handInEvidence(tx: Tx, actor: Actor, input: HandIn): Promise<string> {
  const { plan } = await shareForAct(tx, actor, { ...input, basedOn: null });
  return recordEvidence(tx, plan, { ...input, by: { id: personIdOf(actor), name: actor.name } });
}

/**
 * The same for what somebody else handed in and a person with the right confirmed: recorded under the name of who did it.
 * The caller holds the lock on the plan.
 */
export async function recordEvidence(
  tx: Tx,
  plan: Plan,
  { files, at, by, meeting, ...input }: HandIn & { by: { id: string | null; name: string } },
): Promise<string> {
  if (input.happenedOn > vietnamDay(at)) throw new EvidenceRefused("in-the-future", "ngay");
  if (plan.year !== null && input.happenedOn < `${plan.year}-01-01`) throw new EvidenceRefused("other-year", "ngay");
  const key = input.url === null ? null : urlKey(input.url);
  // The plan is locked, so that two people who hand in the same thing at once are one after the other.
  const before = await findSame(tx, {
    taskId: input.taskId,
    urlKey: key,
    fileKeys: files.map((file) => file.fileKey),
    event: input.kind === "event" ? input : null,
  });
  if (before) {
    const field = { "same-press": "url", "same-file": "files", "same-event": "title" }[before.same];
    throw new EvidenceRefused(before.same, field, before);
  }
  if (input.kind === "event" && (await isCountedCourse(tx, input)))
    throw new EvidenceRefused("counted-course", "title");
  const id = randomUUID();
  // "As of a day" counts what happened by that day, not what was typed by then.
  const happened = new Date(Math.min(at.getTime(), Date.parse(`${input.happenedOn}T12:00:00+07:00`)));
  const ledgerEntryId = await openDelivery(tx, {
    key: `evidence:${id}`,
    channel: CHANNEL[input.kind],
    state: "sent",
    sentAt: happened,
    recordKind: "evidence",
    recordId: id,
    recordVersion: 1,
    title: input.title,
    unitId: input.unitId,
    taskId: input.taskId,
    reached: input.attendance,
    place: input.place,
    createdBy: by.id ?? "system",
    createdAt: at,
    ...(input.url === null ? {} : { address: input.url }),
  });
  await insertEvidence(
    tx,
    {
      ...input,
      programme: input.programme ?? null,
      genre: input.genre ?? null,
      hostProgrammeId: input.hostProgrammeId ?? null,
      activityType: input.activityType ?? null,
      seriesId: meeting?.seriesId ?? null,
      seriesDay: meeting?.day ?? null,
      id,
      urlKey: key,
      ledgerEntryId,
      createdBy: by.id,
      createdByName: by.name,
      createdAt: at,
    },
    files,
  );
  await noteAct(tx, by, plan, "handIn", {
    taskId: input.taskId,
    unitId: input.unitId,
    note: input.title,
    details: { evidence: id, kind: input.kind, files: files.map((file) => file.fileKey) },
    at,
  });
  await notifyPublicChange(tx, "plans");
  return id;
}

/** A course of this day and name that was held and told counts for the task by itself. */
async function isCountedCourse(
  tx: Tx,
  input: Pick<HandIn, "taskId" | "unitId" | "happenedOn" | "title">,
): Promise<boolean> {
  const rows = await listLedgerEntries(
    tx,
    { recordKind: "course", taskIds: [input.taskId], unitIds: [input.unitId], channel: "event", proofOnly: true },
    1_000,
  );
  const title = input.title.toLowerCase();
  return rows.some(
    (row) => row.sentAt !== null && vietnamDay(row.sentAt) === input.happenedOn && row.title.toLowerCase() === title,
  );
}
