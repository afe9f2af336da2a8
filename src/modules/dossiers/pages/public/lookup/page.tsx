import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, typedForm } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { systemActor } from "../../../../accounts/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { declarePaid } from "../../../../payments/index.ts";
import { findDossier, listEvents, listReadings } from "../../../dossier.store.ts";
import type { Dossier } from "../../../dossier.ts";
import { readDossierCode } from "../../../dossier-code.ts";
import { DossierUnknown } from "../../../dossiers.errors.ts";
import { seeMore } from "../../../look-up.ts";
import { lookupToken, readLookupToken } from "../../../lookup-token.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { openDemandOf } from "../../../money/demand-of-dossier.ts";
import { dossierClaims } from "../../../money/dossier-claims.ts";
import { payQrOf } from "../../../money/pay-qr.ts";
import { ratingAddress } from "../../../rating/rating-token.ts";
import { exportOwn } from "../../../retention/export-own.ts";
import { tellState } from "../../../tell-dossier.ts";
import { LookupFormView, LookupView, type More } from "./view.tsx";

const HEADERS = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/** One box for a code; with a code, how far the dossier is. Who it is, and where, only with the four digits. */
export async function dossierLookupPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, await siteOf(rq));
  const typed = typeof rq.query.ma === "string" ? rq.query.ma.normalize("NFC").trim().slice(0, 80) : "";
  if (typed === "") return html(LookupFormView({ ctx, words, typed, error: null }));
  const code = readDossierCode(typed);
  if (code === null) return html(LookupFormView({ ctx, words, typed, error: words.lookup.wrongCode }), { status: 422 });
  const dossier = await findDossier(rq.app.db, { code });
  if (!dossier) return html(LookupFormView({ ctx, words, typed, error: words.lookup.unknown }), { status: 404 });
  return show(rq, dossier, { more: null, error: null });
}

async function ofToken(rq: Rq): Promise<Dossier> {
  const id = readLookupToken(rq.app.config.secretKey, rq.params.token ?? "");
  const dossier = id === null ? undefined : await findDossier(rq.app.db, { id });
  if (!dossier) throw new DossierUnknown();
  return dossier;
}

/** Behind the QR of the receipt: who holds the paper knows what it says, so agency and date are told. */
export const dossierTokenPage = async (rq: Rq): Promise<Reply> =>
  show(rq, await ofToken(rq), { more: null, error: null });

export async function dossierMorePage(rq: Rq): Promise<Reply> {
  const dossier = await ofToken(rq);
  return showMore(rq, dossier, typedForm(rq).typed.digits ?? "");
}

/** The applicant says that they transferred: it is looked for in the next statement. */
export async function dossierDeclaredPage(rq: Rq): Promise<Reply> {
  const dossier = await ofToken(rq);
  const digits = typedForm(rq).typed.digits ?? "";
  const seen = await seeMore(rq.app, dossier, digits, rq.now);
  if (typeof seen === "string") return showMore(rq, dossier, digits);
  const demand = await openDemandOf(rq.app.db, dossier);
  if (demand?.state === "due")
    await transaction(rq.app.db, (tx) =>
      declarePaid(tx, systemActor(vi.fee.declarer), () => [dossierClaims], {
        demandId: demand.id,
        at: rq.now,
      }),
    );
  return showMore(rq, (await findDossier(rq.app.db, { id: dossier.id })) ?? dossier, digits);
}

/** Everything kept about the applicant in this dossier, as a file, for who knows the four digits. */
export async function dossierOwnData(rq: Rq): Promise<Reply> {
  const dossier = await ofToken(rq);
  const digits = typedForm(rq).typed.digits ?? "";
  const seen = await seeMore(rq.app, dossier, digits, rq.now);
  if (typeof seen === "string") return showMore(rq, dossier, digits);
  const own = await exportOwn(rq.app.db, dossier, seen);
  return download(Buffer.from(JSON.stringify(own, null, 2)), "application/json", `ho-so-${dossier.code}.json`);
}

async function showMore(rq: Rq, dossier: Dossier, digits: string): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { db } = rq.app;
  const seen = await seeMore(rq.app, dossier, digits, rq.now);
  if (seen === "wrong") return show(rq, dossier, { more: null, error: words.lookup.wrongDigits }, 422);
  if (seen === "too-many") return show(rq, dossier, { more: null, error: words.lookup.tooMany }, 429);
  const [events, readings] = await Promise.all([listEvents(db, dossier), listReadings(db, dossier, 100)]);
  return show(rq, dossier, {
    more: {
      events,
      readings: readings.filter((one) => one.what !== "applicant"),
      qr: await payQrOf(db, dossier, vietnamDay(rq.now)),
      digits,
    },
    error: null,
  });
}

async function show(
  rq: Rq,
  dossier: Dossier,
  seen: { more: More | null; error: string | null },
  status = 200,
): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const [competent, receiving] = await Promise.all([
    getUnit(rq.app.db, dossier.competentUnitId, today),
    getUnit(rq.app.db, dossier.receivingUnitId, today),
  ]);
  const isHolder = rq.params.token !== undefined;
  return html(
    LookupView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      dossier,
      told: tellState(dossier, competent.name, rq.now, rq.lang),
      isHolder,
      token: lookupToken(rq.app.config.secretKey, dossier),
      rating: ratingAddress(rq.app.config.secretKey, dossier),
      competent: competent.name,
      receiving: receiving.name,
      mayAsk: dossier.applicantSealed !== null,
      ...seen,
    }),
    { status, headers: HEADERS },
  );
}
