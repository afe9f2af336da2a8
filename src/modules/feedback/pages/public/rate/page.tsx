import { createHash } from "node:crypto";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { homeSite, resolveSlug, siteOf } from "../../../../organisations/index.ts";
import { saveRatingReason } from "../../../feedback.store.ts";
import { readPagePath } from "../../../forms.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { RATED_PARTS, recordRating } from "../../../record-rating.ts";
import { RateThanksView } from "./view.tsx";

const COOKIE = "danbiet_rated";
const Press = z.object({ trang: z.string(), ichloi: z.enum(["co", "chua"]) });

/** A mark of the page in the browser's own cookie, so that a second press on it is thanked and not counted. */
const markOf = (path: string): string => createHash("sha256").update(path).digest("base64url").slice(0, 6);

export async function ratePage(rq: Rq): Promise<Reply> {
  const press = Press.safeParse(rq.body);
  const path = press.success ? readPagePath(press.data.trang) : null;
  if (!press.success || !path) throw notFound();
  const isUseful = press.data.ichloi === "co";
  const known = (rq.req.cookies[COOKIE] ?? "").split(".").filter(Boolean);
  const mark = markOf(path);
  const isFirst = !known.includes(mark);
  let id = "cam-on";
  if (isFirst) {
    const unitId = await unitOfPath(rq, path);
    id = await transaction(rq.app.db, (tx) => recordRating(tx, { path, unitId, isUseful, lang: rq.lang, at: rq.now }));
  }
  const address = `/danh-gia/${id}?${new URLSearchParams({ trang: path, ...(isUseful ? { co: "1" } : {}) })}`;
  const reply = seeOther(address);
  const marks = [...known.filter((one) => one !== mark), mark].slice(-30).join(".");
  reply.headers["set-cookie"] = `${COOKIE}=${marks}; Path=/danh-gia; Max-Age=7776000; HttpOnly; SameSite=Lax`;
  return reply;
}

export async function rateThanksPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  return html(
    RateThanksView({
      ctx: rq.app.view(rq, await siteOf({ ...rq, params: {} })),
      words: pick(rq.lang, vi, en),
      id: id.success && rq.query.xong !== "1" ? id.data : null,
      isUseful: rq.query.co === "1",
      isReasonKept: rq.query.xong === "1",
      path: readPagePath(rq.query.trang) ?? "/",
    }),
  );
}

export async function rateReasonPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  const form = z
    .object({
      lydo: z.enum(["unclear", "missing", "wrong", "hardToFind", "other"]),
      trang: z.string(),
      buoc: z.enum(RATED_PARTS).optional().catch(undefined),
    })
    .safeParse(rq.body);
  const path = form.success ? (readPagePath(form.data.trang) ?? "/") : "/";
  if (!id.success) throw notFound();
  if (!form.success) return seeOther(`/danh-gia/${id.data}?${new URLSearchParams({ trang: path })}`);
  await transaction(rq.app.db, (tx) =>
    saveRatingReason(tx, id.data, form.data.lydo, path.startsWith("/thu-tuc/") ? (form.data.buoc ?? null) : null),
  );
  return seeOther(`/danh-gia/${id.data}?${new URLSearchParams({ trang: path, xong: "1" })}`);
}

/** The unit whose page it is: the first part of the address if a unit has it, else the installation's own. */
async function unitOfPath(rq: Rq, path: string): Promise<string> {
  const today = vietnamDay(rq.now);
  const slug = path.split("/")[1] ?? "";
  const found = slug ? await resolveSlug(rq.app.db, slug, today) : null;
  if (found && found.state !== "gone") return found.unit.id;
  const home = await homeSite(rq.app.db, today);
  if (!home.unitId) throw notFound();
  return home.unitId;
}
