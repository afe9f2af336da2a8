import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { saveHomeUnit, searchUnits } from "../../../index.ts";
import { buildProvince } from "../../../testing/build-units.ts";

const t = useTestApp();
const PATH = "/can-bo/to-chuc/nhap";
let units: Awaited<ReturnType<typeof buildProvince>>;
let admin: Browser;
let ward: Browser;
beforeAll(async () => {
  units = await buildProvince(t.app.db, "Tỉnh Cà Mau", "96");
  await transaction(t.app.db, (tx) => saveHomeUnit(tx, units.province));
  admin = t.browser(await signedIn(t.app, { unitId: units.province, roles: ["admin"] }));
  ward = t.browser(await signedIn(t.app, { unitId: units.tanThanh, roles: ["admin"] }));
});

const upload = (browser: Browser, text: string, fileName = "xa.csv") =>
  browser.upload(PATH, {}, [{ field: "file", name: fileName, bytes: text, type: "text/csv" }]);

const COMMUNES =
  "ma_tinh,tinh,ma_xa,ten,loai\n96,Tỉnh Cà Mau,31825,Phường Bạc Liêu,phường\n96,Tỉnh Cà Mau,,Xã Thiếu Mã,xã\n";

describe("a list of units uploaded by an administrator", () => {
  test("is worked off in the background; what was refused comes as a file; the same again changes nothing", async () => {
    const page = await admin.get(PATH);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await admin.get("/can-bo/to-chuc")).body).toContain(`href="${PATH}"`);

    const sent = await upload(admin, COMMUNES);
    const result = String(sent.headers.location);
    expect(sent.status).toBe(303);
    const waiting = await admin.get(result);
    expect(waiting.body).toContain("Đang chờ");
    expect(await problemsOf(waiting.body)).toEqual([]);
    await t.runJobs();
    const done = await admin.get(result);
    expect(done.body).toContain("Xong");
    expect(done.body).toContain("Tải các dòng bị từ chối");
    expect(await problemsOf(done.body)).toEqual([]);
    expect((await searchUnits(t.app.db, "Phường Bạc Liêu", "2026-11-28")).length).toBe(1);
    const refused = await admin.get(`${result}/tu-choi.csv`);
    expect(refused.body).toContain("Xã Thiếu Mã");
    expect(refused.body).toContain("Thiếu mã ở cột ma_xa");

    const again = String((await upload(admin, COMMUNES)).headers.location);
    await t.runJobs();
    expect((await searchUnits(t.app.db, "Phường Bạc Liêu", "2026-11-28")).length).toBe(1);
    expect((await admin.get(again)).body).toContain("Giữ nguyên");
    expect((await admin.get(PATH)).body).toContain("xa.csv");
  });

  test("that is none, broken, or comes too early says so in a sentence", async () => {
    for (const [text, sentence] of [
      ["a,b\n1,2\n", "Không nhận ra danh sách này"],
      ["PK\u0003\u0004 hỏng", "Không đọc được tệp"],
      ["", "Hãy chọn tệp danh sách"],
    ]) {
      const wrong = await upload(admin, text ?? "");
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain(sentence);
      expect(wrong.body).toContain('id="file-error"');
    }
    const early = String(
      (
        await upload(
          admin,
          "ma_tinh_moi,ma_xa_moi,xa_moi,ma_xa_cu,xa_cu,ma_huyen_cu,ma_tinh_cu\n96,31825,Phường Bạc Liêu,1,Phường 1,954,95\n",
          "chuyen-doi.csv",
        )
      ).headers.location,
    );
    await t.runJobs();
    const failed = await admin.get(early);
    expect(failed.body).toContain("Không nhập được");
    expect(failed.body).toContain("trước 01/7/2025");
  });

  test("is not for administrators of a part, and strange numbers are no imports", async () => {
    expect((await ward.get(PATH)).status).toBe(403);
    expect((await upload(ward, COMMUNES)).status).toBe(403);
    expect((await ward.get("/can-bo/to-chuc")).body).not.toContain(`href="${PATH}"`);
    expect((await admin.get(`${PATH}/999999`)).status).toBe(404);
    expect((await admin.get(`${PATH}/khong`)).status).toBe(404);
  });
});
