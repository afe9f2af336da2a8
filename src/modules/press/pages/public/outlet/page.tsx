import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  json,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listPublicEvents } from "../../../../events/index.ts";
import { findQuestion } from "../../../../feedback/index.ts";
import { siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { kitPagesThrough, listEmbargoedKits, listPublicKits } from "../../../../plans/index.ts";
import { listInquiries } from "../../../inquiries/inquiries.store.ts";
import { en as inquiryEn } from "../../../inquiries/messages.en.ts";
import { vi as inquiryVi } from "../../../inquiries/messages.vi.ts";
import { outletOf } from "../../../inquiries/outside-door.ts";
import { askableUnits, readInquiry, SECRET_HEADERS } from "../../../inquiries/read-inquiry.ts";
import { sendInquiry } from "../../../inquiries/send-inquiry.ts";
import { forwardOpinion } from "../../../opinions/forward-opinion.ts";
import { en as opinionEn } from "../../../opinions/messages.en.ts";
import { vi as opinionVi } from "../../../opinions/messages.vi.ts";
import { OpinionRefused } from "../../../opinions/opinions.errors.ts";
import { listOpinions } from "../../../opinions/opinions.store.ts";
import { readOpinion } from "../../../opinions/read-opinion.ts";
import { en } from "../../../outlets/messages.en.ts";
import { vi } from "../../../outlets/messages.vi.ts";
import { logPiece } from "../../../pieces/log-piece.ts";
import { en as pieceEn } from "../../../pieces/messages.en.ts";
import { vi as pieceVi } from "../../../pieces/messages.vi.ts";
import { PieceRefused } from "../../../pieces/pieces.errors.ts";
import { listFollowUpsOf, listPieces } from "../../../pieces/pieces.store.ts";
import { readPiece } from "../../../pieces/read-piece.ts";
import { spokespersonsOn } from "../../../spokespersons/spokespersons.store.ts";
import { OutletView } from "./view.tsx";

const INQUIRIES_SHOWN = 100;
const OPINIONS_SHOWN = 50;
const PIECES_SHOWN = 50;
const KITS_SHOWN = 20;
const EVENTS_SHOWN = 10;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { unitId, base } = await outletOf(rq);
  const today = vietnamDay(rq.now);
  const inquiries = await listInquiries(db, { outletUnitId: unitId }, INQUIRIES_SHOWN);
  const kits = [
    ...(await listEmbargoedKits(db, KITS_SHOWN, rq.now)),
    ...(await listPublicKits(db, KITS_SHOWN, rq.now)),
  ];
  const pieces = await listPieces(db, { outletUnitId: unitId }, PIECES_SHOWN);
  const answers = await listFollowUpsOf(
    db,
    pieces.map((piece) => piece.id),
  );
  const opinions = await Promise.all(
    (await listOpinions(db, { outletUnitId: unitId }, OPINIONS_SHOWN)).map(async (one) => ({
      ...one,
      question: await findQuestion(db, one.questionId),
    })),
  );
  const names = await unitNames(
    db,
    [...new Set([unitId, ...[...inquiries, ...kits, ...opinions, ...pieces].map((one) => one.unitId)])],
    today,
  );
  return html(
    OutletView({
      ctx: rq.app.view(rq, await siteOf({ ...rq, params: {} })),
      words: pick(rq.lang, vi, en),
      inquiryWords: pick(rq.lang, inquiryVi, inquiryEn),
      opinionWords: pick(rq.lang, opinionVi, opinionEn),
      opinions,
      pieceWords: pick(rq.lang, pieceVi, pieceEn),
      pieces,
      answers,
      now: rq.now,
      base,
      outlet: names.get(unitId) ?? "",
      unitNames: names,
      today,
      inquiries,
      kits: kits.map((kit) => ({ ...kit, href: `${base}/tai-lieu/${kit.id}` })),
      events: await listPublicEvents(db, { from: today, standing: true }, EVENTS_SHOWN),
      units: await askableUnits(rq),
      typed,
      errors,
      done: z.enum(["hoi", "y-kien", "bai"]).safeParse(rq.query.xong).data ?? null,
    }),
    { status, headers: SECRET_HEADERS },
  );
}

export const outletPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** What an outlet asks at its own address is known to be its own. */
export async function outletAskPage(rq: Rq): Promise<Reply> {
  const { unitId, base } = await outletOf(rq);
  const words = pick(rq.lang, inquiryVi, inquiryEn);
  const read = readInquiry(rq, words, { units: await askableUnits(rq), outlet: false, needsReporter: false });
  const { checked } = read;
  if (!checked) return show(rq, read.typed, read.errors, 422);
  const outletName = (await unitNames(rq.app.db, [unitId], vietnamDay(rq.now))).get(unitId) ?? "";
  await transaction(rq.app.db, (tx) =>
    sendInquiry(tx, rq.app.config.secretKey, {
      ...checked,
      outletName,
      outletUnitId: unitId,
      source: "address",
      at: rq.now,
    }),
  );
  return seeOther(`${base}?xong=hoi`);
}

/** Readers' opinions go into the inbox of the unit they are about. */
export async function outletOpinionPage(rq: Rq): Promise<Reply> {
  const { unitId, base } = await outletOf(rq);
  const words = pick(rq.lang, opinionVi, opinionEn);
  const { typed, errors, checked } = readOpinion(rq, words, { units: await askableUnits(rq), outlet: false });
  if (!checked) return show(rq, typed, errors, 422);
  const outletName = (await unitNames(rq.app.db, [unitId], vietnamDay(rq.now))).get(unitId) ?? "";
  try {
    await transaction(rq.app.db, (tx) =>
      forwardOpinion(tx, rq.app.config.secretKey, null, {
        ...checked,
        outletName,
        outletUnitId: unitId,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof OpinionRefused)) throw error;
    return show(rq, typed, { "yk-url": words.refusals[error.code] }, 409);
  }
  return seeOther(`${base}?xong=y-kien`);
}

/** Kits at the outlet's address, also before their hour. */
export const outletKit = kitPagesThrough(async (rq) => {
  const { unitId, base } = await outletOf(rq);
  const name = (await unitNames(rq.app.db, [unitId], vietnamDay(rq.now))).get(unitId) ?? "";
  return {
    base: `${base}/tai-lieu/${rq.params.kit}`,
    back: { text: pick(rq.lang, vi, en).desk.title(name), href: base },
    isEarly: true,
    headers: SECRET_HEADERS,
  };
});

/** The same as a JSON Feed 1.1 for the newsroom's programs: kits with their hour, events, who speaks. */
export async function outletFeed(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const { base } = await outletOf(rq);
  const today = vietnamDay(rq.now);
  const site = await siteOf({ ...rq, params: {} });
  const root = config.http.publicUrl;
  const kits = [
    ...(await listEmbargoedKits(db, KITS_SHOWN, rq.now)),
    ...(await listPublicKits(db, KITS_SHOWN, rq.now)),
  ];
  const events = await listPublicEvents(db, { from: today, standing: true }, EVENTS_SHOWN);
  const speakers = await spokespersonsOn(db, site.unitId ? await subtreeIds(db, site.unitId, today) : [], today);
  const names = await unitNames(db, [...new Set([...kits, ...events, ...speakers].map((one) => one.unitId))], today);
  const reply = json({
    version: "https://jsonfeed.org/version/1.1",
    title: site.name,
    language: "vi",
    home_page_url: `${root}/bao-chi`,
    items: [
      ...kits.map((kit) => ({
        id: `kit:${kit.id}`,
        url: `${root}${base}/tai-lieu/${kit.id}`,
        title: kit.title,
        content_text: kit.firstLine,
        date_published: (kit.embargoUntil ?? kit.approvedAt)?.toISOString(),
        authors: [{ name: names.get(kit.unitId) ?? "" }],
        tags: ["kit"],
        _danbiet: {
          embargoUntil: kit.embargoUntil && kit.embargoUntil > rq.now ? kit.embargoUntil.toISOString() : null,
          archive: `${root}${base}/tai-lieu/${kit.id}/tai-lieu.zip`,
        },
      })),
      ...events.map((one) => ({
        id: `event:${one.eventId}`,
        url: `${root}/su-kien/${one.eventId}`,
        title: one.title,
        content_text: one.place,
        date_published: one.publishedAt.toISOString(),
        authors: [{ name: names.get(one.unitId) ?? "" }],
        tags: ["event"],
        _danbiet: { beginsAt: `${one.day}T${one.beginsAt}:00+07:00` },
      })),
    ],
    _danbiet: {
      spokespersons: speakers.map((one) => ({
        unit: names.get(one.unitId) ?? "",
        name: one.personName,
        office: one.office,
        phone: one.phone,
        email: one.email,
        hours: one.hours,
      })),
    },
  });
  Object.assign(reply.headers, SECRET_HEADERS, { "content-type": "application/feed+json; charset=utf-8" });
  return reply;
}

/** What the outlet published about a unit, perhaps of what it had asked: to be confirmed by the unit. */
export async function outletPiecePage(rq: Rq): Promise<Reply> {
  const { unitId, base } = await outletOf(rq);
  const words = pick(rq.lang, pieceVi, pieceEn);
  const { typed, errors, checked } = readPiece(rq, words, {
    units: await askableUnits(rq),
    outlets: null,
    inquiries: await listInquiries(rq.app.db, { outletUnitId: unitId }, INQUIRIES_SHOWN),
  });
  if (!checked) return show(rq, typed, errors, 422);
  const outletName = (await unitNames(rq.app.db, [unitId], vietnamDay(rq.now))).get(unitId) ?? "";
  try {
    await transaction(rq.app.db, (tx) =>
      logPiece(tx, null, { ...checked, outletName, outletUnitId: unitId, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof PieceRefused)) throw error;
    return show(rq, typed, { "bai-url": words.refusals[error.code] }, 409);
  }
  return seeOther(`${base}?xong=bai`);
}
