import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { en as postsEn } from "../../../messages.en.ts";
import { vi as postsVi } from "../../../messages.vi.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { findPlace, listPlaces, type PlaceFilter } from "../../place.store.ts";
import { PLACE_KINDS } from "../../place.ts";
import { PlaceListView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 50_000;

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
  loai: first(z.enum(PLACE_KINDS).optional().catch(undefined)),
  donvi: first(z.uuid().optional().catch(undefined)),
  ngung: first(z.literal("1").optional().catch(undefined)),
  sau: first(z.uuid().optional().catch(undefined)),
});
export type PlaceQuery = Omit<z.infer<typeof Query>, "sau">;

async function filterOf(rq: Rq) {
  const { sau, ...query } = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "posts.read", rq.now);
  const filter: PlaceFilter = {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    isClosed: query.ngung === "1",
    ...(query.loai ? { kind: query.loai } : {}),
    ...(query.q ? { words: query.q } : {}),
  };
  return { query, filter, reach, after: sau ? await findPlace(rq.app.db, sau) : undefined };
}

export async function placeListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, reach, after } = await filterOf(rq);
  const found = await listPlaces(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    PlaceListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      kinds: pick(rq.lang, postsVi, postsEn).kinds,
      query,
      rows,
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now)),
      units: await listUnitChoices(db, reach, vietnamDay(rq.now)),
      mayKeep: holds(actorOf(rq), "posts.places"),
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter. */
export async function placeListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { kinds } = pick(rq.lang, postsVi, postsEn);
  const { filter } = await filterOf(rq);
  const rows = await listPlaces(rq.app.db, filter, MOST_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const csv = writeCsv([
    [words.name, words.kind, words.unit, words.hamlet, words.keeper, words.members, words.form.address, words.takes],
    ...rows.map((row) => [
      row.name,
      kinds[row.kind],
      names.get(row.unitId) ?? "",
      row.hamlet ?? "",
      row.keeper ?? "",
      row.members === null ? "" : String(row.members),
      row.address ?? "",
      row.takesAll ? words.takesAll : words.takesSome,
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "noi-dang.csv");
}
