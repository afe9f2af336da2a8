import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../platform/db/index.ts";
import type { BudgetDisclosure, BudgetFacts, BudgetKind } from "./disclosure.ts";

export type Signed = Pick<BudgetDisclosure, "writtenByName" | "approvedByName" | "approvedAt">;

const written = ({ lines, ...facts }: Partial<BudgetFacts>) => ({
  ...facts,
  ...(lines ? { lines: JSON.stringify(lines) } : {}),
});

export async function insertDisclosure(tx: Tx, one: BudgetFacts & Signed): Promise<string> {
  const { lines, ...facts } = one;
  const { id } = await tx
    .insertInto("budgetDisclosure")
    .values({ ...facts, lines: JSON.stringify(lines), publishedAt: one.approvedAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveDisclosure(
  tx: Tx,
  id: string,
  change: Partial<BudgetFacts> & Signed & { withdrawnReason?: string },
): Promise<void> {
  await tx
    .updateTable("budgetDisclosure")
    .set({ ...written(change), version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

export async function findDisclosure(db: Db, id: string): Promise<BudgetDisclosure | undefined> {
  const row = await db.selectFrom("budgetDisclosure").selectAll().where("id", "=", id).executeTakeFirst();
  return row as BudgetDisclosure | undefined;
}

export async function lockDisclosure(tx: Tx, id: string): Promise<BudgetDisclosure | undefined> {
  const row = await tx.selectFrom("budgetDisclosure").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as BudgetDisclosure | undefined;
}

/** One of a list: what it says without its table. */
export type DisclosureRow = Omit<BudgetDisclosure, "lines" | "explanation"> & {
  revenue: number | null;
  revenueActual: number | null;
  expenditure: number | null;
  expenditureActual: number | null;
};

export const BUDGET_VIEWS = ["standing", "withdrawn"] as const;
export type BudgetView = (typeof BUDGET_VIEWS)[number];

export interface DisclosureFilter {
  unitIds: readonly string[];
  year?: number | undefined;
  kind?: BudgetKind | undefined;
  q?: string | undefined;
  view?: BudgetView | undefined;
}

const sum = (side: string, column: string) =>
  sql<
    number | null
  >`(jsonb_path_query_first(lines, '$[*] ? (@.side == $side)', jsonb_build_object('side', ${side}::text)) ->> ${column})::bigint`;

/** The newest year first, within it what was public last. */
export async function listDisclosures(
  db: Db,
  filter: DisclosureFilter,
  page: { limit: number; offset: number },
): Promise<DisclosureRow[]> {
  let query = db
    .selectFrom("budgetDisclosure")
    .select([
      "id",
      "unitId",
      "year",
      "kind",
      "document",
      "decidedOn",
      "form",
      "moneyUnit",
      "obligationId",
      "version",
      "withdrawnReason",
      "writtenByName",
      "approvedByName",
      "publishedAt",
      "approvedAt",
      sum("revenue", "planned").as("revenue"),
      sum("revenue", "actual").as("revenueActual"),
      sum("expenditure", "planned").as("expenditure"),
      sum("expenditure", "actual").as("expenditureActual"),
    ])
    .where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.view) query = query.where("withdrawnReason", filter.view === "withdrawn" ? "is not" : "is", null);
  if (filter.year) query = query.where("year", "=", filter.year);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  for (const word of wordsToFind(filter.q))
    query = query.where(sql<boolean>`unaccent(concat_ws(' ', document, form)) ilike unaccent(${containing(word)})`);
  const rows = await query
    .orderBy("year", "desc")
    .orderBy("publishedAt", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows as DisclosureRow[];
}

/** Which of these units have a budget before the public. */
export async function unitsWithBudgets(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("budgetDisclosure")
    .select("unitId")
    .distinct()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("withdrawnReason", "is", null)
    .execute();
  return rows.map((row) => row.unitId);
}

/** Everything that stands, for the list of public pages. */
export async function* standingDisclosures(db: Db): AsyncGenerator<{ id: string; approvedAt: Date }> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db
      .selectFrom("budgetDisclosure")
      .select(["id", "approvedAt"])
      .where("withdrawnReason", "is", null)
      .where("id", ">", after)
      .orderBy("id")
      .limit(1_000)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
