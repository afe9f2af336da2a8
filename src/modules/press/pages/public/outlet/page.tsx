import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listPublicEvents } from "../../../../events/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { listPublicKits } from "../../../../plans/index.ts";
import { listInquiries } from "../../../inquiries/inquiries.store.ts";
import { en as inquiryEn } from "../../../inquiries/messages.en.ts";
import { vi as inquiryVi } from "../../../inquiries/messages.vi.ts";
import { outletOf } from "../../../inquiries/outside-door.ts";
import { askableUnits, readInquiry, SECRET_HEADERS } from "../../../inquiries/read-inquiry.ts";
import { sendInquiry } from "../../../inquiries/send-inquiry.ts";
import { en } from "../../../outlets/messages.en.ts";
import { vi } from "../../../outlets/messages.vi.ts";
import { OutletView } from "./view.tsx";

const INQUIRIES_SHOWN = 100;
const KITS_SHOWN = 20;
const EVENTS_SHOWN = 10;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { unitId, base } = await outletOf(rq);
  const today = vietnamDay(rq.now);
  const inquiries = await listInquiries(db, { outletUnitId: unitId }, INQUIRIES_SHOWN);
  const kits = await listPublicKits(db, KITS_SHOWN);
  const names = await unitNames(db, [...new Set([unitId, ...[...inquiries, ...kits].map((one) => one.unitId)])], today);
  return html(
    OutletView({
      ctx: rq.app.view(rq, await siteOf({ ...rq, params: {} })),
      words: pick(rq.lang, vi, en),
      inquiryWords: pick(rq.lang, inquiryVi, inquiryEn),
      base,
      outlet: names.get(unitId) ?? "",
      unitNames: names,
      today,
      inquiries,
      kits: kits.map((kit) => ({ ...kit, href: `/bao-chi/${kit.id}` })),
      events: await listPublicEvents(db, { from: today, standing: true }, EVENTS_SHOWN),
      units: await askableUnits(rq),
      typed,
      errors,
      done: rq.query.xong === "hoi",
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
