import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince, system } from "../../../organisations/testing/build-units.ts";
import { approve } from "../../../proposals/testing/approve.ts";
import { importRecords } from "../../import-procedures.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";

const site = useTestApp();
let chief: Browser;
let second: Browser;
let officer: Browser;
let leader: Browser;
let communeEditor: Browser;
const WAYS = "/can-bo/noi-tiep-nhan/cach-nop";
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const markOf = (html: string): string => /name="mark" value="([0-9a-f]+)"/.exec(html)?.[1] ?? "";

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db);
  chief = site.browser(await signedIn(site.app, { unitId: province, roles: ["admin"] }));
  leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  second = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  officer = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["officer"] }));
  communeEditor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  await transaction(db, async (tx) => {
    await saveHomeUnit(tx, province);
    await importRecords(tx, system, {
      records: [
        buildProcedure(),
        buildProcedure({ code: "1.000002", name: "Đăng ký khai sinh lưu động" }),
        buildProcedure({ code: "1.000003", name: "Cấp bản sao" }),
      ],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    });
  });
});

const PORTAL = "https://dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=1.000001";
const form = (part: Record<string, string> = {}) => ({
  codesWay: "listed",
  codeLines: "1.000001\n1.000002",
  level: "",
  field: "",
  online: "partial",
  reason: "presence",
  announced: "yes",
  portal: PORTAL,
  area: "province",
  basis: "Quyết định 1180/QĐ-UBND",
  send: "yes",
  back: "no",
  from: "20/11/2026",
  step: "preview",
  ...part,
});

test("seen first, saved, shown to residents, exported, imported without change", async () => {
  expect(await problemsOf((await chief.get(WAYS)).body)).toEqual([]);
  expect(await problemsOf((await chief.get(`${WAYS}/doi?ma=1.000001`)).body)).toEqual([]);
  expect(await problemsOf((await chief.get(`${WAYS}/nhap`)).body)).toEqual([]);
  const seen = await chief.post(`${WAYS}/doi`, form());
  expect(await problemsOf(seen.body)).toEqual([]);
  expect(plain(seen.body)).toContain("2 thủ tục thay đổi");
  expect(plain(seen.body)).toContain("Trực tuyến: Chưa ghi → Một phần");
  expect(plain((await site.visitor.get("/thu-tuc/1.000001")).body)).not.toContain("Quyết định 1180");
  const saved = await chief.post(`${WAYS}/doi`, form({ step: "save", mark: markOf(seen.body) }));
  expect(plain((await site.visitor.get("/thu-tuc/1.000001")).body)).not.toContain("Quyết định 1180");
  await approve(saved, leader);
  const page = await site.visitor.get("/thu-tuc/1.000001");
  expect(plain(page.body)).toContain("Làm được một phần trên mạng");
  expect(page.body).toContain("ma_thu_tuc=1.000001");
  const list = await officer.get(`${WAYS}?truc-tuyen=partial`);
  expect(plain(list.body)).toContain("2 thủ tục");
  expect(plain((await chief.get(`${WAYS}?truc-tuyen=full`)).body)).toContain("Không có thủ tục nào khớp");
  expect(await problemsOf((await chief.get(`${WAYS}?xem=lich-su`)).body)).toEqual([]);
  const rows = (await chief.get(`${WAYS}.csv`)).body
    .replace("\ufeff", "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));
  const lines = rows.map((row) => row.join(" | ")).join("\n");
  const again = await chief.post(`${WAYS}/nhap`, { lines, step: "preview" });
  expect(plain(again.body)).toContain("Không có gì thay đổi");
  const raised = await chief.post(
    `${WAYS}/doi`,
    form({
      codeLines: "1.000002",
      online: "full",
      reason: "",
      area: "",
      basis: "",
      portal: "",
      send: "",
      back: "",
      announced: "",
    }),
  );
  expect(plain(raised.body)).toContain("1 thủ tục lên toàn trình");
  expect(plain(raised.body)).toContain("Lý do chỉ một phần: Phải có mặt → Chưa ghi");
});

test("levels of the years before 2022 are read as what they are called today, and kept", async () => {
  const lines = "1.000003 |  | Mức độ 4\n1.000002 |  | DVC mức 3";
  const seen = await chief.post(`${WAYS}/nhap`, { lines, step: "preview" });
  expect(plain(seen.body)).toContain("2 thủ tục thay đổi");
  const saved = await chief.post(`${WAYS}/nhap`, { lines, step: "save", mark: markOf(seen.body) });
  await approve(saved, leader);
  const full = plain((await site.visitor.get("/thu-tuc/1.000003")).body);
  expect(full).toContain("Trước đây gọi là dịch vụ công mức độ 4.");
  const partial = plain((await site.visitor.get("/thu-tuc/1.000002")).body);
  expect(partial).toContain("Làm được một phần trên mạng");
  expect(partial).toContain("Trước đây gọi là dịch vụ công mức độ 3.");
});

test.each([
  [{ codeLines: "1.000003", basis: "" }, "Thủ tục 1.000003: nhận ngoài địa bàn thì phải ghi căn cứ."],
  [{ online: "full" }, "chỉ ghi lý do khi mức trực tuyến là một phần"],
  [{ online: "none", reason: "" }, "chỉ khuyến khích nộp trên mạng khi"],
  [{ portal: "http://dichvucong.gov.vn/x" }, "đường dẫn phải bắt đầu bằng https://"],
  [{ portal: "https://gov.vn.evil.example/x" }, "đường dẫn phải bắt đầu bằng https://"],
  [{ from: "19/11/2026" }, "Ngày bắt đầu phải là ngày có thật, từ hôm nay trở đi."],
  [{ codeLines: "9.999999" }, "Không có thủ tục mang mã “9.999999”."],
])("%o is refused at its field and everything typed stays", async (part, sentence) => {
  const answer = await chief.post(`${WAYS}/doi`, form(part));
  expect(answer.status).toBe(422);
  expect(plain(answer.body)).toContain(sentence);
});

test("one bad line in a file and nothing is saved; each bad line is named", async () => {
  const before = (await chief.get(`${WAYS}.csv`)).body;
  const answer = await chief.upload(`${WAYS}/nhap`, { step: "preview" }, [
    {
      field: "file",
      name: "cach-nop.csv",
      bytes: [
        "Mã;Tên;Trực tuyến",
        "1.000001;;toàn trình;;;;;;;;01/12/2026",
        "1.000001;;một phần",
        "9.999999;;một phần",
        "1.000002;;mức 9;;có lẽ;;trong tỉnh",
      ].join("\n"),
    },
  ]);
  expect(answer.status).toBe(422);
  for (const sentence of [
    "Dòng 3: thủ tục 1.000001 đã có ở một dòng trên.",
    "Dòng 4: không có thủ tục mang mã “9.999999”.",
    "Dòng 5: “mức 9” phải là",
    "Dòng 5: “có lẽ” phải là",
  ])
    expect(plain(answer.body)).toContain(sentence);
  expect((await chief.get(`${WAYS}.csv`)).body).toBe(before);
});

test("who was slower sees the new state; a commune and officers do not speak for the province", async () => {
  const part = { codeLines: "1.000001", send: "no" };
  const seen = await chief.post(`${WAYS}/doi`, form(part));
  const other = await second.post(`${WAYS}/doi`, form({ ...part, back: "yes" }));
  const saved = await second.post(
    `${WAYS}/doi`,
    form({ ...part, back: "yes", step: "save", mark: markOf(other.body) }),
  );
  await approve(saved, leader);
  expect((await chief.post(`${WAYS}/doi`, form({ ...part, step: "save", mark: markOf(seen.body) }))).status).toBe(409);
  expect((await officer.get(`${WAYS}/doi`)).status).toBe(403);
  expect((await communeEditor.post(`${WAYS}/doi`, form(part))).status).toBe(403);
});
