import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { tokenHash } from "../../../platform/crypto/index.ts";
import { download, HttpError, notFound, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listKitsById } from "../../plans/index.ts";
import { en as outletEn } from "../outlets/messages.en.ts";
import { vi as outletVi } from "../outlets/messages.vi.ts";
import { findOutletByToken } from "../outlets/outlets.store.ts";
import { findInquiry, findInquiryByToken, listInquiryFiles, listInquiryKitIds } from "./inquiries.store.ts";
import { type Inquiry, isSettled } from "./inquiry.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { SECRET_HEADERS, tokenIn } from "./read-inquiry.ts";
import type { ShownInquiryProps } from "./shown-inquiry.tsx";

/** The outlet whose secret address this is. @throws HttpError 404 where it opens nothing (any more) */
export async function outletOf(rq: Rq): Promise<{ unitId: string; base: string }> {
  const token = tokenIn(rq);
  const unitId = token && (await findOutletByToken(rq.app.db, tokenHash(token), vietnamDay(rq.now)));
  if (!unitId) throw new HttpError(404, pick(rq.lang, outletVi, outletEn).missing);
  return { unitId, base: `/toa-soan/${token}` };
}

/** One inquiry as its outlet comes to it: by the address of the inquiry itself, or by that of the outlet. */
export type InquiryDoor = (rq: Rq) => Promise<{ inquiry: Inquiry; base: string }>;

export const byOwnAddress: InquiryDoor = async (rq) => {
  const token = tokenIn(rq);
  const inquiry = token ? await findInquiryByToken(rq.app.db, tokenHash(token)) : undefined;
  if (!inquiry) throw new HttpError(404, pick(rq.lang, vi, en).ask.missing);
  return { inquiry, base: `/bao-chi/hoi/${token}` };
};

export const byOutlet: InquiryDoor = async (rq) => {
  const outlet = await outletOf(rq);
  const id = z.uuid().safeParse(rq.params.inquiry);
  const inquiry = id.success ? await findInquiry(rq.app.db, id.data) : undefined;
  if (inquiry?.outletUnitId !== outlet.unitId) throw new HttpError(404, pick(rq.lang, vi, en).notFound);
  return { inquiry, base: `${outlet.base}/yeu-cau/${inquiry.id}` };
};

/** What the outlet may see of it; the answer only once it was approved. */
export async function shownOf(
  rq: Rq,
  { inquiry, base }: { inquiry: Inquiry; base: string },
): Promise<Omit<ShownInquiryProps, "reason" | "error" | "address">> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const isOut = isSettled(inquiry.state);
  const kits = isOut ? await listKitsById(db, await listInquiryKitIds(db, inquiry.id), rq.now) : [];
  return {
    words: pick(rq.lang, vi, en),
    inquiry,
    base,
    today,
    unit: (await unitNames(db, [inquiry.unitId], today)).get(inquiry.unitId) ?? "",
    files: isOut ? await listInquiryFiles(db, inquiry.id) : [],
    kits: kits.map((kit) => ({ ...kit, href: `/bao-chi/${kit.id}` })),
  };
}

/** A file of an answer that was approved. */
export const fileThrough =
  (door: InquiryDoor) =>
  async (rq: Rq): Promise<Reply> => {
    const { inquiry } = await door(rq);
    const file = isSettled(inquiry.state)
      ? (await listInquiryFiles(rq.app.db, inquiry.id)).find((one) => one.fileKey === rq.params.file)
      : undefined;
    if (!file) throw notFound();
    const reply = download(await rq.app.files.get(file.fileKey), file.contentType, file.name);
    Object.assign(reply.headers, SECRET_HEADERS);
    return reply;
  };
