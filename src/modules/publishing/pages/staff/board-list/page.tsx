import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { PostingRefused } from "../../../boards/board.errors.ts";
import { listBoards } from "../../../boards/board.store.ts";
import { BOARD_KINDS, BOARD_SIZES } from "../../../boards/board.ts";
import { addBoard } from "../../../boards/keep-boards.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { unitOfPage } from "../unit-of-page.ts";
import { BoardListView } from "./view.tsx";

const PAGE_SIZE = 50;

const text = z.string().catch("").transform(nfc);
const Typed = z.object({
  name: text,
  kind: z.enum(BOARD_KINDS).catch("office"),
  hamlet: text,
  address: text,
  size: z.enum(BOARD_SIZES).catch("A4"),
  permanent: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional()),
});
export type TypedBoard = z.infer<typeof Typed>;
const EMPTY = Typed.parse({});

async function show(rq: Rq, typed: TypedBoard, errors: FormErrors, status = 200): Promise<Reply> {
  const { unitId, reach } = await unitOfPage(rq);
  const { db } = rq.app;
  const [name, id] = (typeof rq.query.sau === "string" ? rq.query.sau : "").split("|");
  const after = name && z.uuid().safeParse(id).success ? { name, id: id as string } : undefined;
  const boards = await listBoards(db, [unitId], PAGE_SIZE + 1, after);
  const shown = boards.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    BoardListView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      unit: await getUnit(db, unitId, vietnamDay(rq.now)),
      reach,
      boards: shown,
      next: boards.length > PAGE_SIZE && last ? `${last.name}|${last.id}` : null,
      typed,
      errors,
      isAdded: rq.query.xong === "1",
    }),
    { status },
  );
}

export async function boardListPage(rq: Rq): Promise<Reply> {
  return show(rq, EMPTY, {});
}

export async function addBoardPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const typed = Typed.parse(rq.body ?? {});
  const { unitId } = await unitOfPage(rq);
  const errors = longTexts(typed, { name: 150, hamlet: 100, address: 200 }, rq.lang);
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      addBoard(tx, actorOf(rq), {
        unitId,
        name: typed.name,
        kind: typed.kind,
        hamlet: typed.hamlet || null,
        address: typed.address || null,
        size: typed.size,
        isPermanent: typed.permanent === "1",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof PostingRefused)) throw error;
    return show(rq, typed, { [error.field]: words.refusals[error.code] }, 422);
  }
  return seeOther(`/can-bo/niem-yet/bang?donvi=${unitId}&xong=1`);
}
