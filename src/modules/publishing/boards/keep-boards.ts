import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { insertLedgerEntries } from "../ledger.store.ts";
import { findShortLink } from "../short-link.store.ts";
import { BoardNotYours, BoardUnknown, PostingRefused } from "./board.errors.ts";
import {
  findBoardByName,
  insertBoard,
  insertPosting,
  isToPost,
  listPostings,
  lockBoard,
  lockPosting,
  lockStanding,
  saveBoard,
  savePostingEnd,
} from "./board.store.ts";
import type { Board, Posting } from "./board.ts";

export type AddBoard = Omit<Board, "id" | "closedOn"> & { at: Date };

/** Puts a board of a unit on record. A board that was closed under this name is opened again, with its history. */
export async function addBoard(tx: Tx, actor: Actor, { at, ...board }: AddBoard): Promise<string> {
  await requireBoards(tx, actor, board.unitId, at);
  if (board.name === "") throw new PostingRefused("name-missing", "name");
  const known = await findBoardByName(tx, board.unitId, board.name);
  if (known && known.closedOn === null) throw new PostingRefused("name-taken", "name");
  if (known) await saveBoard(tx, known.id, { ...board, closedOn: null } as Partial<Board>);
  const id = known?.id ?? (await insertBoard(tx, { ...board, createdBy: actor.id, createdAt: at }));
  await recordAct(tx, actor, {
    act: "board.add",
    subjectKind: "board",
    subjectId: id,
    unitId: board.unitId,
    details: { kind: board.kind, size: board.size, isPermanent: board.isPermanent },
    at,
  });
  return id;
}

/** A board that is no more: what hangs there comes down with it. */
export async function closeBoard(tx: Tx, actor: Actor, input: { boardId: string; at: Date }): Promise<void> {
  const board = await lockBoard(tx, input.boardId);
  if (!board) throw new BoardUnknown();
  await requireBoards(tx, actor, board.unitId, input.at);
  const day = vietnamDay(input.at);
  for (const posting of await listPostings(tx, { boardId: board.id, standing: true }, 10_000))
    await savePostingEnd(tx, posting.id, { on: day, by: actor.name, kind: "takenDown" });
  await saveBoard(tx, board.id, { closedOn: day });
  await recordAct(tx, actor, {
    act: "board.close",
    subjectKind: "board",
    subjectId: board.id,
    unitId: board.unitId,
    at: input.at,
  });
}

export interface RecordPosting {
  short: string;
  boardId: string;
  postedOn: string;
  until: string | null;
  photoKey: string | null;
  title: string;
  /** The matter the law makes the unit publish that this paper publishes. */
  obligationId?: string | null;
  at: Date;
}

/** A paper hangs on a board since a day; the paper of the same record that hung there before is replaced. */
export async function recordPosting(tx: Tx, actor: Actor, input: RecordPosting): Promise<string> {
  const board = await lockBoard(tx, input.boardId);
  if (!board) throw new BoardUnknown();
  await requireBoards(tx, actor, board.unitId, input.at);
  if (board.closedOn !== null) throw new PostingRefused("board-closed", "bang");
  const link = await findShortLink(tx, input.short);
  if (!link) throw new PostingRefused("code-unknown", "ma");
  if (input.postedOn > vietnamDay(input.at)) throw new PostingRefused("future", "ngay");
  if (input.postedOn < vietnamDay(link.createdAt)) throw new PostingRefused("before-print", "ngay");
  if (input.until !== null && input.until <= input.postedOn) throw new PostingRefused("until-before", "den");
  const obligationId = input.obligationId ?? null;
  if (obligationId !== null && !(await isToPost(tx, { id: obligationId, unitId: board.unitId })))
    throw new PostingRefused("matter-elsewhere", "noidung");
  const { recordKind, recordId, recordVersion, purpose } = link;
  const standing = await lockStanding(tx, { boardId: board.id, recordKind, recordId, purpose });
  if (standing?.short === link.short) throw new PostingRefused("already-there", "bang");
  if (standing) {
    // A paper cannot come down before it went up.
    const on = [standing.postedOn, input.postedOn].sort()[1] as string;
    await savePostingEnd(tx, standing.id, { on, by: actor.name, kind: "replaced" });
  }
  const id = await insertPosting(tx, {
    boardId: board.id,
    short: link.short,
    unitId: board.unitId,
    recordKind,
    recordId,
    recordVersion,
    purpose,
    title: input.title,
    postedOn: input.postedOn,
    until: input.until,
    postedBy: actor.id,
    postedByName: actor.name,
    photoKey: input.photoKey,
    createdAt: input.at,
  });
  await insertLedgerEntries(tx, [
    {
      key: `posting:${id}`,
      channel: "board",
      state: "sent",
      sentAt: input.at,
      recordKind,
      recordId,
      recordVersion: recordVersion ?? 1,
      title: input.title,
      unitId: board.unitId,
      taskId: null,
      obligationId,
      ...(recordKind === "procedure" ? { topic: "procedures", audiences: ["residents"] } : {}),
      place: board.name,
      createdBy: actor.id,
      createdAt: input.at,
    },
  ]);
  await recordAct(tx, actor, {
    act: "posting.record",
    subjectKind: "board",
    subjectId: board.id,
    unitId: board.unitId,
    details: { posting: id, short: link.short, record: recordId, postedOn: input.postedOn },
    at: input.at,
  });
  return id;
}

export async function takeDownPosting(tx: Tx, actor: Actor, input: { postingId: string; at: Date }): Promise<Posting> {
  const posting = await lockPosting(tx, input.postingId);
  if (!posting) throw new BoardUnknown();
  await requireBoards(tx, actor, posting.unitId, input.at);
  if (posting.takenDownOn !== null) throw new PostingRefused("already-down", "");
  await savePostingEnd(tx, posting.id, { on: vietnamDay(input.at), by: actor.name, kind: "takenDown" });
  await recordAct(tx, actor, {
    act: "posting.takeDown",
    subjectKind: "board",
    subjectId: posting.boardId,
    unitId: posting.unitId,
    details: { posting: posting.id, short: posting.short },
    at: input.at,
  });
  return posting;
}

async function requireBoards(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await mayAt(tx, actor, "publishing.print", unitId, at))) throw new BoardNotYours();
}
