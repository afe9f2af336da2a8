import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import type { Db } from "../../../../../platform/db/index.ts";
import type { TreeNode } from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import {
  ancestors,
  countUnits,
  describeUnits,
  type FoundUnit,
  getUnits,
  listTree,
  listUnitsUnder,
  searchUnits,
  type TreeUnit,
} from "../../../find-units.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { actorOf } from "../../../request-actor.ts";
import { mayEditAnything } from "../../../unit.policy.ts";
import { hasUnknownBeginnings, listIdsOfKind } from "../../../unit.store.ts";
import { dayBefore, isBeginningUnknown, UNIT_KINDS, type Unit, type UnitKind } from "../../../unit.ts";
import { mayImportHere } from "../unit-import/page.tsx";
import { UnitTreeView } from "./view.tsx";

/** Above so many units the tree is opened branch by branch, so that no page carries thousands of rows. */
const WHOLE_TREE = 300;
const PAGE_SIZE = 100;
const SEARCH_MOST = 200;

const text = (most: number) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(most))
    .transform(nfc)
    .optional()
    .catch(undefined);

const Query = z.object({
  ngay: text(40),
  q: text(200),
  cap: z.enum(UNIT_KINDS).optional().catch(undefined),
  /** The branch that is open. */
  mo: z.uuid().optional().catch(undefined),
  /** In a level: the last unit of the page before. */
  sau: z.uuid().optional().catch(undefined),
});

export interface TreeQuery {
  /** As typed. */
  ngay: string;
  q: string;
  cap: UnitKind | "";
  mo: string;
}

function read(rq: Rq): { query: TreeQuery; on: string; today: string; dayIsWrong: boolean; after: string | undefined } {
  const parsed = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const day = parsed.ngay ? parseVietnameseDate(parsed.ngay) : today;
  return {
    query: { ngay: parsed.ngay ?? "", q: parsed.q ?? "", cap: parsed.cap ?? "", mo: parsed.mo ?? "" },
    on: day ?? today,
    today,
    dayIsWrong: day === null,
    after: parsed.sau,
  };
}

export async function unitTreePage(rq: Rq): Promise<Reply> {
  const { query, on, today, dayIsWrong, after } = read(rq);
  const { db } = rq.app;
  const counts = await countUnits(db, on);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isList = query.q !== "" || query.cap !== "";
  const ids = isList ? await listedIds(db, query, on) : [];
  const start = after ? ids.indexOf(after) + 1 : 0;
  const shown = await unitsInOrder(db, ids.slice(start, start + PAGE_SIZE), on);
  const words = pick(rq.lang, vi, en);
  const nodes = isList ? [] : await treeOf(db, query, on, total, words);
  return html(
    UnitTreeView({
      ctx: rq.app.view(rq),
      words,
      query,
      on,
      isToday: on === today,
      dayIsWrong,
      counts,
      total,
      mayCreate: mayEditAnything(actorOf(rq)),
      mayImport: await mayImportHere(rq),
      beginningUnknown: total > 0 && (await hasUnknownBeginnings(db, on)),
      list: isList
        ? {
            rows: await describeUnits(db, shown, on, query.q),
            total: ids.length,
            isCut: query.q !== "" && ids.length >= SEARCH_MOST,
            next: start + PAGE_SIZE < ids.length ? (shown.at(-1)?.id ?? null) : null,
          }
        : null,
      nodes,
    }),
  );
}

/** Search over all times; a level on its day. Both together: the level among what was found. */
async function listedIds(db: Db, query: TreeQuery, on: string): Promise<string[]> {
  if (query.q === "") return query.cap === "" ? [] : listIdsOfKind(db, query.cap, on);
  const found = await searchUnits(db, query.q, on, SEARCH_MOST);
  return found.filter((unit) => query.cap === "" || unit.kind === query.cap).map((unit) => unit.id);
}

async function unitsInOrder(db: Db, ids: readonly string[], on: string): Promise<Unit[]> {
  const units = await getUnits(db, ids, on);
  return ids.flatMap((id) => units.get(id) ?? []);
}

async function treeOf(db: Db, query: TreeQuery, on: string, total: number, words: typeof vi): Promise<TreeNode[]> {
  const day = query.ngay === "" ? "" : `?ngay=${encodeURIComponent(query.ngay)}`;
  const href = (id: string): string => `/can-bo/to-chuc/${id}${day}`;
  const meta = (unit: Unit): string | undefined => (unit.code ? words.tree.code(unit.code) : undefined);
  if (total <= WHOLE_TREE) {
    return nest(await listTree(db, on), (unit, children) => ({
      id: unit.id,
      name: unit.name,
      href: href(unit.id),
      meta: meta(unit),
      open: unit.depth < 2 && unit.childCount > 0,
      current: unit.id === query.mo,
      children,
    }));
  }
  const path = query.mo === "" ? [] : [...(await ancestors(db, query.mo, on)).map((unit) => unit.id), query.mo];
  const branch = async (parentId: string | null): Promise<TreeNode[]> => {
    const all = await listUnitsUnder(db, parentId, on);
    // On the way down to the open branch its neighbours would only push it out of sight.
    const onPath = all.filter((unit) => path.includes(unit.id));
    const units = onPath.length > 0 ? onPath : all;
    return Promise.all(
      units.map(async (unit): Promise<TreeNode> => {
        const isOpen = path.includes(unit.id) || (parentId === null && units.length === 1);
        const params = new URLSearchParams({ ...(query.ngay ? { ngay: query.ngay } : {}), mo: unit.id });
        return {
          id: unit.id,
          name: unit.name,
          href: href(unit.id),
          open: true,
          current: unit.id === query.mo,
          meta: (
            <>
              {meta(unit)}
              {unit.childCount > 0 && !isOpen ? (
                <>
                  {" · "}
                  <a href={`/can-bo/to-chuc?${params}`}>
                    {words.tree.open(unit.childCount)}
                    <span class="govuk-visually-hidden">: {unit.name}</span>
                  </a>
                </>
              ) : null}
            </>
          ),
          children: isOpen ? await branch(unit.id) : [],
        };
      }),
    );
  };
  return branch(null);
}

/** The flat tree, each unit followed by those below it, as nodes within nodes. */
function nest(tree: readonly TreeUnit[], toNode: (unit: TreeUnit, children: TreeNode[]) => TreeNode): TreeNode[] {
  let at = 0;
  const level = (depth: number): TreeNode[] => {
    const nodes: TreeNode[] = [];
    while (at < tree.length && tree[at]!.depth === depth) {
      const unit = tree[at++]!;
      nodes.push(toNode(unit, level(depth + 1)));
    }
    return nodes;
  };
  return level(0);
}

/** Exactly the units of the filter, not only the page or the branch shown. */
export async function unitTreeExport(rq: Rq): Promise<Reply> {
  const { query, on } = read(rq);
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const units =
    query.q === "" && query.cap === ""
      ? await listTree(db, on)
      : await unitsInOrder(db, await listedIds(db, query, on), on);
  const parents = await getUnits(
    db,
    units.flatMap((unit) => unit.parentId ?? []),
    on,
  );
  const heirs = await describeUnits(
    db,
    units.filter((unit) => unit.endedOn !== null && unit.endedOn <= on),
    on,
  );
  const heirsOf = new Map(heirs.map((found: FoundUnit) => [found.unit.id, found.heirs]));
  const w = words.tree;
  const rows = [
    [w.codeColumn, w.name, w.kind, w.parent, w.since, w.until, w.nowIn, w.address, w.phone, w.site],
    ...units.map((unit) => [
      unit.code ?? "",
      unit.name,
      words.kinds[unit.kind],
      parents.get(unit.parentId ?? "")?.name ?? "",
      isBeginningUnknown(unit) ? "" : formatDate(unit.createdOn),
      unit.endedOn ? formatDate(dayBefore(unit.endedOn)) : "",
      (heirsOf.get(unit.id) ?? []).map((heir) => heir.name).join("; "),
      unit.address ?? "",
      unit.phone ?? "",
      `${rq.app.config.http.publicUrl}/${unit.slug}`,
    ]),
  ];
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", `${w.exportName}-${on}.csv`);
}
