import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { withdrawInquiry } from "../../../inquiries/act-on-inquiry.ts";
import { InquiryRefused } from "../../../inquiries/inquiries.errors.ts";
import { INQUIRY_LIMITS } from "../../../inquiries/inquiry.ts";
import { en } from "../../../inquiries/messages.en.ts";
import { vi } from "../../../inquiries/messages.vi.ts";
import { byOutlet, byOwnAddress, type InquiryDoor, shownOf } from "../../../inquiries/outside-door.ts";
import { askableUnits, readInquiry, SECRET_HEADERS } from "../../../inquiries/read-inquiry.ts";
import { sendInquiry } from "../../../inquiries/send-inquiry.ts";
import { AskPressView, InquiryView } from "./view.tsx";

async function showForm(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  return html(
    AskPressView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      units: await askableUnits(rq),
      typed,
      errors,
    }),
    { status },
  );
}

export const askPressPage = (rq: Rq): Promise<Reply> =>
  showForm(rq, { unitId: typeof rq.query.donvi === "string" ? rq.query.donvi : "" }, {});

/** What comes by this form is known by its own secret address from then on. */
export async function sendInquiryPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const read = readInquiry(rq, words, { units: await askableUnits(rq), outlet: true, needsReporter: true });
  const { checked } = read;
  if (!checked) return showForm(rq, read.typed, read.errors, 422);
  try {
    const { token } = await transaction(rq.app.db, (tx) =>
      sendInquiry(tx, rq.app.config.secretKey, { ...checked, outletUnitId: null, source: "form", at: rq.now }),
    );
    return seeOther(`/bao-chi/hoi/${token}?moi=1`);
  } catch (error) {
    if (!(error instanceof InquiryRefused)) throw error;
    return showForm(rq, read.typed, { unitId: words.refusals[error.code] }, 409);
  }
}

async function show(
  rq: Rq,
  open: InquiryDoor,
  said: { reason: string; error: string | null } = { reason: "", error: null },
  status = 200,
): Promise<Reply> {
  const door = await open(rq);
  return html(
    InquiryView({
      ctx: rq.app.view(rq, await siteOf({ ...rq, params: {} })),
      ...(await shownOf(rq, door)),
      ...said,
      address: rq.query.moi === "1" ? `${rq.app.config.http.publicUrl}${door.base}` : null,
      back: open === byOutlet ? door.base.replace(/\/yeu-cau\/.*$/, "") : null,
    }),
    { status, headers: SECRET_HEADERS },
  );
}

const withdrawThrough =
  (open: InquiryDoor) =>
  async (rq: Rq): Promise<Reply> => {
    const { inquiry, base } = await open(rq);
    const { reason = "" } = typedForm(rq).typed;
    const words = pick(rq.lang, vi, en);
    if (!fits(reason, INQUIRY_LIMITS.note)) return show(rq, open, { reason, error: words.errors.note }, 422);
    await transaction(rq.app.db, (tx) =>
      withdrawInquiry(tx, { inquiryId: inquiry.id, note: reason || null, at: rq.now }),
    );
    return seeOther(base);
  };

export const ownInquiryPage = (rq: Rq): Promise<Reply> => show(rq, byOwnAddress);
export const outletInquiryPage = (rq: Rq): Promise<Reply> => show(rq, byOutlet);
export const withdrawOwnInquiryPage = withdrawThrough(byOwnAddress);
export const withdrawOutletInquiryPage = withdrawThrough(byOutlet);
