/**
 * How long a province takes to add up the reports of 1,000 units: a year of 20 tasks each, proven by ledger rows, handed in
 * and taken, half of them through a department whose summary was handed in. The rows are written beside the demonstration.
 */
import pg from "pg";
import { connectionOf, plannerOf, signIn } from "./planner.ts";

const UNITS = 1_000;
const TASKS = 20;
const TURNS = 3;

/** The page that adds up everything, the median of some turns, in ms. */
export async function measureConsolidation(data: string, site: string): Promise<number> {
  const client = new pg.Client(connectionOf(data));
  await client.connect();
  try {
    const periodId = await writeReports(client);
    const cookie = await signIn(site, await plannerOf(client));
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const started = performance.now();
      const answer = await fetch(`${site}/can-bo/ky-bao-cao/${periodId}/tong-hop`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`the page that adds up answered ${answer.status}`);
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] as number;
  } finally {
    await client.end();
  }
}

async function writeReports(client: pg.Client): Promise<string> {
  const one = async (query: string, values: unknown[] = []): Promise<Record<string, string>> => {
    const { rows } = await client.query<Record<string, string>>(query, values);
    if (!rows[0]) throw new Error("the demonstration has no plan in force, or no department");
    return rows[0];
  };
  const plan = await one("select id, unit_id from plan where state = 'issued' order by issued_on desc limit 1");
  const department = await one("select id from unit where kind = 'department' limit 1");
  await client.query("begin");
  // Counted once at the end, as after an import of everything.
  await client.query("set local session_replication_role = replica");
  await client.query(
    `with u as (insert into unit (kind, created_on) select 'commune', '2025-07-01' from generate_series(1, ${UNITS}) returning id),
      s as (insert into unit_slug (slug, unit_id) select 'xa-cong-' || row_number() over (), id from u returning slug, unit_id)
      insert into unit_version (unit_id, name, short_name, type, parent_id, slug, search_key, short_key, valid_from)
      select unit_id, 'Xã ' || slug, slug, 'xã', $1, slug, slug, slug, '2025-07-01' from s`,
    [plan.unit_id],
  );
  await client.query(
    `insert into plan_task (plan_id, agency_id, position, text, due_on, topic, state, target_count)
      select $1, (select id from plan_agency where plan_id = $1 limit 1), 5000 + n,
        'Nhiệm vụ cộng số ' || n || ' về thủ tục hành chính', '2025-11-30', 'procedures', 'accepted', 4
      from generate_series(1, ${TASKS}) n`,
    [plan.id],
  );
  await client.query(
    `insert into task_assignment (task_id, unit_id, role, in_group, target_count, assigned_by_name, assigned_at)
      select k.id, v.unit_id, 'lead', true, 4, 'Cộng', '2025-01-05'
      from plan_task k cross join unit_version v where k.plan_id = $1 and k.position > 5000 and v.slug like 'xa-cong-%'`,
    [plan.id],
  );
  await client.query(
    `insert into ledger_entry (key, channel, state, record_kind, record_id, record_version, title, unit_id, task_id, created_by, created_at, sent_at)
      select 'cong:' || a.id, 'portal', 'sent', 'item', a.id::text, 1, 'Cộng', a.unit_id, a.task_id, 'system', '2025-06-01', '2025-06-01'
      from task_assignment a where a.assigned_by_name = 'Cộng'`,
  );
  const period = await one(
    `insert into report_period (plan_id, unit_id, kind, from_on, to_on, due_on, opened_by_name, opened_at)
      values ($1, $2, 'year', '2025-01-01', '2025-12-14', '2025-12-15', 'Cộng', '2025-11-01') returning id`,
    [plan.id, plan.unit_id],
  );
  const top = await one(
    "insert into unit_report (period_id, unit_id, role, due_on) values ($1, $2, 'summary', '2025-12-15') returning id",
    [period.id, plan.unit_id],
  );
  const text = JSON.stringify({
    results: "Đã đăng 20 tin về thủ tục hành chính. ".repeat(20),
    weaknesses: "Cụm loa ấp hỏng, nhiều hộ chưa nghe được. ".repeat(10),
    causes: "Chưa có tiền thay củ loa.",
    proposals: "",
    addressees: [],
    recipients: [],
  });
  const below = await one(
    `insert into unit_report (period_id, unit_id, role, due_on, above_id, text, state, first_submitted_at, submitted_at)
      values ($1, $2, 'summary', '2025-12-15', $3, $4, 'accepted', '2025-12-12', '2025-12-12') returning id`,
    [period.id, department.id, top.id, text],
  );
  await client.query(
    `insert into unit_report (period_id, unit_id, role, due_on, above_id, text, state, first_submitted_at, submitted_at)
      select $1, unit_id, 'unit', '2025-12-15', case when row_number() over () % 2 = 0 then $2::uuid else $3::uuid end, $4::jsonb,
        'accepted', '2025-12-10', '2025-12-10'
      from unit_version where slug like 'xa-cong-%'`,
    [period.id, top.id, below.id, text],
  );
  await client.query(
    `insert into unit_report_version (report_id, number, content, sha256, created_by_name, created_at)
      select r.id, 1,
        jsonb_build_object('text', r.text, 'countedTo', '2025-12-14', 'figures', '{}'::jsonb, 'lines', (
          select jsonb_agg(jsonb_build_object('taskId', k.id, 'taskText', k.text, 'agencyName', 'UBND xã', 'role', 'lead',
            'dueOn', k.due_on, 'target', 4, 'stated', case r.role when 'unit' then 1 else ${UNITS / 2} end, 'note', '',
            'proven', case r.role when 'unit' then 1 else ${UNITS / 2} end, 'provenInAll', 1, 'declared', null,
            'isDone', false, 'isLate', false))
          from plan_task k where k.plan_id = $1 and k.position > 5000))::text,
        repeat('a', 64), 'Cộng', '2025-12-10'
      from unit_report r where r.period_id = $2 and r.id <> $3`,
    [plan.id, period.id, top.id],
  );
  await client.query("select recount_proof(array(select id from plan_task where position > 5000))");
  await client.query("commit");
  await client.query("analyze");
  return period.id as string;
}
