import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../../../platform/files/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listProcedureNames } from "../../../../procedures/index.ts";
import { PostingRefused } from "../../../boards/board.errors.ts";
import { findBoard, listBoards, listMattersToPost, listPostings } from "../../../boards/board.store.ts";
import { recordPosting } from "../../../boards/keep-boards.ts";
import { en } from "../../../boards/messages.en.ts";
import { vi } from "../../../boards/messages.vi.ts";
import { judgePapers, type PaperVerdict } from "../../../paper-verdict.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import { reachForPrint } from "../../../print/print-scope.ts";
import { ShortLinkUnknown } from "../../../publishing.errors.ts";
import { findShortLink } from "../../../short-link.store.ts";
import type { ShortLink } from "../../../short-link.ts";
import { PostingRecordView } from "./view.tsx";

export interface TypedPosting {
  bang: string;
  noidung: string;
  day: string;
  month: string;
  year: string;
  untilDay: string;
  untilMonth: string;
  untilYear: string;
}

async function load(rq: Rq): Promise<ShortLink> {
  const short = (rq.params.short ?? "").trim().toLowerCase();
  const link = await findShortLink(rq.app.db, short);
  if (!link) throw new ShortLinkUnknown(short.slice(0, 20));
  return link;
}

/** What people call the paper: the procedure's name, or the list. */
async function titleOf(rq: Rq, link: ShortLink): Promise<string> {
  const words = pick(rq.lang, printVi, printEn);
  const form = link.purpose === "receipt" || link.purpose === "share" ? "sheet" : link.purpose;
  if (link.recordKind !== "procedure") return words.forms[form];
  const [name] = await listProcedureNames(rq.app.db, [link.recordId], rq.now);
  return `${name?.name ?? link.recordId} · ${words.forms[form]}`;
}

async function show(rq: Rq, link: ShortLink, typed: TypedPosting, errors: FormErrors, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachForPrint(db, actorOf(rq), rq.now);
  const unitIds = link.unitId && reach.ids.includes(link.unitId) ? [link.unitId] : reach.ids;
  const verdict = (await judgePapers(db, [link], today, config.http.publicUrl)).get(link.short) as PaperVerdict;
  return html(
    PostingRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      link,
      title: await titleOf(rq, link),
      verdict,
      boards: await listBoards(db, unitIds, 300),
      matters: await listMattersToPost(db, unitIds, 100),
      hangs: await listPostings(db, { short: link.short, standing: true, unitIds: reach.ids }, 50),
      typed,
      errors,
    }),
    { status },
  );
}

export async function postingRecordPage(rq: Rq): Promise<Reply> {
  const link = await load(rq);
  const [year = "", month = "", day = ""] = vietnamDay(rq.now).split("-");
  return show(
    rq,
    link,
    { bang: link.boardId ?? "", noidung: "", day, month, year, untilDay: "", untilMonth: "", untilYear: "" },
    {},
  );
}

export const LARGEST_PHOTO = 15 * 1024 * 1024;

export async function recordPostingPage(rq: Rq): Promise<Reply> {
  const link = await load(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string).slice(0, 40) : "");
  const typed: TypedPosting = {
    bang: text("bang"),
    noidung: text("noidung"),
    day: text("ngay-day"),
    month: text("ngay-month"),
    year: text("ngay-year"),
    untilDay: text("den-day"),
    untilMonth: text("den-month"),
    untilYear: text("den-year"),
  };
  const errors: FormErrors = {};
  const postedOn = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (postedOn === null) errors.ngay = words.dateWrong;
  const hasUntil = [typed.untilDay, typed.untilMonth, typed.untilYear].some((part) => part !== "");
  const until = hasUntil ? parseVietnameseDate(`${typed.untilDay}/${typed.untilMonth}/${typed.untilYear}`) : null;
  if (hasUntil && until === null) errors.den = words.dateWrong;
  const board = /^[0-9a-f-]{36}$/.test(typed.bang) ? await findBoard(rq.app.db, typed.bang) : undefined;
  if (!board) errors.bang = words.boardMissing;
  const photo = rq.files.find((file) => file.fieldName === "anh" && file.bytes.length > 0);
  let photoBytes: Buffer | null = null;
  if (photo) {
    try {
      photoBytes = (await acceptUpload(photo.bytes, ["image"], LARGEST_PHOTO)).bytes;
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      errors.anh = words.photoWrong;
    }
  }
  if (!board || postedOn === null || Object.keys(errors).length > 0) return show(rq, link, typed, errors, 422);
  const photoKey = photoBytes ? await rq.app.files.put(photoBytes, "image/jpeg") : null;
  const title = await titleOf(rq, link);
  try {
    await transaction(rq.app.db, (tx) =>
      recordPosting(tx, actorOf(rq), {
        short: link.short,
        boardId: board.id,
        postedOn,
        until,
        photoKey,
        title,
        obligationId: /^[0-9a-f-]{36}$/.test(typed.noidung) ? typed.noidung : null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof PostingRefused)) throw error;
    return show(rq, link, typed, { [error.field]: words.refusals[error.code] }, 422);
  }
  return seeOther(`/can-bo/niem-yet/bang/${board.id}?xong=recorded`);
}
