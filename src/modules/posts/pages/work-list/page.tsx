import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, subtreeIds, unitNames } from "../../../organisations/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { PLACE_KINDS } from "../../places/place.ts";
import { countPosts, type DueGroup, findPost, listDueGroups, listPosts, type PostFilter } from "../../post.store.ts";
import { POST_ACTS } from "../../post.ts";
import { WorkListView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 50_000;

/** What was dropped is nobody's work any more, and stands on the page of its item. */
export const LISTED = ["due", "failed", "declared", "proven", "skipped"] as const;
/** What went wrong on the way, and what is still in the hands of an account. */
const UNSETTLED = ["failed", "unknown", "sending"] as const;

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
  tinhtrang: first(z.enum(LISTED).optional().catch(undefined)),
  sau: first(z.string().max(200).optional().catch(undefined)),
});

/** Where a page of groups ended, as its address says it. */
const AfterGroup = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid(), z.uuid(), z.enum(PLACE_KINDS), z.enum(POST_ACTS)]))
  .transform(([since, itemId, unitId, kind, act]) => ({ since: new Date(since), itemId, unitId, kind, act }));

const written = ({ since, itemId, unitId, kind, act }: DueGroup): string =>
  [since.toISOString(), itemId, unitId, kind, act].join("_");
export type PostQuery = Omit<z.infer<typeof Query>, "sau">;

async function filterOf(rq: Rq) {
  const { db } = rq.app;
  const { sau, ...query } = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "posts.read", rq.now);
  const below = query.donvi ? new Set(await subtreeIds(db, query.donvi, vietnamDay(rq.now))) : null;
  const state = query.tinhtrang ?? "due";
  const filter: PostFilter = {
    unitIds: below ? reach.filter((id) => below.has(id)) : reach,
    states: state === "failed" ? UNSETTLED : [state],
    ...(query.loai ? { kind: query.loai } : {}),
    ...(query.q ? { words: query.q } : {}),
  };
  return { query, state, filter, reach, sau };
}

export async function workListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, state, filter, reach, sau } = await filterOf(rq);
  const groups = state === "due" ? await dueGroups(rq, filter, sau) : null;
  const posts = groups ? null : await donePosts(rq, filter, sau);
  const unitIds = [...(groups?.rows ?? []), ...(posts?.rows ?? [])].map((row) => row.unitId);
  return html(
    WorkListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      state,
      counts: await countPosts(db, filter),
      groups: groups?.rows ?? [],
      rows: posts?.rows ?? [],
      unitNames: await unitNames(db, [...new Set(unitIds)], vietnamDay(rq.now)),
      units: await listUnitChoices(db, reach, vietnamDay(rq.now)),
      mayKeepPlaces: holds(actorOf(rq), "posts.places"),
      isFirst: !sau,
      next: (groups ?? posts)?.next ?? null,
    }),
  );
}

async function dueGroups(rq: Rq, filter: PostFilter, sau: string | undefined) {
  const after = AfterGroup.safeParse(sau);
  const found = await listDueGroups(rq.app.db, filter, PAGE_SIZE + 1, after.data);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_SIZE && last ? written(last) : null };
}

async function donePosts(rq: Rq, filter: PostFilter, sau: string | undefined) {
  const id = z.uuid().safeParse(sau);
  const after = id.success ? await findPost(rq.app.db, id.data) : undefined;
  const found = await listPosts(rq.app.db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}

/** The rows of the filter, each place by itself. */
export async function workListExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await filterOf(rq);
  const rows = await listPosts(rq.app.db, filter, MOST_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const said = words.list;
  const csv = writeCsv([
    [said.item, said.act, said.kind, said.place, said.unit, said.since, said.state, said.done, said.by, said.address],
    ...rows.map((row) => [
      row.title,
      words.acts[row.act],
      words.kinds[row.kind],
      row.place,
      names.get(row.unitId) ?? "",
      formatDateTime(row.createdAt),
      words.states[row.state],
      row.doneAt ? formatDateTime(row.doneAt) : "",
      row.declaredByName ?? "",
      row.address ?? "",
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "can-dang.csv");
}
