import type { AppContext } from "../../../platform/app-context.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Morning, Reminder } from "../../../platform/http/index.ts";
import { nearestHolding } from "../../accounts/index.ts";
import { vi } from "./messages.vi.ts";
import { isFollowUpLate } from "./piece.ts";
import { findPiece, listOpenFollowUps, listPieces } from "./pieces.store.ts";

export const piecePath = (id: string): string => `/can-bo/tin-bao/${id}`;

export interface FollowUpForToday {
  id: string;
  title: string;
  outlet: string;
  dueOn: string | null;
  what: "confirm" | "write" | "approve";
}

/** Criticism to be answered, answers to be approved, pieces to be confirmed. */
export async function followUpsForToday(
  db: Db,
  whose: { answerIn: readonly string[]; approveIn: readonly string[]; personId: string | null; today: string },
  limit: number,
): Promise<FollowUpForToday[]> {
  const { answerIn, approveIn, personId, today } = whose;
  const [owed, waiting, reported] = await Promise.all([
    answerIn.length > 0 ? listOpenFollowUps(db, { unitIds: answerIn }, limit) : [],
    approveIn.length > 0 ? listOpenFollowUps(db, { unitIds: approveIn }, limit) : [],
    answerIn.length > 0 ? listPieces(db, { unitIds: answerIn, state: "reported" }, limit) : [],
  ]);
  const rows = [
    ...owed.filter((one) => one.state === "open").map((one) => ({ one, what: "write" as const })),
    ...waiting
      .filter((one) => (one.state === "written" && one.writtenBy !== personId) || isFollowUpLate(one, today))
      .map((one) => ({ one, what: one.state === "written" ? ("approve" as const) : ("write" as const) })),
  ].filter(({ one }, at, all) => all.findIndex((other) => other.one.pieceId === one.pieceId) === at);
  const shown = await Promise.all(
    rows.slice(0, limit).map(async ({ one, what }) => {
      const piece = await findPiece(db, one.pieceId);
      return { id: one.pieceId, title: piece?.title ?? "", outlet: piece?.outletName ?? "", dueOn: one.dueOn, what };
    }),
  );
  return [
    ...shown,
    ...reported
      .filter((piece) => piece.addedBy !== personId)
      .map((piece) => ({
        id: piece.id,
        title: piece.title,
        outlet: piece.outletName,
        dueOn: null,
        what: "confirm" as const,
      })),
  ].slice(0, limit);
}

/** On the mornings before the legal day and after it. */
export async function remindOfFollowUps({ db }: AppContext, morning: Morning): Promise<Reminder[]> {
  const reminders: Reminder[] = [];
  for (const one of await listOpenFollowUps(db, {}, 1_000)) {
    if (!morning.isNamed(one.dueOn)) continue;
    const piece = await findPiece(db, one.pieceId);
    const told = new Set<string>();
    const who = one.state === "written" || isFollowUpLate(one, morning.today) ? ["press.approve"] : [];
    for (const permission of [
      ...(one.state === "open" ? (["press.answer"] as const) : []),
      ...(who as "press.approve"[]),
    ])
      for (const person of await nearestHolding(db, permission, one.unitId, morning.today)) told.add(person.id);
    for (const personId of told)
      reminders.push({
        personId,
        dueOn: one.dueOn,
        text: vi.reminder(piece?.title ?? ""),
        path: piecePath(one.pieceId),
      });
  }
  return reminders;
}
