import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { type Lang, slugify } from "../../../platform/i18n/index.ts";
import { findUnit } from "../../organisations/index.ts";
import { chooseProcedures } from "../../procedures/index.ts";
import { orderPrintRun } from "../print/order-print-run.ts";
import { levelOf } from "../print/papers.ts";
import { canPrint, type PrintForm } from "../print/print-form.ts";
import { PrintRunRefused } from "../print/print-run.errors.ts";
import { inPrintOrder, runTitle } from "../print/print-scope.ts";
import { listBoardsById } from "./board.store.ts";
import { listPapersToReplace, type StandingPaper } from "./stale-papers.ts";

interface Order {
  form: PrintForm;
  codes: string[];
  boardIds: string[];
  perField: boolean;
}

/**
 * Orders again what hangs and is no longer true, in the forms in which it hangs: one run for each form. Papers of ended
 * procedures are left out; lists and booklets take in what is new.
 *
 * @returns ids of the runs
 */
export async function reprintPapers(
  app: AppContext,
  actor: Actor,
  input: { unitId: string; lang: Lang; at: Date },
): Promise<string[]> {
  const today = vietnamDay(input.at);
  const unit = await findUnit(app.db, input.unitId, today);
  if (!unit) throw new PrintRunRefused("no-units");
  const papers = await listPapersToReplace(app.db, [unit.id], today, app.config.http.publicUrl);
  const inForce = await chooseProcedures(app, { level: null, field: null, q: "", withNames: true });
  const own = inForce.filter((item) => item.levels.includes(levelOf(unit.kind) ?? "other"));
  const known = new Map(inForce.map((item) => [item.code, item]));
  const boards = new Map(
    (
      await listBoardsById(
        app.db,
        papers.map((paper) => paper.boardId),
      )
    ).map((board) => [board.id, board]),
  );
  const orders = new Map<string, Order>();
  const add = (form: PrintForm, codes: readonly string[], boardId: string | null, perField: boolean): void => {
    const living = codes.filter((code) => canPrint(form, known.get(code)));
    if (living.length === 0) return;
    const key = `${form} ${boardId ?? ""} ${perField}`;
    const order = orders.get(key) ?? { form, codes: [], boardIds: boardId ? [boardId] : [], perField };
    order.codes = [...new Set([...order.codes, ...living])];
    orders.set(key, order);
  };
  for (const paper of papers) {
    const form = formOf(paper, boards.get(paper.boardId)?.size === "A3");
    if (!form) continue;
    if (paper.recordKind === "procedure") add(form, [paper.recordId], paper.link.boardId, false);
    else {
      const isWhole = paper.recordId === "all";
      const codes = inPrintOrder(
        form,
        own.filter(
          (item) =>
            isWhole ||
            item.fields.some((field) => slugify(field, 200) === paper.recordId) ||
            (item.fields.length === 0 && paper.recordId === "khac"),
        ),
      );
      add(
        form,
        codes.map((item) => item.code),
        paper.link.boardId,
        !isWhole,
      );
    }
  }
  if (orders.size === 0) throw new PrintRunRefused("nothing-chosen");
  return transaction(app.db, async (tx) => {
    const ids: string[] = [];
    for (const { form, codes, boardIds, perField } of orders.values()) {
      const names = codes.slice(0, 1).map((code) => known.get(code)?.plainName ?? known.get(code)?.name ?? code);
      ids.push(
        await orderPrintRun(tx, actor, {
          form,
          lang: "vi",
          unitId: unit.id,
          unitIds: [unit.id],
          boardIds,
          title: runTitle(input.lang, form, names, codes.length, 1),
          choice: { codes, field: null, perField, slogan: null, imprint: null },
          at: input.at,
        }),
      );
    }
    return ids;
  });
}

function formOf(paper: StandingPaper, isA3: boolean): PrintForm | null {
  switch (paper.purpose) {
    case "sheet":
    case "leaflet":
    case "poster":
    case "booklet":
      return paper.purpose;
    case "list":
      return isA3 ? "listA3" : "list";
    default:
      return null;
  }
}
