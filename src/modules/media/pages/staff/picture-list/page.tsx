import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { countPictures, listPicturePlaces, listPictures, listPictureUnits } from "../../../media.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { CONSENTS } from "../../../picture.ts";
import { searchKeys } from "../../../shown-people.ts";
import { PictureListView } from "./view.tsx";

const PAGE_SIZE = 24;

const typed = (most: number) =>
  z
    .string()
    .transform((text) => nfc(text).trim().slice(0, most) || undefined)
    .optional()
    .catch(undefined);

const Query = z.object({
  q: typed(100),
  donvi: z.uuid().optional().catch(undefined),
  noi: typed(160),
  dongy: z.enum(CONSENTS).optional().catch(undefined),
  dung: z.enum(["co", "khong"]).optional().catch(undefined),
});
export type PictureQuery = z.infer<typeof Query>;

export async function pictureListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "content.read", rq.now);
  const filter = {
    unitIds: reach,
    words: query.q,
    people: searchKeys(rq.app.config.secretKey, query.q ?? ""),
    unitId: query.donvi,
    place: query.noi,
    consent: query.dongy,
    used: query.dung === undefined ? undefined : query.dung === "co",
  };
  const [at = "", id = ""] = (typeof rq.query.truoc === "string" ? rq.query.truoc : "").split("_");
  const after =
    !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success ? { addedAt: new Date(at), id } : undefined;
  const rows = await listPictures(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  return html(
    PictureListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      count: await countPictures(db, filter),
      units: await listUnitChoices(db, await listPictureUnits(db, reach), today),
      places: await listPicturePlaces(db, reach),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdd: holds(actorOf(rq), "content.edit"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? `${last.addedAt.toISOString()}_${last.id}` : null,
    }),
  );
}
