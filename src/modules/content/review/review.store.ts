import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { ItemKind, ItemState } from "../item.ts";

/** What is out, as far as its causes are reckoned from it. */
export interface ReviewedItem {
  id: string;
  slug: string;
  unitId: string;
  kind: ItemKind;
  state: ItemState;
  title: string;
  reviewOn: string | null;
  /** When somebody last read it as a whole: its publication, its correction, or a review. */
  since: Date;
  wasReviewed: boolean;
  procedureCodes: string[];
  legalBasisIds: number[];
  brokenLinks: string[];
  /** Figures of its text for which the records give another value now. */
  figuresMoved: { name: string; held: string; found: string | null; noticedAt: string }[];
}

export async function listReviewed(
  db: Db,
  ask: { unitIds: readonly string[]; itemId?: string },
): Promise<ReviewedItem[]> {
  const found = await sql<ReviewedItem>`
    select i.id, i.slug, i.unit_id, i.kind, i.state, v.title, i.review_on,
      greatest(i.published_at, i.republished_at, i.reviewed_at) as since, i.reviewed_at is not null as was_reviewed,
      v.procedure_codes, v.legal_basis_ids,
      coalesce((select array_agg(l.address order by l.address) from item_link l where l.item_id = i.id and l.state <> 'alive'
        and i.working_version = i.published_version), '{}') as broken_links,
      case when v.figures = '[]' then '[]' else coalesce((select jsonb_agg(jsonb_build_object('name', m.name, 'held', m.held, 'found', m.found,
        'noticedAt', m.noticed_at) order by m.mark) from item_figure_moved m
        where m.item_id = i.id and m.number = v.number), '[]') end as figures_moved
    from item i join item_version v on v.item_id = i.id and v.number = i.published_version
    where i.state not in ('withdrawn', 'replaced', 'archived') and i.unit_id = any(${[...ask.unitIds]}::uuid[])
      ${ask.itemId ? sql`and i.id = ${ask.itemId}` : sql``}
    order by i.id`.execute(db);
  return found.rows;
}

/** Items that are out and whose addresses were asked longest ago, before the moment. */
export async function listLinksToAskAgain(db: Db, before: Date, limit: number): Promise<string[]> {
  const found = await sql<{ itemId: string }>`
    select l.item_id from item_link l join item i on i.id = l.item_id
    where i.published_version is not null and i.state not in ('withdrawn', 'replaced', 'archived')
    group by l.item_id having min(l.checked_at) < ${before} order by min(l.checked_at) limit ${limit}`.execute(db);
  return found.rows.map((row) => row.itemId);
}
