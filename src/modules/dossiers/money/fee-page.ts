import { transaction } from "../../../platform/db/index.ts";
import { type FormErrors, isText, type Reply, type Rq, seeOther, typedForm } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { MOST_COPIES } from "../../fees/index.ts";
import { DossierRefused } from "../dossiers.errors.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { addressOfDossier, showDossier } from "../pages/staff/dossier-record/page.tsx";
import { visibleDossier } from "../read-dossier.ts";
import { recomputeFee } from "./recompute-fee.ts";

const MOST_WORDS = 500;

/** Case, copies or relief changed on the record. */
export async function recomputeFeePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const dossier = await visibleDossier(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const copies = Number(typed.copies || 1);
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) errors.copies = words.errors.copies;
  if (!isText(typed.feeWords, MOST_WORDS)) errors.feeWords = words.fee.errors.words;
  if (Object.keys(errors).length === 0)
    try {
      const input = {
        code: dossier.code,
        basedOn: Number(typed.basedOn),
        feeCase: typed.feeCase || null,
        copies,
        reliefId: typed.relief || null,
        words: typed.feeWords ?? "",
        at: rq.now,
      };
      await transaction(rq.app.db, (tx) => recomputeFee(tx, actorOf(rq), input));
      return seeOther(`${addressOfDossier(dossier.code)}?xong=phi`);
    } catch (error) {
      if (!(error instanceof DossierRefused)) throw error;
      errors[error.code === "fee-not-certain" ? "feeCase" : "feeWords"] = words.refusals[error.code];
    }
  return showDossier(rq, dossier, { move: "fee", typed, errors }, 422);
}
