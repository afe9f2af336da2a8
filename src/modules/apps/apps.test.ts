import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { importRecords } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { approve } from "../proposals/testing/approve.ts";
import { isOld, readAddress } from "./app.ts";
import { listApps } from "./apps.store.ts";

test.each([
  ["website", "https://vneid.gov.vn", "https://vneid.gov.vn/"],
  ["website", "http://vneid.gov.vn", null],
  ["website", "javascript:alert(1)", null],
  ["website", "https://ai:mat@vneid.gov.vn", null],
  ["website", `https://a.vn/${"x".repeat(500)}`, null],
  [
    "googlePlay",
    "https://play.google.com/store/apps/details?id=a.b",
    "https://play.google.com/store/apps/details?id=a.b",
  ],
  ["googlePlay", "https://play.google.com.evil.example/x", null],
  ["appStore", "https://apps.apple.com/vn/app/a/id1", "https://apps.apple.com/vn/app/a/id1"],
  ["appStore", "https://play.google.com/store", null],
] as const)("%s %s is read as %s", (kind, typed, read) => {
  expect(readAddress(kind, typed)).toBe(read);
});

test("what nobody looked at for half a year is old", () => {
  expect(isOld({ checkedOn: "2026-06-01" }, "2026-11-20")).toBe(false);
  expect(isOld({ checkedOn: "2026-05-01" }, "2026-11-20")).toBe(true);
});

describe("the directory of apps", () => {
  const site = useTestApp();
  let province = "";
  let editor: Browser;
  let approver: Browser;
  let officer: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    province = units.province;
    await transaction(site.app.db, async (tx) => {
      await saveHomeUnit(tx, province);
      await importRecords(
        tx,
        { id: "system", name: "Hệ thống" },
        {
          records: [
            buildProcedure({ code: "1.000077", name: "Cấp bản sao trích lục khai sinh" }),
            buildProcedure({ code: "1.000078", name: "Chứng thực chữ ký" }),
          ],
          source: "test",
          at: new Date("2026-07-01T02:00:00Z"),
        },
      );
    });
    const at = (role: "editor" | "approver" | "officer", unitId = province) =>
      signedIn(site.app, { unitId, roles: [role] });
    editor = site.browser(await at("editor"));
    approver = site.browser(await at("approver"));
    officer = site.browser(await at("officer"));
    stranger = site.browser(await at("editor", units.tanThanh));
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: province,
    name: "VNeID",
    agency: "Bộ Công an",
    purpose: "Căn cước điện tử trên điện thoại.",
    uses: "Đăng nhập Cổng Dịch vụ công quốc gia\n\n  Cho cán bộ xem căn cước  ",
    website: "https://vneid.gov.vn/",
    googlePlay: "",
    appStore: "",
    codes: "1.000077",
    "checkedOn-day": "10",
    "checkedOn-month": "11",
    "checkedOn-year": "2026",
    ...more,
  });
  const known = async (name: string) => (await listApps(site.app.db, {}, 100)).find((one) => one.name === name);

  test("one writes it, another approves; until then neither page nor search nor procedure names it", async () => {
    const page = await editor.get("/can-bo/ung-dung/moi");
    expect(await problemsOf(page.body)).toEqual([]);
    const sent = await editor.post("/can-bo/ung-dung/moi", form());
    expect((await site.visitor.get("/ung-dung")).body).toContain("Chưa có ứng dụng nào");
    const own = String(sent.headers.location).split("?")[0] ?? "";
    expect((await editor.post(`${own}/duyet`, { mark: "" })).status).toBe(403);
    await approve(sent, approver);
    const app = await known("VNeID");
    expect(app?.uses).toBe("Đăng nhập Cổng Dịch vụ công quốc gia\nCho cán bộ xem căn cước");
    const list = (await site.visitor.get("/ung-dung")).body;
    expect(await problemsOf(list)).toEqual([]);
    expect(list).toContain(`href="/ung-dung/${app?.id}"`);
    const record = (await site.visitor.get(`/ung-dung/${app?.id}`)).body;
    expect(await problemsOf(record)).toEqual([]);
    for (const words of [
      "Của Bộ Công an",
      "Kiểm tra ngày 10/11/2026",
      "https://vneid.gov.vn/",
      "Cấp bản sao trích lục",
    ])
      expect(record).toContain(words);
    expect((await site.visitor.get("/thu-tuc/1.000077")).body).toContain(`href="/ung-dung/${app?.id}"`);
    expect((await site.visitor.get("/thu-tuc/1.000078")).body).not.toContain("/ung-dung/");
    const found = (await site.visitor.get("/api/v1/search?q=vneid")).json<{ groups: { kind: string }[] }>();
    expect(found.groups.map((one) => one.kind)).toContain("app");
  });

  test("one for filing online is named where a procedure is filed online, and nowhere else", async () => {
    await approve(
      await editor.post(
        "/can-bo/ung-dung/moi",
        form({ name: "Cổng Dịch vụ công quốc gia", codes: "", isForOnline: "1" }),
      ),
      approver,
    );
    const online = buildProcedure({ code: "1.000079", name: "Đăng ký thường trú" });
    online.methods = [...online.methods, { ...online.methods[0]!, channel: "online" }];
    await transaction(site.app.db, (tx) =>
      importRecords(
        tx,
        { id: "system", name: "Hệ thống" },
        { records: [online], source: "test", at: new Date("2026-07-01T02:00:00Z") },
      ),
    );
    const app = await known("Cổng Dịch vụ công quốc gia");
    expect((await site.visitor.get("/thu-tuc/1.000079")).body).toContain(`/ung-dung/${app?.id}`);
    const other = (await site.visitor.get("/thu-tuc/1.000078")).body;
    const isOnline = buildProcedure({}).methods.some((one) => one.channel === "online");
    expect(other.includes(`/ung-dung/${app?.id}`)).toBe(isOnline);
  });

  test.each<[string, Record<string, string>, string]>([
    ["without a name", { name: "" }, "Hãy ghi tên ứng dụng"],
    ["with a name without end", { name: "x".repeat(101) }, "Hãy ghi tên ứng dụng"],
    ["without a use", { uses: " \n " }, "Hãy ghi ít nhất một việc"],
    ["with an address of a script", { website: "javascript:alert(1)" }, "Địa chỉ phải bắt đầu bằng https://"],
    ["with another site as store", { googlePlay: "https://evil.example/app" }, "https://play.google.com"],
    ["with a code nobody knows", { codes: "9.999999" }, "Không có thủ tục mang mã 9.999999"],
    ["with words for codes", { codes: "khai sinh" }, "Không có thủ tục mang mã"],
    ["looked at tomorrow", { "checkedOn-year": "2027" }, "Hãy ghi ngày có thật và chưa quá hôm nay"],
    ["looked at on no day", { "checkedOn-day": "31" }, "Hãy ghi ngày có thật"],
    ["of no unit", { unitId: "x" }, "Hãy chọn đơn vị"],
  ])("%s it is refused, with everything typed kept", async (_what, wrong, sentence) => {
    const answer = await editor.post("/can-bo/ung-dung/moi", form({ name: "Ứng dụng lạ", ...wrong }));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Căn cước điện tử trên điện thoại.");
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("is changed and withdrawn by two as well; its address then says why, and a name is given once", async () => {
    const app = (await known("VNeID"))!;
    const path = `/can-bo/ung-dung/${app.id}`;
    expect((await editor.post("/can-bo/ung-dung/moi", form())).status).toBe(409);
    const changed = form({ basedOn: String(app.version), purpose: "Căn cước trên điện thoại." });
    await approve(await editor.post(`${path}/sua`, changed), approver);
    expect((await site.visitor.get(`/ung-dung/${app.id}`)).body).toContain("Căn cước trên điện thoại.");
    const old = await editor.post(`${path}/sua`, changed);
    expect([old.status, old.body.includes("Có người vừa sửa")]).toEqual([409, true]);
    expect((await editor.post(`${path}/rut`, { reason: "" })).status).toBe(422);
    await approve(await editor.post(`${path}/rut`, { reason: "Cơ quan đã dừng ứng dụng" }), approver);
    const gone = await site.visitor.get(`/ung-dung/${app.id}`);
    expect([gone.status, gone.body.includes("Cơ quan đã dừng ứng dụng")]).toEqual([410, true]);
    expect((await site.visitor.get("/thu-tuc/1.000077")).body).not.toContain(`/ung-dung/${app.id}`);
    const found = (await site.visitor.get("/api/v1/search?q=vneid")).json<{ groups: { kind: string }[] }>();
    expect(found.groups.map((one) => one.kind)).not.toContain("app");
  });

  test("is read by every officer, written by who may at the unit; the list finds, marks and takes along", async () => {
    expect((await officer.get("/can-bo/ung-dung/moi")).status).toBe(403);
    expect((await officer.post("/can-bo/ung-dung/moi", form())).status).toBe(403);
    expect((await stranger.post("/can-bo/ung-dung/moi", form({ name: "Khác" }))).status).toBe(409);
    const list = await officer.get("/can-bo/ung-dung?q=cong+dich+vu");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Cổng Dịch vụ công quốc gia");
    expect((await officer.get("/can-bo/ung-dung?kiemtra=lau")).body).toContain("Không có ứng dụng nào khớp");
    expect((await officer.get("/can-bo/ung-dung.csv?q=cong")).body).toContain("Cổng Dịch vụ công quốc gia");
    for (const id of ["x", "00000000-0000-4000-8000-000000000000"]) {
      expect((await site.visitor.get(`/ung-dung/${id}`)).status).toBe(404);
      expect((await officer.get(`/can-bo/ung-dung/${id}`)).status).toBe(404);
    }
  });
});
