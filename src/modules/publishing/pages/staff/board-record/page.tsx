import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { BoardNotYours, BoardUnknown } from "../../../boards/board.errors.ts";
import { countScansOfPostings, findBoard, findPosting, listPostings } from "../../../boards/board.store.ts";
import type { Board } from "../../../boards/board.ts";
import { closeBoard, takeDownPosting } from "../../../boards/keep-boards.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { judgePapers } from "../../../paper-verdict.ts";
import { listShortLinks } from "../../../short-link.store.ts";
import { BoardRecordView } from "./view.tsx";

const HISTORY = 50;

async function load(rq: Rq): Promise<Board> {
  const id = z.uuid().safeParse(rq.params.id);
  const board = id.success ? await findBoard(rq.app.db, id.data) : undefined;
  if (!board) throw new BoardUnknown();
  if (!(await mayAt(rq.app.db, actorOf(rq), "publishing.print", board.unitId, rq.now))) throw new BoardNotYours();
  return board;
}

export async function boardRecordPage(rq: Rq): Promise<Reply> {
  const board = await load(rq);
  const { db, config } = rq.app;
  const postings = await listPostings(db, { boardId: board.id }, 500);
  const standing = postings.filter((one) => one.takenDownOn === null);
  const history = postings.filter((one) => one.takenDownOn !== null).slice(0, HISTORY);
  const links = await listShortLinks(
    db,
    standing.map((one) => one.short),
  );
  return html(
    BoardRecordView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words: pick(rq.lang, vi, en),
      today: vietnamDay(rq.now),
      board,
      standing,
      history,
      verdicts: await judgePapers(db, links, vietnamDay(rq.now), config.http.publicUrl),
      scans: await countScansOfPostings(
        db,
        [...standing, ...history].map((one) => one.id),
      ),
      done: z
        .enum(["down", "recorded"])
        .nullable()
        .catch(null)
        .parse(rq.query.xong ?? null),
    }),
  );
}

export async function takeDownPage(rq: Rq): Promise<Reply> {
  const board = await load(rq);
  const posting = z.uuid().safeParse(rq.params.posting);
  if (!posting.success) throw new BoardUnknown();
  await transaction(rq.app.db, (tx) => takeDownPosting(tx, actorOf(rq), { postingId: posting.data, at: rq.now }));
  return seeOther(`/can-bo/niem-yet/bang/${board.id}?xong=down`);
}

export async function closeBoardPage(rq: Rq): Promise<Reply> {
  const board = await load(rq);
  await transaction(rq.app.db, (tx) => closeBoard(tx, actorOf(rq), { boardId: board.id, at: rq.now }));
  return seeOther(`/can-bo/niem-yet/bang?donvi=${board.unitId}`);
}

export async function postingPhoto(rq: Rq): Promise<Reply> {
  const board = await load(rq);
  const id = z.uuid().safeParse(rq.params.posting);
  const posting = id.success ? await findPosting(rq.app.db, id.data) : undefined;
  if (!posting?.photoKey || posting.boardId !== board.id) throw new BoardUnknown();
  return download(await rq.app.files.get(posting.photoKey), "image/jpeg", `to-${posting.short}.jpg`, true);
}
