import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { listProblems } from "../../../../problems/index.ts";
import { en as pressEn } from "../../../messages.en.ts";
import { vi as pressVi } from "../../../messages.vi.ts";
import { en } from "../../../pieces/messages.en.ts";
import { vi } from "../../../pieces/messages.vi.ts";
import { findPiece, listDecided } from "../../../pieces/pieces.store.ts";
import { PressAnswersView } from "./view.tsx";

const SHOWN = 50;

/** Criticism of the press with what came of it; only what two people decided. */
export async function pressAnswersPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const decided = await listDecided(db, SHOWN);
  const names = await unitNames(db, [...new Set(decided.map((row) => row.unitId))], vietnamDay(rq.now));
  const open = new Set(
    (await listProblems(db, { unitIds: [...names.keys()], isPublic: true }, 1_000)).map((one) => one.id),
  );
  const rows = await Promise.all(decided.map(async (row) => ({ ...row, piece: await findPiece(db, row.pieceId) })));
  return html(
    PressAnswersView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      press: pick(rq.lang, pressVi, pressEn).page.title,
      rows: rows.flatMap(({ piece, ...row }) =>
        piece
          ? [
              {
                ...row,
                piece,
                unit: names.get(row.unitId) ?? "",
                problem: row.problemId !== null && open.has(row.problemId) ? row.problemId : null,
              },
            ]
          : [],
      ),
    }),
  );
}
