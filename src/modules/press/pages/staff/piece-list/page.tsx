import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
} from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, listUnitsOfKind, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { logPiece } from "../../../pieces/log-piece.ts";
import { en } from "../../../pieces/messages.en.ts";
import { vi } from "../../../pieces/messages.vi.ts";
import { PIECE_GENRES, TONES } from "../../../pieces/piece.ts";
import { PieceRefused } from "../../../pieces/pieces.errors.ts";
import { findPiece, listPieces, type PieceFilter } from "../../../pieces/pieces.store.ts";
import { readPiece } from "../../../pieces/read-piece.ts";
import { NewPieceView, PieceListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 10_000;

const Query = z.object({
  noi: z.enum(TONES).optional().catch(undefined),
  loai: z.enum(PIECE_GENRES).optional().catch(undefined),
  tinhtrang: z.enum(["reported", "confirmed", "rejected"]).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type PieceQuery = z.infer<typeof Query>;

const filterOf = async (rq: Rq, query: PieceQuery): Promise<PieceFilter> => ({
  unitIds: await reachOf(rq.app.db, actorOf(rq), "press.read", rq.now),
  tone: query.noi,
  genre: query.loai,
  state: query.tinhtrang,
  q: query.q,
});

export async function pieceListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findPiece(db, last.data) : undefined;
  const rows = await listPieces(db, await filterOf(rq, query), PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    PieceListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], vietnamDay(rq.now)),
      mayAdd: holds(actorOf(rq), "press.answer"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function pieceExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listPieces(rq.app.db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    words.day,
    words.outlet,
    words.title,
    words.genre,
    words.tone,
    words.issue,
    words.pages,
    words.programme,
    words.minutes,
    words.url,
    words.unit,
    words.state,
  ];
  const lines = rows.map((row): Cell[] => [
    formatDate(row.happenedOn),
    row.outletName,
    row.title,
    words.genres[row.genre],
    words.tones[row.tone],
    row.issueNumber ?? "",
    row.pages ?? "",
    row.programme ?? "",
    row.airMinutes === null ? "" : String(row.airMinutes),
    row.url ?? "",
    names.get(row.unitId) ?? "",
    words.states[row.state],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "bao-viet.csv");
}

async function choices(rq: Rq) {
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(rq.app.db, actor, "press.answer", rq.now);
  const own = ownUnits(actor, reach);
  return {
    units: await listUnitChoices(rq.app.db, offeredUnits(reach, own), today),
    outlets: await listUnitsOfKind(rq.app.db, "press", today),
    inquiries: [],
  };
}

async function showNew(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(NewPieceView({ ctx: rq.app.view(rq), words, ...(await choices(rq)), typed, errors }), { status });
}

export const newPiecePage = (rq: Rq): Promise<Reply> => showNew(rq, {}, {});

export async function enterPiecePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed, errors, checked } = readPiece(rq, words, await choices(rq));
  if (!checked) return showNew(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) => logPiece(tx, actorOf(rq), { ...checked, at: rq.now }));
    return seeOther(`/can-bo/tin-bao/${id}?xong=ghi`);
  } catch (error) {
    if (!(error instanceof PieceRefused)) throw error;
    const field = error.code === "no-right-here" ? "bai-unitId" : "bai-url";
    return showNew(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}
