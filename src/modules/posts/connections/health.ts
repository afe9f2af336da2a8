import { sql } from "kysely";
import type { AppContext } from "../../../platform/app-context.ts";
import type { Health, PartHealth } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { ACCOUNT_KINDS, type AccountKind } from "./account.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

interface Standing {
  kind: AccountKind;
  live: number;
  keyWrong: number;
  resting: number;
  waiting: number;
  oldestAt: Date | null;
}

/** Each network we post to by itself: whether its accounts are let in and answer. Posting by hand goes on meanwhile. */
export async function postsHealth(app: AppContext): Promise<PartHealth[]> {
  const now = app.clock.now();
  const found = await sql<Standing>`
    select a.kind, count(*)::int as live, count(*) filter (where a.is_key_wrong)::int as "keyWrong",
      count(*) filter (where not a.is_key_wrong and a.resting_until > ${now})::int as resting,
      coalesce(sum(w.waiting), 0)::int as waiting, min(w.oldest_at) as "oldestAt"
    from post_account a
    left join lateral (
      select count(*) as waiting, min(p.due_at) as oldest_at from post p
      where p.account_id = a.id and p.state in ('due', 'unknown') and p.due_at <= ${now}
    ) w on true
    where a.is_live and a.closed_at is null group by a.kind`.execute(app.db);
  return ACCOUNT_KINDS.map((kind): PartHealth => {
    const one = found.rows.find((row) => row.kind === kind);
    const health = healthOf(one);
    const says = (lang: "vi" | "en"): string => {
      const { part } = pick(lang, vi, en);
      return [
        ...(one && one.keyWrong > 0 ? [part.keyWrong(one.keyWrong)] : []),
        ...(one && one.resting > 0 ? [part.resting(one.resting)] : []),
      ].join(" ");
    };
    return {
      part: `posts.${kind}`,
      name: { vi: vi.kinds[kind], en: en.kinds[kind] },
      health,
      says: health === "good" || health === "off" ? null : { vi: says("vi"), en: says("en") },
      isPublic: false,
      waiting: one?.waiting ?? null,
      oldestAt: one?.oldestAt ?? null,
      path: "/can-bo/dang-bai/noi-dang",
    };
  });
}

function healthOf(one: Standing | undefined): Health {
  if (!one) return "off";
  const away = one.keyWrong + one.resting;
  if (away === 0) return "good";
  return away === one.live ? "down" : "slow";
}
