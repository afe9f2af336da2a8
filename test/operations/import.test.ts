import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { startEmbeddedPostgres } from "../../src/platform/db/index.ts";
import { projectRoot } from "../../src/platform/project-root.ts";
import { copyFolder, type Running, run, temporaryFolder, until } from "./process.ts";

/**
 * The national catalogue comes as one long file, and machines are switched off in the middle. Whatever the moment, the
 * same command again ends where an undisturbed run ends.
 */
const REAL = join(projectRoot(), "../shared/data/procedures/all.jsonl");
/** Ten pieces of what an import commits at once: enough to be cut off in several, on a fast machine too. */
const ROWS = 2_000;

const environment = (folder: string): Record<string, string> => ({
  DANBIET_MODE: "production",
  DANBIET_DATA: folder,
  DANBIET_SECRET: "0123456789abcdef".repeat(4),
  PUBLIC_URL: "https://danbiet.example",
});

const importInto = (folder: string): Running =>
  run(["dist/danbiet.js", "import", "procedures", file], { env: environment(folder) });

let file: string;
let empty: string;
let rows: number;
let undisturbed: Record<string, unknown>;

beforeAll(async () => {
  file = join(temporaryFolder(), "thu-tuc.jsonl");
  if (existsSync(REAL)) writeFileSync(file, `${readFileSync(REAL, "utf8").split("\n", ROWS).join("\n")}\n`);
  else {
    process.stdout.write("the national catalogue is not beside this checkout; a generated file is used\n");
    writeFileSync(file, generated(ROWS));
  }
  empty = temporaryFolder();
  const first = run(["dist/danbiet.js", "verify-log"], { env: environment(empty) });
  expect(await first.ends(), first.said).toBe(0);
  const folder = copyFolder(empty);
  const whole = importInto(folder);
  expect(await whole.ends(60_000), whole.said).toBe(0);
  undisturbed = await contents(folder);
  rows = Number(readFileSync(file, "utf8").split("\n").length - 1);
}, 90_000);

/** What the catalogue says; when and in how many pieces it was written is allowed to differ. */
async function contents(folder: string): Promise<Record<string, unknown>> {
  const server = await startEmbeddedPostgres(folder);
  const client = new pg.Client(server.connection);
  client.on("error", () => {});
  await client.connect();
  const rows = async (sql: string): Promise<unknown> => (await client.query(sql)).rows;
  try {
    return {
      procedures: await rows(
        `select count(*)::int as n, md5(string_agg((to_jsonb(t) - 'created_at')::text, '' order by code)) as digest from procedure t`,
      ),
      versions: await rows(
        `select count(*)::int as n, md5(string_agg((to_jsonb(t) - '{id,import_id,published_at}'::text[])::text, '' order by code, number)) as digest
         from procedure_version t`,
      ),
      remarks: await rows(
        `select count(*)::int as n, md5(string_agg((to_jsonb(t) - '{import_id}'::text[])::text, '' order by row_number, ordinal)) as digest
         from procedure_import_remark t`,
      ),
      imports: await rows(
        "select state, rows_done, counts, failure, file_name, file_checksum from procedure_import order by id",
      ),
    };
  } finally {
    await client.end();
    await server.release();
  }
}

/** Waits until the import has committed this share of the rows, and a little longer, into the middle of the next piece. */
async function reaches(folder: string, share: number, importing: Running): Promise<void> {
  const connection = { host: join(folder, "postgres/socket"), user: "danbiet", database: "postgres" };
  await until(async () => {
    if (importing.child.exitCode !== null) throw new Error(`ended before it could be cut off:\n${importing.said}`);
    const client = new pg.Client(connection);
    client.on("error", () => {});
    try {
      await client.connect();
      const found = await client.query("select coalesce(max(rows_done), 0)::int as n from procedure_import");
      return found.rows[0].n >= share * rows;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  }, 40_000);
  await sleep(30);
}

test("killed three times on its way and started again, an import ends as if nothing had been", async () => {
  const folder = copyFolder(empty);
  for (const share of [0.05, 0.3, 0.55]) {
    const cut = importInto(folder);
    await reaches(folder, share, cut);
    cut.signal("SIGKILL");
    expect(await cut.ends(), cut.said).toBeNull();
  }
  const last = importInto(folder);
  expect(await last.ends(60_000), last.said).toBe(0);
  expect(await contents(folder)).toEqual(undisturbed);
  const check = run(["dist/danbiet.js", "verify-log"], { env: environment(folder) });
  expect(await check.ends(), check.said).toBe(0);
}, 90_000);

test("the site may stop while an import goes on: the import keeps its database and finishes", async () => {
  const folder = copyFolder(empty);
  const site = run(["dist/main.js"], { env: { ...environment(folder), PORT: "0", HOST: "127.0.0.1" } });
  await site.says(/đang chạy/);
  const long = importInto(folder);
  await reaches(folder, 0.2, long);
  site.signal("SIGTERM");
  expect(await site.ends(), site.said).toBe(0);
  expect(await long.ends(60_000), long.said).toBe(0);
  expect(await contents(folder)).toEqual(undisturbed);
  await until(() => !existsSync(join(folder, "postgres/cluster/postmaster.pid")));
}, 90_000);

/** Procedures in the form of the national catalogue, every one a little different. */
function generated(rows: number): string {
  const acts = ["Đăng ký", "Cấp lại", "Gia hạn", "Thu hồi", "Xác nhận"];
  const things = [
    "khai sinh",
    "giấy phép xây dựng",
    "chứng chỉ hành nghề dược",
    "hộ kinh doanh",
    "nuôi trồng thủy sản",
  ];
  let text = "";
  for (let n = 0; n < rows; n++) {
    const name = `${acts[n % acts.length]} ${things[(n * 7) % things.length]} loại ${n}`;
    text += `${JSON.stringify({
      // Every 97th has no code and is refused, every 101st repeats the one before.
      ma_thu_tuc: n % 97 === 96 ? "" : `1.${String(n % 101 === 100 ? n : n + 1).padStart(6, "0")}`,
      ten_thu_tuc: name,
      cap_thuc_hien: "Cấp Xã",
      cap: ["xa"],
      linh_vuc: `Lĩnh vực ${n % 23}`,
      trinh_tu_thuc_hien: `Bước 1: Nộp hồ sơ. ${"Người dân nộp hồ sơ tại Bộ phận Một cửa. ".repeat(n % 60)}`,
      cach_thuc_thuc_hien: [
        { hinh_thuc: "Trực tiếp", thoi_gian: `${1 + (n % 9)} Ngày làm việc`, phi_le_phi: "", mo_ta: "" },
      ],
    })}\n`;
  }
  return text;
}

test("the generated file stands for the real one: as many rows, of the same form", () => {
  if (!existsSync(REAL)) return;
  const real = JSON.parse(readFileSync(REAL, "utf8").split("\n", 1)[0] ?? "{}");
  expect(statSync(REAL).size).toBeGreaterThan(0);
  const made = JSON.parse(generated(1));
  for (const name of Object.keys(made)) expect(Object.keys(real)).toContain(name);
});
