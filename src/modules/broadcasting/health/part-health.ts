import { sql } from "kysely";
import type { AppContext } from "../../../platform/app-context.ts";
import type { Health, PartHealth } from "../../../platform/http/index.ts";
import { SILENT_AFTER_MINUTES } from "../devices/device.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const MINUTE_MS = 60_000;
/** Who was not heard of for longer is the business of whoever looks after that one station. */
const HEARD_WITHIN_MS = 24 * 60 * MINUTE_MS;
/** One box without power says nothing of the whole. */
const FEWEST = 3;

/** Whether the devices of stations are heard of: many that fall silent at once are a network or a server, not a plug. */
export async function broadcastingHealth(app: AppContext): Promise<PartHealth[]> {
  const now = app.clock.now();
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const found = await sql<{ devices: number; silent: number; oldestAt: Date | null }>`
    select count(*)::int as devices, count(*) filter (where d.is_silent)::int as silent,
      min(d.seen_at) filter (where d.is_silent) as "oldestAt"
    from (
      select d.seen_at, d.seen_at < ${ago(SILENT_AFTER_MINUTES * MINUTE_MS)} as is_silent
      from station_device d join station s on s.id = d.station_id
      where d.revoked_at is null and s.off_on is null and d.seen_at >= ${ago(HEARD_WITHIN_MS)}
    ) d`.execute(app.db);
  const { devices, silent, oldestAt } = found.rows[0] ?? { devices: 0, silent: 0, oldestAt: null };
  const health = healthOf(devices, silent);
  const isWell = health === "good" || health === "off";
  return [
    {
      part: "broadcasting.stations",
      name: { vi: vi.part.name, en: en.part.name },
      health,
      says: isWell ? null : { vi: vi.part.silent(silent, devices), en: en.part.silent(silent, devices) },
      isPublic: false,
      waiting: silent,
      oldestAt,
      path: "/can-bo/truyen-thanh/tinh-trang",
    },
  ];
}

function healthOf(devices: number, silent: number): Health {
  if (devices === 0) return "off";
  if (devices < FEWEST || silent * 2 <= devices) return "good";
  return silent === devices ? "down" : "slow";
}
