import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { writeCsv, writeXlsx } from "../../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince, system } from "../../../organisations/testing/build-units.ts";
import { approve } from "../../../proposals/testing/approve.ts";
import { offeredBy } from "../../../service-points/index.ts";
import { importRecords } from "../../import-procedures.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";

const site = useTestApp();
let chief: Browser;
let editor: Browser;
let officer: Browser;
let leader: Browser;
let commune = "";
const OFFERS = "/can-bo/noi-tiep-nhan/thu-tuc";
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const markOf = (html: string): string => /name="mark" value="([0-9a-f]+)"/.exec(html)?.[1] ?? "";

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db);
  commune = tanThanh;
  chief = site.browser(await signedIn(site.app, { unitId: province, roles: ["admin"] }));
  leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  officer = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["officer"] }));
  await transaction(db, async (tx) => {
    await saveHomeUnit(tx, province);
    await importRecords(tx, system, {
      records: [
        buildProcedure(),
        buildProcedure({ code: "1.000002", name: "Đăng ký khai sinh lưu động" }),
        buildProcedure({ code: "1.000003", name: "Cấp phép khai thác khoáng sản", levels: ["province"] }),
      ],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    });
  });
});

const form = (part: Record<string, string> = {}) => ({
  unitsWay: "communes",
  unitLines: "",
  codesWay: "listed",
  codeLines: "1.000001\n1.000003",
  level: "",
  field: "",
  act: "offer",
  from: "01/12/2026",
  until: "",
  note: "Theo Quyết định 15",
  step: "preview",
  ...part,
});

async function change(browser: Browser, part: Record<string, string> = {}) {
  const seen = await browser.post(`${OFFERS}/doi`, form(part));
  expect(seen.status).toBe(200);
  return browser.post(`${OFFERS}/doi`, form({ ...part, step: "save", mark: markOf(seen.body) }));
}

test("many at once: seen first, then saved, then on the public page and in the list, file and history", async () => {
  expect(await problemsOf((await chief.get(OFFERS)).body)).toEqual([]);
  expect(await problemsOf((await chief.get(`${OFFERS}/doi`)).body)).toEqual([]);
  const seen = await chief.post(`${OFFERS}/doi`, form());
  expect(await problemsOf(seen.body)).toEqual([]);
  const text = plain(seen.body);
  expect(text).toContain("2 đơn vị × 2 thủ tục");
  expect(text).toContain("2 trường hợp bắt đầu nhận");
  expect(text).toContain("2 trường hợp chỉ đổi ngày hoặc ghi chú");
  expect(plain((await chief.get(OFFERS)).body)).toContain("Chưa có gì khác với quy tắc");
  const saved = await chief.post(`${OFFERS}/doi`, form({ step: "save", mark: markOf(seen.body) }));
  expect(plain((await chief.get(OFFERS)).body)).toContain("Chưa có gì khác với quy tắc");
  await approve(saved, leader);
  const list = await chief.get(OFFERS);
  expect(plain(list.body)).toContain("4 trường hợp khác với quy tắc");
  expect(await problemsOf(list.body)).toEqual([]);
  expect(plain((await chief.get(`${OFFERS}?q=khoáng+sản`)).body)).toContain("2 trường hợp");
  expect(plain((await chief.get(`${OFFERS}?nhan=khong`)).body)).toContain("Không có gì khớp");
  const said = await offeredBy(site.app.db, { id: commune, kind: "commune" }, "2026-12-02");
  expect(said({ code: "1.000003", levels: ["province"] })).toBe(true);
  const unit = await editor.get(`${OFFERS}?xem=don-vi`);
  expect(plain(unit.body)).toContain("3 thủ tục: Phường Tân Thành");
  expect(await problemsOf(unit.body)).toEqual([]);
  expect(plain((await editor.get(`${OFFERS}?xem=lich-su`)).body)).toContain("Theo Quyết định 15");
  const again = await chief.post(`${OFFERS}/doi`, form());
  expect(plain(again.body)).toContain("Không có gì thay đổi");
});

test("what is exported can be imported again and changes nothing; a changed line is seen, then saved", async () => {
  const csv = (await chief.get(`${OFFERS}.csv`)).body;
  const rows = csv
    .replace("\ufeff", "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));
  expect(rows).toHaveLength(5);
  const upload = (lines: string[][]) =>
    chief.upload(`${OFFERS}/nhap`, { step: "preview", lines: "" }, [
      { field: "file", name: "nhan.csv", bytes: Buffer.from(writeCsv(lines)), type: "text/csv" },
    ]);
  expect(plain((await upload(rows)).body)).toContain("Không có gì thay đổi");
  const changed = rows.map((row) => [...row]);
  (changed[1] as string[])[4] = "Không nhận";
  const seen = await upload(changed);
  expect(plain(seen.body)).toContain("3 trường hợp đã ghi đúng như thế");
  const lines = changed.map((row) => row.join(" | ")).join("\n");
  const saved = await chief.post(`${OFFERS}/nhap`, { lines, step: "save", mark: markOf(seen.body) });
  await approve(saved, leader);
  expect((await chief.get(`${OFFERS}.csv`)).body).toContain("Không nhận");
});

test("one bad line in a file and nothing is saved; each bad line is named", async () => {
  const before = (await chief.get(`${OFFERS}.csv`)).body;
  const bytes = await writeXlsx([
    {
      name: "x",
      rows: [
        ["Mã", "Đơn vị", "Mã thủ tục", "Tên", "Nhận", "Từ", "Đến", "Ghi chú"],
        ["", "Phường Tân Thành", "1.000001", "", "Không nhận", "01/01/2027", "", ""],
        ["", "Xã Không Có", "1.000001", "", "Nhận", "01/01/2027", "", ""],
        ["", "Phường Tân Thành", "9.999999", "", "Nhận", "01/01/2027", "", ""],
        ["", "Phường Tân Thành", "1.000002", "", "Có lẽ", "31/02/2027", "01/01/2020", ""],
        ["", "Xã Hưng Mỹ", "1.000002", "", "Không", "01/01/2025", "", ""],
      ],
    },
  ]);
  const answer = await chief.upload(`${OFFERS}/nhap`, { step: "preview" }, [
    { field: "file", name: "nhan.xlsx", bytes: Buffer.from(bytes), type: "application/octet-stream" },
  ]);
  expect(answer.status).toBe(422);
  for (const sentence of [
    "Dòng 3: không có đơn vị “Xã Không Có”",
    "Dòng 4: không có thủ tục mang mã “9.999999”",
    "Dòng 5: “Có lẽ” phải là",
    "Dòng 5: “31/02/2027” không phải ngày có thật",
  ])
    expect(plain(answer.body)).toContain(sentence);
  expect(plain(answer.body)).toContain("Xã Hưng Mỹ | 1.000002");
  const past = await chief.post(`${OFFERS}/nhap`, {
    lines: " | Xã Hưng Mỹ | 1.000002 | | Không | 01/01/2025 | | ",
    step: "save",
    mark: "0",
  });
  expect(past.status).toBe(422);
  expect(plain(past.body)).toContain("Dòng 1: ngày bắt đầu 01/01/2025 đã qua.");
  expect((await chief.get(`${OFFERS}.csv`)).body).toBe(before);
});

test.each([
  [{ unitsWay: "" }, "Hãy chọn đơn vị."],
  [{ unitsWay: "listed", unitLines: "Xã Hưng Mỹ" }, "Không có đơn vị “Xã Hưng Mỹ” trong phạm vi của bạn."],
  [{ codeLines: "1.000001\n9.999999\nabc" }, "Không có thủ tục mang mã “abc”."],
  [{ codesWay: "filtered" }, "Hãy chọn cấp hoặc lĩnh vực."],
  [{ act: "" }, "Hãy chọn cách đổi."],
  [{ from: "19/11/2026" }, "Ngày bắt đầu phải là ngày có thật, từ hôm nay trở đi."],
  [{ until: "01/12/2026" }, "Ngày kết thúc phải là ngày có thật, sau ngày bắt đầu."],
])("%o is refused and everything typed stays", async (part, sentence) => {
  const answer = await editor.post(`${OFFERS}/doi`, form(part));
  expect(answer.status).toBe(422);
  expect(plain(answer.body)).toContain(sentence);
  expect(answer.body).toContain("Theo Quyết định 15");
});

test("who was slower sees the new state first; officers look but do not change", async () => {
  const own = { unitsWay: "listed", unitLines: "Phường Tân Thành", codeLines: "1.000002", act: "withdraw" };
  const seen = await editor.post(`${OFFERS}/doi`, form(own));
  await approve(await change(chief, { ...own, note: "Nhanh hơn" }), leader);
  const late = await editor.post(`${OFFERS}/doi`, form({ ...own, step: "save", mark: markOf(seen.body) }));
  expect(late.status).toBe(409);
  expect(plain(late.body)).toContain("đã có người đổi một phần nội dung này");
  expect((await officer.get(OFFERS)).status).toBe(200);
  expect((await officer.get(`${OFFERS}?xem=don-vi&don-vi=${commune}`)).status).toBe(200);
  expect((await officer.get(`${OFFERS}/doi`)).status).toBe(403);
  expect((await officer.post(`${OFFERS}/doi`, form())).status).toBe(403);
});
