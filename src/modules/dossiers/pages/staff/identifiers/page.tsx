import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { listIdentifiers } from "../../../dossier.store.ts";
import { DossierRefused } from "../../../dossiers.errors.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { setIdentifier } from "../../../set-identifier.ts";
import { IDENTIFIERS, IdentifiersView } from "./view.tsx";

/** Units of one page: a province with its communes and offices. */
const MOST_UNITS = 500;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "dossiers.set", rq.now);
  const all = await listUnitChoices(db, reach, vietnamDay(rq.now));
  const q = typeof rq.query.q === "string" ? nfc(rq.query.q).trim().slice(0, 100) : "";
  const folded = unmark(q).toLowerCase();
  const fits = all.filter((one) => unmark(one.name).toLowerCase().includes(folded)).slice(0, MOST_UNITS);
  const known = await listIdentifiers(
    db,
    fits.map((one) => one.id),
  );
  return html(
    IdentifiersView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: all,
      rows: fits.map((one) => ({ ...one, ...known.get(one.id) })),
      q,
      typed,
      errors,
      isDone: rq.query.xong === "1",
    }),
    { status },
  );
}

export const identifiersPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setIdentifierPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  if (!typed.unitId) return show(rq, typed, { unitId: words.errors.choose }, 422);
  try {
    const input = { unitId: typed.unitId, identifier: typed.identifier ?? "", at: rq.now };
    await transaction(rq.app.db, (tx) => setIdentifier(tx, actorOf(rq), input));
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    return show(rq, typed, { identifier: words.refusals[error.code] }, 422);
  }
  return seeOther(`${IDENTIFIERS}?xong=1`);
}
