import type { Db } from "../../../../platform/db/index.ts";
import { type Channel, type LedgerEntry, listLedgerEntries } from "../../../publishing/index.ts";
import { underTheirDuties } from "../../cascade/under-duties.ts";

/** One product that went out for a task, over one channel or many: what a proven figure counts. */
export interface Product {
  taskId: string;
  unitId: string;
  title: string;
  at: Date;
  ways: { channel: Channel; href: string | null }[];
  rowIds: string[];
}

/** Rows read for one list; a task with more has a page of its own with the newest of them. */
export const MOST_ROWS = 5_000;

export interface EvidenceOf {
  taskIds: readonly string[];
  unitIds?: readonly string[];
}

/** Products that prove these tasks, newest first, from the same rows the figures count. */
export async function loadProducts(
  db: Db,
  of: EvidenceOf,
  publicUrl: string,
  most = MOST_ROWS,
): Promise<{ products: Product[]; isCut: boolean }> {
  if (of.taskIds.length === 0 || of.unitIds?.length === 0) return { products: [], isCut: false };
  const rows = await listLedgerEntries(
    db,
    { taskIds: [...of.taskIds], proofOnly: true, ...(of.unitIds ? { unitIds: [...of.unitIds] } : {}) },
    most + 1,
  );
  const shown = await underTheirDuties(db, of.taskIds, rows.slice(0, most));
  return { products: productsOf(shown, publicUrl), isCut: rows.length > most };
}

/** Rows of one record for one task and unit are one product; of each channel the newest row is shown. */
export function productsOf(rows: readonly LedgerEntry[], publicUrl: string): Product[] {
  const products = new Map<string, Product>();
  for (const row of rows) {
    if (!row.taskId) continue;
    const key = `${row.taskId} ${row.unitId} ${row.recordKind} ${row.recordId}`;
    const product = products.get(key) ?? {
      taskId: row.taskId,
      unitId: row.unitId,
      title: row.title,
      at: row.sentAt ?? row.createdAt,
      ways: [],
      rowIds: [],
    };
    product.rowIds.push(row.id);
    if (!product.ways.some((way) => way.channel === row.channel))
      product.ways.push({ channel: row.channel, href: hrefOf(row.address, publicUrl) });
    products.set(key, product);
  }
  const order: Channel[] = ["portal", "provincePortal", "press", "sheet"];
  const rank = (channel: Channel): number => (order.includes(channel) ? order.indexOf(channel) : order.length);
  for (const product of products.values()) product.ways.sort((a, b) => rank(a.channel) - rank(b.channel));
  return [...products.values()];
}

/** Our own addresses as paths, so that they open on whatever host the page is read. */
function hrefOf(address: string | null, publicUrl: string): string | null {
  if (address === null) return null;
  if (address.startsWith(`${publicUrl}/`)) return address.slice(publicUrl.length);
  return /^https?:\/\//.test(address) ? address : null;
}
