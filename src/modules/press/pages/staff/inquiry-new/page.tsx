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
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { en } from "../../../inquiries/messages.en.ts";
import { vi } from "../../../inquiries/messages.vi.ts";
import { readInquiry } from "../../../inquiries/read-inquiry.ts";
import { sendInquiry } from "../../../inquiries/send-inquiry.ts";
import { InquiryNewView } from "./view.tsx";

async function unitsOf(rq: Rq): Promise<{ id: string; name: string }[]> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "press.answer", rq.now);
  const own = ownUnits(actor, reach);
  return listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now));
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(InquiryNewView({ ctx: rq.app.view(rq), words, units: await unitsOf(rq), typed, errors }), { status });
}

export const newInquiryPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** What came by telephone or letter is entered by an officer, and has the same day. */
export async function enterInquiryPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed, errors, checked } = readInquiry(rq, words, {
    units: await unitsOf(rq),
    outlet: true,
    needsReporter: false,
  });
  if (!checked) return show(rq, typed, errors, 422);
  const { id } = await transaction(rq.app.db, (tx) =>
    sendInquiry(
      tx,
      rq.app.config.secretKey,
      { ...checked, outletUnitId: null, source: "officer", at: rq.now },
      actorOf(rq),
    ),
  );
  return seeOther(`/can-bo/bao-chi/${id}?xong=ghi`);
}
