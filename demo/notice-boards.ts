import { listRecordsInForce } from "../src/modules/procedures/index.ts";
import { addBoard, planPapers, recordPosting, shortLinksFor, unitsOnPaper } from "../src/modules/publishing/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { demoBoards, demoHamlets, demoPapers } from "./boards.ts";

interface Load {
  app: Pick<AppContext, "config">;
  system: Actor;
  unitOf: (key: string) => string;
  personOf: (key: string) => Actor;
  story: (day: string, time: string) => Date;
}

/** The boards of the twelve communes, and the papers that hang on them: most still true, a few to be replaced. */
export async function loadNoticeBoards(tx: Tx, { app, system, unitOf, personOf, story }: Load): Promise<void> {
  const hamlets = new Map(demoHamlets.map((hamlet) => [hamlet.key, hamlet.name]));
  const boards = new Map<string, string>();
  for (const board of demoBoards) {
    const id = await addBoard(tx, system, {
      unitId: unitOf(board.commune),
      name: board.place,
      kind: board.kind,
      hamlet: board.hamlet ? (hamlets.get(board.hamlet) ?? null) : null,
      address: null,
      size: board.format,
      isPermanent: board.permanent,
      at: story("2026-01-06", "08:00"),
    });
    boards.set(board.key, id);
  }
  for (const paper of demoPapers) {
    const board = demoBoards.find((one) => one.key === paper.board);
    const boardId = boards.get(paper.board);
    if (!board || !boardId) throw new Error(`demonstration hangs a paper on an unknown board: ${paper.board}`);
    const unitId = unitOf(board.commune);
    const printedAt = story(paper.printedOn, "08:10");
    const unit = (await unitsOnPaper(tx, [unitId], paper.printedOn, "vi", app.config.http.publicUrl)).get(unitId);
    if (!unit) throw new Error(`demonstration prints for an unknown unit: ${board.commune}`);
    const records = await listRecordsInForce(tx, paper.codes, paper.printedOn);
    const papers = planPapers(
      {
        form: paper.form,
        lang: "vi",
        choice: { field: null, perField: false, slogan: null, imprint: null },
        unit: paper.formerHours ? { ...unit, reception: { ...unit.reception, hours: paper.formerHours } } : unit,
        board: null,
        today: paper.printedOn,
        mark: null,
      },
      [...records.values()],
      printedAt,
    );
    const links = await shortLinksFor(
      tx,
      papers.map((one) => one.target),
    );
    for (const [index, link] of links.entries()) {
      await recordPosting(tx, personOf(paper.postedBy), {
        short: link.short,
        boardId,
        postedOn: paper.printedOn,
        until: paper.until,
        photoKey: null,
        title: papers[index]?.title ?? link.path,
        at: story(paper.printedOn, "09:30"),
      });
    }
  }
}
