import { sql } from "kysely";
import type { AppContext } from "../../platform/app-context.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const MINUTE_MS = 60_000;
/** Pages, feeds and sheets are out within seconds of their hour. */
const SLOW_MS = 15 * MINUTE_MS;

/** Whether what was approved for pages, feeds and sheets is out: rows of the ledger that still wait. */
export async function publishingHealth(app: AppContext): Promise<PartHealth[]> {
  const now = app.clock.now();
  const found = await sql<{ count: number; oldestAt: Date | null }>`
    select count(*)::int as count, min(created_at) as "oldestAt" from ledger_entry
    where state = 'waiting' and withdrawn_at is null and channel in ('portal', 'provincePortal', 'feed', 'sheet')`.execute(
    app.db,
  );
  const { count, oldestAt } = found.rows[0] ?? { count: 0, oldestAt: null };
  const isLate = oldestAt !== null && now.getTime() - oldestAt.getTime() > SLOW_MS;
  return [
    {
      part: "publishing.pages",
      name: { vi: vi.health.pages, en: en.health.pages },
      health: isLate ? "slow" : "good",
      says: isLate ? { vi: vi.health.late(count), en: en.health.late(count) } : null,
      isPublic: true,
      waiting: count,
      oldestAt,
      path: "/can-bo/so-phat-hanh",
    },
  ];
}
