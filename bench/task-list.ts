/**
 * How long the lists of tasks take where a province has 100,000 assignments and a million rows in its ledger. The rows are
 * written beside the demonstration and counted once, as the migration counts them; pages are asked for as a planner of the
 * province asks for them.
 */
import pg from "pg";
import { connectionOf, plannerOf, signIn } from "./planner.ts";

const UNITS = 100;
const TASKS = 1_000;
const LEDGER_ROWS = 1_000_000;
const TURNS = 5;
const LIST = "/can-bo/ke-hoach/nhiem-vu?donvi=tatca";
const PAGES = [
  LIST,
  `${LIST}&xem=cot`,
  `${LIST}&xem=thoigian`,
  `${LIST}&xem=thang&thang=2026-11`,
  `${LIST}&q=truyen+thanh`,
  "/can-bo/ke-hoach/tong-hop?donvi=tatca",
];

/** The slowest of these pages, each the median of some turns, in ms. */
export async function measureTaskList(data: string, site: string): Promise<{ ms: number; page: string }> {
  const client = new pg.Client(connectionOf(data));
  await client.connect();
  try {
    await writeProvince(client);
    const cookie = await signIn(site, await plannerOf(client));
    let slowest = { ms: 0, page: "" };
    for (const page of PAGES) {
      const times: number[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const started = performance.now();
        const answer = await fetch(`${site}${page}`, { headers: { cookie } });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`);
        times.push(performance.now() - started);
      }
      const ms = times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] as number;
      if (ms > slowest.ms) slowest = { ms, page };
    }
    return slowest;
  } finally {
    await client.end();
  }
}

async function writeProvince(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; unit_id: string }>(
    "select id, unit_id from plan where state = 'issued' order by issued_on desc limit 1",
  );
  const plan = rows[0];
  if (!plan) throw new Error("the demonstration has no plan in force");
  await client.query("begin");
  // Counted once at the end, as after an import of everything.
  await client.query("set local session_replication_role = replica");
  await client.query(
    `with u as (insert into unit (kind, created_on) select 'commune', '2025-07-01' from generate_series(1, ${UNITS}) returning id),
      s as (insert into unit_slug (slug, unit_id) select 'xa-do-' || row_number() over (), id from u returning slug, unit_id)
      insert into unit_version (unit_id, name, short_name, type, parent_id, slug, search_key, short_key, valid_from)
      select unit_id, 'Xã ' || slug, slug, 'xã', $1, slug, slug, slug, '2025-07-01' from s`,
    [plan.unit_id],
  );
  await client.query(
    `insert into plan_task (plan_id, agency_id, position, text, due_on, topic, state)
      select $1, (select id from plan_agency where plan_id = $1 limit 1), 1000 + n,
        'Nhiệm vụ đo số ' || n || ' về thủ tục hành chính và truyền thanh cơ sở', date '2026-01-05' + (n % 360),
        'procedures', 'accepted' from generate_series(1, ${TASKS}) n`,
    [plan.id],
  );
  await client.query(
    `insert into task_assignment (task_id, unit_id, role, in_group, assigned_by_name, assigned_at, acknowledged_at, acknowledged_by_name)
      select k.id, v.unit_id, 'lead', true, 'Đo', '2026-02-01', case when v.slug < 'xa-do-7' then timestamptz '2026-02-05' end, 'Đo'
      from plan_task k cross join unit_version v where k.plan_id = $1 and k.position > 1000 and v.slug like 'xa-do-%'`,
    [plan.id],
  );
  await client.query(
    `insert into ledger_entry (key, channel, state, record_kind, record_id, record_version, title, unit_id, task_id, created_by, created_at, sent_at)
      select 'do:' || a.id || ':' || c, 'portal', 'sent', 'item', a.id::text || (c / 2), 1, 'Đo', a.unit_id, a.task_id, 'system',
        '2026-03-01', timestamptz '2026-03-01' + (hashtext(a.id::text || c) % 200) * interval '1 day'
      from task_assignment a cross join generate_series(0, ${LEDGER_ROWS / (UNITS * TASKS) - 1}) c
      where a.assigned_by_name = 'Đo'`,
  );
  await client.query("select recount_proof(array(select id from plan_task))");
  await client.query("commit");
  await client.query("analyze");
}
