/**
 * How the counter holds where a province has millions of dossiers: look-up, lists of work, a month's figures; and at which rate
 * dossiers are received, beside the rate at which the same rows are committed by bare statements on the same database.
 */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Applicant, digestsOf, sealApplicant } from "../src/modules/dossiers/applicant.ts";
import { loadConfig } from "../src/platform/config/index.ts";
import type { KeyRing } from "../src/platform/crypto/index.ts";
import { connectionOf, signIn } from "./planner.ts";

const COMMUNES = 100;
const MONTHS = 12;
const TURNS = 5;
const AT_ONCE = 8;
/** Without a certain fee, so that the rows are the same on both sides: no demand is opened. */
const PROCEDURE = "1.001193";
const OFFICER = "duyen.truong@camau.danbiet.example";
const ADMIN = "khoa.tran@camau.danbiet.example";
const LEADER = "thai.huynh@camau.danbiet.example";

export interface DossierFigures {
  rows: number;
  /** Slowest of the pages, each the median of some turns. */
  slowest: { ms: number; page: string };
  lookupMs: number;
  /** Until the months of service quality were counted anew from all dossiers. */
  qualitySeconds: number;
  /** Dossiers received a second by the product, and committed a second by bare statements. */
  received: number;
  bare: number;
}

export async function measureDossiers(data: string, site: string, rows: number): Promise<DossierFigures> {
  const client = new pg.Client(connectionOf(data));
  await client.connect();
  try {
    const keys = loadConfig({ DANBIET_DATA: data }).identityKeys;
    const ground = await writeDossiers(client, keys, rows);
    const qualitySeconds = await countQuality(client, site);
    const slowest = await slowestPage(site);
    const lookupMs = await median(async () => {
      const at = Math.floor(Math.random() * rows);
      await ask(`${site}/api/v1/public/dossiers/${ground.codeOf(at)}`);
    });
    await letReceiveEverywhere(client, ground.provinceId);
    const bare = await commitBare(data, ground, keys);
    const received = await receive(site, ground.units);
    return { rows, slowest, lookupMs, qualitySeconds, received, bare };
  } finally {
    await client.end();
  }
}

const ask = async (url: string, init: RequestInit = {}): Promise<void> => {
  const answer = await fetch(url, init);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
};

async function median(turn: () => Promise<void>, turns = 25): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < turns; at++) {
    const started = performance.now();
    await turn();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] as number;
}

const YEAR = new Date().getUTCFullYear();
/** Officials of a unit whose points are kept beside each other. */
const PEOPLE_OF_UNIT = 20;

/** As at night, over all months; then twenty officials at each unit in each month, and the estimate before the public. */
async function countQuality(client: pg.Client, site: string): Promise<number> {
  const cookie = await signIn(site, ADMIN);
  await client.query("delete from quality_month");
  const started = performance.now();
  await ask(`${site}/can-bo/chat-luong-phuc-vu/cong-lai`, { method: "POST", headers: { cookie, origin: site } });
  for (;;) {
    const { rows } = await client.query<{ months: string }>("select count(*) as months from quality_month");
    if (Number(rows[0]?.months) >= 24) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  const seconds = (performance.now() - started) / 1_000;
  await client.query(
    `insert into quality_rating (month, unit_id, person_id, dossiers, early, contacts_none, agencies_one, calm_early)
      select month, unit_id, md5(unit_id::text || n)::uuid, 40, 40, 40, 40, 40
      from quality_rating, generate_series(1, ${PEOPLE_OF_UNIT}) n where person_id is null`,
  );
  await client.query(
    "insert into quality_publication (is_public, reason, written_by_name, approved_by_name, at) values (true, 'Đo', 'Đo', 'Đo', now())",
  );
  await client.query("vacuum analyze quality_rating, quality_count");
  return seconds;
}

/** What an officer of one commune opens, and what the leader of the province does. */
async function slowestPage(site: string): Promise<{ ms: number; page: string }> {
  const [officer, leader] = [await signIn(site, OFFICER), await signIn(site, LEADER)];
  const lists = ["new", "today", "late", "soon", "waiting", "sentBack", "toReturn", "all"];
  const pages: [string, string][] = [
    ...lists.map((list): [string, string] => [officer, `/can-bo/ho-so?muc=${list}`]),
    [officer, "/can-bo/ho-so?q=024190000077"],
    [officer, "/can-bo/ho-so?q=nguyen+van+thu"],
    [officer, "/can-bo/ho-so/tiep-nhan"],
    [leader, "/can-bo/ho-so?muc=late"],
    [leader, "/can-bo/ho-so?muc=all"],
    [leader, "/can-bo/ho-so/so-lieu"],
    [leader, "/can-bo/chat-luong-phuc-vu"],
    [leader, `/can-bo/chat-luong-phuc-vu?ky=${YEAR}`],
    [leader, `/can-bo/chat-luong-phuc-vu/cham-diem?ky=${YEAR}`],
    [leader, `/can-bo/chat-luong-phuc-vu/can-bo?ky=${YEAR}`],
    [leader, `/can-bo/chat-luong-phuc-vu.csv?ky=${YEAR}`],
    [officer, `/can-bo/chat-luong-phuc-vu/cua-toi?ky=${YEAR}`],
    ["", `/so-lieu/chat-luong-phuc-vu?ky=${YEAR}`],
    ["", "/so-lieu/ho-so"],
  ];
  let slowest = { ms: 0, page: "" };
  for (const [cookie, page] of pages) {
    const ms = await median(() => ask(`${site}${page}`, { headers: { cookie } }), TURNS);
    if (process.env.BENCH_VERBOSE) console.log(`  ${page}: ${ms.toFixed(0)} ms`);
    if (ms > slowest.ms) slowest = { ms, page };
  }
  return slowest;
}

const PEOPLE = 10_000;
const STATES = ["returned", "returned", "returned", "returned", "settled", "refused", "stopped", "returned"];
/** One in fifty is open: what a counter has in hand. */
const OPEN = ["received", "processing", "processing", "supplement", "payment"];

async function writeDossiers(client: pg.Client, keys: KeyRing, rows: number) {
  const one = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T> =>
    (await client.query<T>(text, values)).rows[0] as T;
  const { id: unitId } = await one<{ id: string }>("select unit_id as id from unit_slug where slug = 'phuong-gia-rai'");
  const { id: provinceId } = await one<{ id: string }>("select unit_id as id from unit_slug where slug = 'ca-mau'");
  const communes = await client.query<{ id: string }>(
    `with u as (insert into unit (kind, created_on) select 'commune', '2025-07-01' from generate_series(1, ${COMMUNES}) returning id),
      s as (insert into unit_slug (slug, unit_id) select 'xa-ho-so-' || left(id::text, 8), id from u returning slug, unit_id)
      insert into unit_version (unit_id, name, short_name, type, parent_id, slug, search_key, short_key, valid_from)
      select unit_id, 'Xã ' || slug, slug, 'xã', $1, slug, slug, slug, '2025-07-01' from s returning unit_id as id`,
    [provinceId],
  );
  const units = [unitId, ...communes.rows.map((row) => row.id)];
  const procedures = (
    await client.query<{ id: number; code: string; name: string; field: string }>(
      "select id, code, name, field from procedure_version where valid_to is null and 'commune' = any (levels) limit 20",
    )
  ).rows;
  const people = Array.from(
    { length: PEOPLE },
    (_, at): Applicant => ({
      kind: "citizen",
      name: `Nguyễn Văn Thử ${at % 977}`,
      idNumber: `024190${String(at).padStart(6, "0")}`,
      phone: `09${String(10_000_000 + at)}`,
      email: "",
      address: "Khóm 3, phường Giá Rai",
      birth: "",
      authorised: null,
    }),
  );
  const digests = people.map((person) => digestsOf(keys, person));
  const now = Date.now();
  const DAY = 86_400_000;
  const first = await one<{ last: string }>("select coalesce(max(id), 0) + 1000000 as last from dossier_code");
  const start = Number(first.last);
  for (let month = 0; month <= MONTHS; month++)
    await client.query("select dossier_make_room($1, $2)", [provinceId, new Date(now - month * 30 * DAY)]);
  const dayOf = (at: number): string => new Date(now - (at % (MONTHS * 29)) * DAY).toISOString().slice(0, 10);
  const codeOf = (at: number): string =>
    `U${at % units.length}-${dayOf(at).slice(2).replaceAll("-", "")}-${start + at}`;
  const quote = (value: unknown): string =>
    value === null ? "\\N" : String(value).replaceAll("\\", "\\\\").replaceAll("\t", " ").replaceAll("\n", "\\n");
  const papers = JSON.stringify(
    ["Tờ khai", "Căn cước công dân", "Giấy chứng sinh"].map((name) => ({
      name,
      originals: 1,
      copies: 0,
      form: null,
      code: null,
      files: [],
    })),
  );
  const limit = JSON.stringify({ amount: 5, unit: "workingDay", cutoff: null });

  const copy = (columns: string[], table: string, row: (at: number) => unknown[]): Promise<void> => {
    function* lines() {
      for (let at = 0; at < rows; at += 500) {
        let text = "";
        for (let n = at; n < Math.min(rows, at + 500); n++) text += `${row(n).map(quote).join("\t")}\n`;
        yield text;
      }
    }
    return pipeline(Readable.from(lines()), client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`)));
  };
  // Indexes are made once all rows are there, as after a restore: keeping them up row by row takes ten times as long.
  const indexes = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = 'dossier'::regclass and not i.indisprimary`,
  );
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  await copy(["id", "code", "province_id", "received_on"], "dossier_code", (at) => [
    start + at,
    codeOf(at),
    provinceId,
    dayOf(at),
  ]);
  const COLUMNS =
    `id province_id received_on code code_origin receiving_unit_id competent_unit_id procedure_code procedure_version_id
    procedure_name field channel applicant_kind applicant_sealed id_digest phone_digest name_digests papers state state_since reason
    time_limit received_at clock_from first_due_at due_at paused_at handler_name settled_at punctuality returned_at return_unit_id
    fee_total received_by_name`
      .trim()
      .split(/\s+/);
  await copy(COLUMNS, "dossier", (at) => {
    const unit = units[at % units.length] as string;
    const procedure = procedures[at % procedures.length] as (typeof procedures)[number];
    const person = at % PEOPLE;
    const day = dayOf(at);
    const isOpen = at % 50 === 0;
    const state = isOpen ? OPEN[at % 250 === 0 ? 3 : (at / 50) % 3] : STATES[at % STATES.length];
    const isSettled = state === "settled" || state === "returned";
    const received = new Date(`${day}T02:00:00Z`);
    // What is still open was received lately, whatever its partition says: due within days of now.
    const due = isOpen ? new Date(now + ((at % 9) - 3) * DAY) : new Date(received.getTime() + 7 * DAY);
    const settled = isSettled ? new Date(received.getTime() + (at % 9) * DAY) : null;
    const digest = digests[person] as (typeof digests)[number];
    return [
      start + at,
      provinceId,
      day,
      codeOf(at),
      "given-here",
      unit,
      unit,
      procedure.code,
      procedure.id,
      procedure.name,
      procedure.field,
      at % 5 === 0 ? "post" : "inPerson",
      "citizen",
      sealApplicant(keys, start + at, people[person] as Applicant),
      digest.idDigest,
      digest.phoneDigest,
      `{${digest.nameDigests.join(",")}}`,
      papers,
      state,
      received.toISOString(),
      state === "refused" || state === "stopped" ? "Thiếu điều kiện" : null,
      limit,
      received.toISOString(),
      received.toISOString(),
      due.toISOString(),
      due.toISOString(),
      state === "supplement" || state === "payment" ? received.toISOString() : null,
      null,
      settled?.toISOString() ?? null,
      settled ? (at % 9 < 7 ? "early" : at % 9 === 7 ? "onTime" : "late") : null,
      state === "returned" ? (settled?.toISOString() ?? null) : null,
      unit,
      8_000,
      "Đo",
    ];
  });
  for (const { definition } of indexes.rows) await client.query(definition.replace(" ON ONLY ", " ON "));
  await client.query(
    `insert into dossier_tally (unit_id, on_day, field, procedure_code, received, received_post, settled_early, settled_on_time, settled_late, returned)
      select competent_unit_id, received_on, field, procedure_code, count(*), count(*) filter (where channel = 'post'),
        count(*) filter (where punctuality = 'early'), count(*) filter (where punctuality = 'onTime'),
        count(*) filter (where punctuality = 'late'), count(*) filter (where state = 'returned')
      from dossier group by 1, 2, 3, 4
      on conflict (unit_id, on_day, field, procedure_code) do update set received = excluded.received`,
  );
  await client.query("vacuum analyze dossier, dossier_code, dossier_tally");
  return { units, provinceId, codeOf };
}

/** As a province's system: one officer for all its counters. */
async function letReceiveEverywhere(client: pg.Client, provinceId: string): Promise<void> {
  await client.query(
    `insert into role_grant (person_id, unit_id, role, from_day) select id, $1, 'officer', '2026-01-01' from person where email = $2`,
    [provinceId, OFFICER],
  );
}

/** Receptions over the machine interface, several at once, at all counters in turn. */
async function receive(site: string, units: readonly string[], seconds = 6): Promise<number> {
  const cookie = await signIn(site, OFFICER);
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask(`${site}/api/v1/dossiers`, {
        method: "POST",
        headers: {
          cookie,
          origin: site,
          "content-type": "application/json",
          "idempotency-key": randomUUID(),
        },
        body: JSON.stringify({
          unit: units[done % units.length],
          procedure: PROCEDURE,
          applicant: { name: "Nguyễn Văn Đo", idNumber: "024199000123", phone: "0912345678" },
          papers: ["Tờ khai", "Giấy chứng sinh"],
        }),
      });
      done++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done / seconds;
}

/** The rows of one reception, by nothing but their statements, one commit each, over as many connections. */
async function commitBare(
  data: string,
  { units, provinceId }: { units: readonly string[]; provinceId: string },
  keys: KeyRing,
  seconds = 6,
): Promise<number> {
  const day = new Date().toISOString().slice(0, 10);
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  const work = async (_: unknown, line: number): Promise<void> => {
    const client = new pg.Client(connectionOf(data));
    await client.connect();
    try {
      const {
        rows: [version],
      } = await client.query<{ id: number }>("select id from procedure_version where code = '1.001193' limit 1");
      const sealed = sealApplicant(keys, 1, {
        kind: "citizen",
        name: "Nguyễn Văn Đo",
        idNumber: "024199000123",
        phone: "0912345678",
        email: "",
        address: "",
        birth: "",
        authorised: null,
      });
      while (performance.now() < until) {
        const code = `BARE-${randomUUID()}`;
        const unitId = units[done % units.length] as string;
        await client.query("begin");
        for (const prefix of [`BARE-${unitId}`, `BOOK-${unitId}`])
          await client.query(
            `insert into dossier_counter (prefix, on_day, last) values ($1, $2, 1)
              on conflict (prefix, on_day) do update set last = dossier_counter.last + 1 returning last`,
            [prefix, day],
          );
        const {
          rows: [made],
        } = await client.query<{ id: string }>(
          "insert into dossier_code (code, province_id, received_on) values ($1, $2, $3) returning id",
          [code, provinceId, day],
        );
        const id = made?.id;
        await client.query(
          `insert into dossier (id, province_id, received_on, code, code_origin, receiving_unit_id, competent_unit_id, procedure_code,
            procedure_version_id, procedure_name, field, channel, applicant_kind, applicant_sealed, id_digest, phone_digest, name_digests,
            papers, state, state_since, received_at, received_by_name)
            values ($1, $2, $3, $4, 'given-here', $5, $5, '1.001193', $6, 'Đăng ký khai sinh', 'Hộ tịch', 'inPerson', 'citizen', $7, 'a', 'b',
            '{x,y,z}', '[]', 'received', now(), now(), 'Đo')`,
          [id, provinceId, day, code, unitId, version?.id, sealed],
        );
        await client.query(
          `insert into dossier_event (dossier_id, province_id, received_on, position, act, at, actor_name, unit_id, to_state)
            values ($1, $2, $3, 1, 'receive', now(), 'Đo', $4, 'received')`,
          [id, provinceId, day, unitId],
        );
        await client.query(
          "insert into dossier_request (key, actor_id, body_digest, dossier_id, at) values ($1, 'bare', 'x', $2, now())",
          [code, id],
        );
        await client.query(
          `insert into dossier_tally (unit_id, on_day, field, procedure_code, received) values ($1, $2, 'Đo', $3, 1)
            on conflict (unit_id, on_day, field, procedure_code) do update set received = dossier_tally.received + 1`,
          [unitId, day, "BARE"],
        );
        const {
          rows: [chain],
        } = await client.query<{ chain: number; length: number }>(
          "select chain, length from audit_chain order by (chain + $1) % 32 for update skip locked limit 1",
          [line * 4],
        );
        await client.query(
          `insert into audit_entry (chain, position, at, actor_name, act, subject_kind, subject_id, unit_id, details, previous_hash, hash)
            values ($1, $2, now(), 'Đo', 'dossier.receive', 'dossier', $3, $4, '{}', 'x', 'y')`,
          [chain?.chain, Number(chain?.length) + 1, code, unitId],
        );
        await client.query("update audit_chain set length = length + 1 where chain = $1", [chain?.chain]);
        await client.query("insert into job (name, payload) values ('bench:nothing', '{}')");
        await client.query("select graphile_worker.add_job('bench:nothing', '{}'::json)");
        await client.query("commit");
        done++;
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done / seconds;
}

if (import.meta.main) {
  const [data = "", site = "", rows = "1000000"] = process.argv.slice(2);
  console.log(await measureDossiers(data, site, Number(rows)));
}
