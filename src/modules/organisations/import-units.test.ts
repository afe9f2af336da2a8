import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { fixedClock } from "../../platform/clock/index.ts";
import { createLog } from "../../platform/log/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { verifyLog } from "../audit/index.ts";
import {
  countUnits,
  importUnits,
  listTree,
  matchUnitByName,
  resolveSlug,
  restate,
  searchUnits,
  subtreeIds,
  UnitImportRefused,
} from "./index.ts";

const DATA = join(projectRoot(), "../shared/data/admin_units");
const hasData = existsSync(DATA);
const folder = mkdtempSync(join(tmpdir(), "danbiet-units-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const PROVINCES = file(
  "tinh.csv",
  "ma_tinh,ten,loai\n96,Tỉnh Cà Mau,tỉnh\n24,Tỉnh Bắc Ninh,tỉnh\n80,Tỉnh Tây Ninh,tỉnh\n",
);
const COMMUNES = file(
  "xa.csv",
  [
    "ma_tinh,tinh,ma_xa,ten,loai",
    "96,Tỉnh Cà Mau,31825,Phường Bạc Liêu,phường",
    "96,Tỉnh Cà Mau,32000,Phường Tân Thành,phường",
    "24,Tỉnh Bắc Ninh,07000,Xã Tân Thành,xã",
    "80,Tỉnh Tây Ninh,25459,Phường Tây Ninh,phường",
    "24,Tỉnh Bắc Ninh,07525,Phường Chũ,phường",
    "24,Tỉnh Bắc Ninh,07870,Xã Thủ Tục,xã",
  ].join("\n"),
);
const FORMER = file(
  "cu.csv",
  [
    "tinh,ma_tinh,huyen,ma_huyen,xa,ma_xa,cap",
    "Tỉnh Bạc Liêu,95,Thành phố Bạc Liêu,954,Phường 1,31825,Phường",
    "Tỉnh Bạc Liêu,95,Thành phố Bạc Liêu,954,Phường 2,31813,Phường",
    "Tỉnh Cà Mau,96,Thành phố Cà Mau,964,Phường 1,32005,Phường",
    "Tỉnh Cà Mau,96,Thành phố Cà Mau,964,Xã Không Ai Nhận,32006,Xã",
    "Tỉnh Bắc Giang,24,Thị xã Chũ,219,Xã Thanh Hải,07549,Xã",
    "Tỉnh Bà Rịa - Vũng Tàu,77,Huyện Côn Đảo,755,,,Huyện",
  ].join("\n"),
);
const MAPPING = file(
  "chuyen_doi.csv",
  [
    "tinh_moi,ma_tinh_moi,xa_moi,ma_xa_moi,xa_cu,ma_xa_cu,ghi_chu,huyen_cu,ma_huyen_cu,tinh_cu,ma_tinh_cu",
    "Tỉnh Cà Mau,96,Phường Bạc Liêu,31825,Phường 1,31825,Nhập toàn bộ,Thành phố Bạc Liêu,954,Tỉnh Bạc Liêu,95",
    "Tỉnh Cà Mau,96,Phường Bạc Liêu,31825,Phường 2,31813,Nhập một phần,Thành phố Bạc Liêu,954,Tỉnh Bạc Liêu,95",
    "Tỉnh Cà Mau,96,Phường Tân Thành,32000,Phường 2,31813,Nhập một phần,Thành phố Bạc Liêu,954,Tỉnh Bạc Liêu,95",
    'Tỉnh Cà Mau,96,Phường Tân Thành,32000,Phường 1,32005,"Nhập một phần diện tích, toàn bộ dân số",Thành phố Cà Mau,964,Tỉnh Cà Mau,96',
    "Tỉnh Cà Mau,96,Phường Bạc Liêu,31825,Phường 1,32005,Nhập một phần diện tích,Thành phố Cà Mau,964,Tỉnh Cà Mau,96",
    "Tỉnh Bắc Ninh,24,Phường Chũ,07525,Xã Thanh Hải,07999,Nhập toàn bộ,Thị xã Chũ,219,Tỉnh Bắc Giang,24",
    "Tỉnh Cà Mau,96,Phường Tân Thành,32000,Phường Mới Lập,32007,Nhập toàn bộ,Thành phố Cà Mau,964,Tỉnh Cà Mau,96",
    "Tỉnh Cà Mau,96,Phường Tân Thành,32000,Khu vực bãi bồi,,Nhập toàn bộ,Thành phố Cà Mau,964,Tỉnh Cà Mau,96",
    "Tỉnh Cà Mau,96,Phường Không Có,99999,Phường 2,31813,Nhập toàn bộ,Thành phố Bạc Liêu,954,Tỉnh Bạc Liêu,95",
  ].join("\n"),
);

const deps = (db: ReturnType<typeof useTestDatabase>) => ({
  db: db.db,
  clock: fixedClock("2026-11-20T02:00:00Z"),
  log: createLog("silent"),
});

/** Everything the lists leave behind, without ids. */
async function picture(db: ReturnType<typeof useTestDatabase>): Promise<string> {
  const rows = await sql<{ row: string }>`
    select concat_ws('|', u.kind, v.name, v.code, v.slug, p.slug, v.valid_from, v.valid_to) as row
      from unit_version v join unit u on u.id = v.unit_id left join unit_version p on p.unit_id = v.parent_id
    union all
    select concat_ws('>', f.slug, t.slug, s.on_date, s.kind, s.share, s.is_main, s.note) from unit_succession s
      join unit_version f on f.unit_id = s.from_unit_id join unit_version t on t.unit_id = s.to_unit_id
    union all
    select concat_ws('~', v.slug, a.alias, a.origin) from unit_alias a join unit_version v on v.unit_id = a.unit_id
    order by 1`.execute(db.db);
  return rows.rows.map((one) => one.row).join("\n");
}

describe("the four lists", () => {
  const database = useTestDatabase();

  test("a list whose turn has not come says which one to take in first", async () => {
    for (const [path, code] of [
      [COMMUNES, "provinces-first"],
      [FORMER, "provinces-first"],
      [MAPPING, "communes-first"],
    ] as const) {
      const error = await importUnits(deps(database), [path]).catch((one) => one);
      expect(error).toBeInstanceOf(UnitImportRefused);
      expect(error.code).toBe(code);
    }
  });

  test("they are taken in together, in whatever order they are named", async () => {
    const reports = await importUnits(deps(database), [MAPPING, FORMER, COMMUNES, PROVINCES]);
    expect(reports.map(({ list, added, refused }) => [list, added, refused])).toEqual([
      ["provinces", 3, 0],
      ["communes", 6, 0],
      ["former", 13, 0],
      ["mapping", 13, 2],
    ]);
    const tree = await listTree(database.db, "2026-11-20");
    expect(tree.map((unit) => `${" ".repeat(unit.depth)}${unit.name} /${unit.slug}`)).toEqual([
      "Tỉnh Bắc Ninh /bac-ninh",
      " Phường Chũ /chu",
      " Xã Tân Thành /tan-thanh-bac-ninh",
      " Xã Thủ Tục /thu-tuc-bac-ninh",
      "Tỉnh Cà Mau /ca-mau",
      " Phường Bạc Liêu /bac-lieu",
      " Phường Tân Thành /tan-thanh-ca-mau",
      "Tỉnh Tây Ninh /tay-ninh",
      " Phường Tây Ninh /phuong-tay-ninh",
    ]);
  });

  test("the tree before 1 July 2025 has its districts", async () => {
    const tree = await listTree(database.db, "2025-06-30");
    expect(tree.map((unit) => `${" ".repeat(unit.depth)}${unit.name} /${unit.slug}`)).toEqual([
      "Tỉnh Bà Rịa - Vũng Tàu /ba-ria-vung-tau",
      " Huyện Côn Đảo /con-dao",
      "Tỉnh Bạc Liêu /tinh-bac-lieu",
      " Thành phố Bạc Liêu /thanh-pho-bac-lieu",
      "  Phường 1 /phuong-1-bac-lieu",
      "  Phường 2 /phuong-2",
      "Tỉnh Bắc Giang /bac-giang",
      " Thị xã Chũ /chu-bac-giang",
      "  Xã Thanh Hải /thanh-hai",
      "Tỉnh Cà Mau /tinh-ca-mau",
      " Thành phố Cà Mau /thanh-pho-ca-mau",
      "  Phường 1 /phuong-1-ca-mau",
      "  Xã Không Ai Nhận /khong-ai-nhan",
      "  Phường Mới Lập /moi-lap",
    ]);
  });

  test("old addresses lead to the successor; codes that were misprinted are found by name and place", async () => {
    const to = async (slug: string) => {
      const found = await resolveSlug(database.db, slug, "2026-11-20");
      return found?.state === "gone" ? found.successors.map((unit) => unit.slug) : found;
    };
    expect(await to("phuong-1-bac-lieu")).toEqual(["bac-lieu"]);
    expect(await to("phuong-2")).toEqual(["bac-lieu", "tan-thanh-ca-mau"]);
    // Everybody went to Tân Thành, Bạc Liêu got only land.
    expect(await to("phuong-1-ca-mau")).toEqual(["tan-thanh-ca-mau"]);
    expect(await to("thanh-hai")).toEqual(["chu"]);
    expect(await to("thanh-pho-bac-lieu")).toEqual(["ca-mau"]);
    expect(await to("tinh-bac-lieu")).toEqual(["ca-mau"]);
    expect(await to("bac-giang")).toEqual(["bac-ninh"]);
    expect(await to("khong-ai-nhan")).toEqual([]);
  });

  test("rows that cannot be taken in stand in a file with the reason in words", async () => {
    const [report] = await importUnits(deps(database), [MAPPING]);
    expect(report).toMatchObject({ added: 0, unchanged: 13, refused: 2, refusedFile: `${MAPPING}.refused.csv` });
    const text = readFileSync(report?.refusedFile ?? "", "utf8");
    expect(text).toContain("không có mã, không phải đơn vị hành chính");
    expect(text).toContain("Không có Phường Không Có mang mã “99999”");
    expect(report?.remarks.join("\n")).toContain("Xã Không Ai Nhận (32006)");
  });

  test("taking the lists in again changes nothing", async () => {
    const before = await picture(database);
    const reports = await importUnits(deps(database), [PROVINCES, COMMUNES, FORMER, MAPPING]);
    expect(reports.map((report) => report.added)).toEqual([0, 0, 0, 0]);
    expect(await picture(database)).toBe(before);
    expect((await verifyLog(database.db)).breaks).toEqual([]);
  });

  test("bad rows are named one by one, and nothing else is lost", async () => {
    const path = file(
      "loi.csv",
      [
        "ma_tinh;tinh;ma_xa;ten",
        "96;;;Xã Thiếu Mã",
        "96;;32100;",
        "96;;32101;Xã Đúng",
        "96;;32101;Xã Lặp",
        "55;;32102;Xã Không Tỉnh",
        "96;;3210x;Xã Mã Chữ",
        `96;;32103;Xã ${"rất ".repeat(60)}dài`,
        "96;;32104;=HYPERLINK(1)",
        "96;;31825;Phường Khác Hẳn",
        "96;;",
      ].join("\r\n"),
    );
    const [report] = await importUnits(deps(database), [path]);
    expect(report).toMatchObject({ added: 1, refused: 9 });
    const lines = readFileSync(report?.refusedFile ?? "", "utf8");
    for (const part of [
      "Thiếu mã",
      "Thiếu tên",
      "lặp lại dòng 4",
      "Không có tỉnh",
      "5 chữ số",
      "200 ký tự",
      "ký hiệu lạ",
      "Phường Bạc Liêu",
    ]) {
      expect(lines).toContain(part);
    }
    expect(lines).toContain("'=HYPERLINK");
  });

  test.each([
    ["empty", "", "unreadable"],
    ["another table", "a,b\n1,2\n", "unknown-list"],
    ["a broken quote", 'ma_tinh,ten\n96,"Cà Mau\n', "unreadable"],
  ])("a file that is %s is refused as a whole", async (name, text, code) => {
    const error = await importUnits(deps(database), [file(`${name}.csv`, text)]).catch((one) => one);
    expect(error).toBeInstanceOf(UnitImportRefused);
    expect(error.code).toBe(code);
  });
});

describe.skipIf(!hasData)("the real lists (../shared/data/admin_units)", () => {
  const whole = useTestDatabase();
  const broken = useTestDatabase();
  // The folder may be read-only: copies get their refused rows beside them.
  const files = hasData
    ? ["tinh_moi_34.csv", "xa_moi_3321.csv", "don_vi_cu_truoc_2025-07-01.csv", "chuyen_doi_cu_moi_2025-07-01.csv"].map(
        (name) => file(name, readFileSync(join(DATA, name), "utf8")),
      )
    : [];

  test("34 provinces, 3,321 communes and all former units are there within seconds", async () => {
    const started = performance.now();
    const reports = await importUnits(deps(whole), files);
    const seconds = (performance.now() - started) / 1000;
    expect(reports.map((report) => [report.list, report.refused])).toEqual([
      ["provinces", 0],
      ["communes", 0],
      ["former", 0],
      ["mapping", 1],
    ]);
    if (process.env.SHOW) {
      // biome-ignore lint/suspicious/noConsole: asked for by hand
      console.log(seconds, JSON.stringify(reports, null, 1));
    }
    expect(seconds).toBeLessThan(60);
    const now = await countUnits(whole.db, "2026-11-20");
    expect([now.get("province"), now.get("commune"), now.get("district")]).toEqual([34, 3321, undefined]);
    const then = await countUnits(whole.db, "2025-06-30");
    expect([then.get("province"), then.get("district")]).toEqual([63, 696]);
  }, 120_000);

  test("every former unit but those the list forgot leads somewhere that lives", async () => {
    const slugs = await sql<{ slug: string }>`
      select v.slug from unit_version v where v.valid_to = '2025-07-01' order by md5(v.slug) limit 300`.execute(
      whole.db,
    );
    let lost = 0;
    for (const { slug } of slugs.rows) {
      const found = await resolveSlug(whole.db, slug, "2026-11-20");
      if (found?.state !== "gone" || found.successors.length === 0) lost++;
    }
    expect(lost).toBeLessThan(3);
  });

  test("names of places in the seed documents find what they are today", async () => {
    const find = async (text: string, on = "2026-11-20") =>
      (await matchUnitByName(whole.db, text, on)).map((match) => match.unit.name);
    expect(await find("xã Quang Thuận, huyện Bạch Thông, tỉnh Bắc Kạn")).toEqual(["Xã Bạch Thông"]);
    expect(await find("Xã Thanh Hải, thị xã Chũ, tỉnh Bắc Giang")).toEqual(["Phường Chũ"]);
    expect(await find("UBND xã Mai Đình huyện Hiệp Hòa tỉnh Bắc Giang")).toEqual(["Xã Xuân Cẩm"]);
    expect(await find("tỉnh Bạc Liêu")).toEqual(["Tỉnh Cà Mau"]);
    expect(await find("tinh bac lieu", "2020-02-14")).toEqual(["Tỉnh Bạc Liêu"]);
  });

  test("figures of all former communes restated to today's add up to the same total", async () => {
    const rows = await sql<{ id: string }>`
      select id from unit where kind = 'commune' and ended_on = '2025-07-01' order by id`.execute(whole.db);
    const figures = new Map(rows.rows.map((row, index) => [row.id, 1000 + (index % 977)]));
    const before = [...figures.values()].reduce((sum, n) => sum + n, 0);
    const started = performance.now();
    const { values } = await restate(whole.db, figures, "2025-06-01", "2026-11-20");
    expect(performance.now() - started).toBeLessThan(5_000);
    expect([...values.values()].reduce((sum, n) => sum + n, 0)).toBe(before);
  });

  test("tree, subtree and search answer quickly at full size", async () => {
    const [caMau] = await searchUnits(whole.db, "Tỉnh Cà Mau", "2026-11-20");
    const median = async (work: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 7; n++) {
        const started = performance.now();
        await work();
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b)[3] ?? 0;
    };
    const figures = {
      subtree: await median(() => subtreeIds(whole.db, caMau?.id ?? "", "2026-11-20")),
      tree: await median(() => listTree(whole.db, "2026-11-20")),
      search: await median(() => searchUnits(whole.db, "tan thanh", "2026-11-20")),
      slug: await median(() => resolveSlug(whole.db, "bac-lieu", "2026-11-20")),
    };
    // biome-ignore lint/suspicious/noConsole: asked for by hand
    if (process.env.SHOW) console.log(figures);
    // Loose, because the machine is shared; measured figures stand in the bench.
    expect(figures.subtree).toBeLessThan(100);
    expect(figures.tree).toBeLessThan(500);
    expect(figures.search).toBeLessThan(200);
  });

  test("a run that dies anywhere is simply run again, with the same result", async () => {
    let steps = 0;
    for (const dieAfter of [14, 40]) {
      let left = dieAfter;
      await importUnits(deps(broken), files, () => {
        steps++;
        if (left-- === 0) throw new Error("kill -9");
      }).catch((error: Error) => expect(error.message).toBe("kill -9"));
    }
    expect(steps).toBe(56);
    await importUnits(deps(broken), files);
    expect(await picture(broken)).toBe(await picture(whole));
    expect((await verifyLog(broken.db)).breaks).toEqual([]);
  }, 120_000);
});
