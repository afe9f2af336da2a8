import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { importRecords } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { setProcedureServices } from "../service-points/index.ts";
import { promotesOnlineFiling } from "./online-promotion.ts";

test.each([
  ["Bà con nên nộp hồ sơ trực tuyến để đỡ đi lại.", true],
  ["Mời bà con NỘP TRỰC TUYẾN tại nhà", true],
  ["Đăng ký khai sinh trên mạng chỉ mất mười phút: đăng ký trên mạng!", true],
  ["Có thể làm thủ tục qua mạng".normalize("NFD"), true],
  ["Mở ứng dụng VNeID, chọn Dịch vụ công quốc gia", true],
  ["Xã họp trực tuyến với tỉnh về cải cách hành chính.", false],
  ["Nộp hồ sơ tại bộ phận một cửa của xã.", false],
  ["Tin lan truyền trên mạng là sai.", false],
])("%s", (text, promotes) => expect(promotesOnlineFiling(text)).toBe(promotes));

const site = useTestApp();
const system = { id: "system", name: "Hệ thống", grants: [], sessionId: null };
let editor: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db);
  editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  const at = new Date("2026-07-01T02:00:00Z");
  await transaction(db, async (tx) => {
    await importRecords(tx, system, {
      records: [
        buildProcedure({ code: "1.000001", name: "Mượn hội trường" }),
        buildProcedure({ code: "1.000002", name: "Mượn sân bóng" }),
      ],
      source: "test",
      at,
    });
    await setProcedureServices(tx, system, {
      provinceId: province,
      from: "2026-07-01",
      services: [
        {
          procedureCode: "1.000001",
          outOfArea: "none",
          outOfAreaBasis: null,
          onlineLevel: "full",
          onlineReason: null,
          formerLevel: null,
          portalUrl: null,
          isOnlineAnnounced: true,
          postSend: null,
          postReturn: null,
        },
      ],
      at,
    });
  });
});

async function recordOf(body: string): Promise<string> {
  const form = await editor.get("/can-bo/tin-bai/moi");
  const unitId = /name="unitId"[^>]*value="([^"]+)"|<option value="([0-9a-f-]{36})"/.exec(form.body);
  const saved = await editor.post("/can-bo/tin-bai/moi", {
    unitId: unitId?.[1] ?? unitId?.[2] ?? "",
    kind: "news",
    title: "Mượn nhà văn hóa dễ hơn",
    summary: "Từ nay mượn nhà văn hóa nhanh hơn trước.",
    body,
    topic: "procedures",
    audiences: "residents",
    procedureCodes: "1.000001, 1.000002",
    taskId: "",
  });
  expect(saved.status, saved.body).toBe(303);
  const page = await editor.get(String(saved.headers.location));
  expect(await problemsOf(page.body)).toEqual([]);
  return page.body;
}

test("who writes and who approves see which procedures are recommended online too early", async () => {
  const page = await recordOf("Bà con hãy nộp hồ sơ trực tuyến.");
  expect(page).toContain("chưa được công bố nhận hồ sơ trực tuyến");
  const warning = page.slice(page.indexOf("chưa được công bố nhận hồ sơ trực tuyến")).slice(0, 600);
  expect(warning).toContain("Mượn sân bóng");
  expect(warning).not.toContain("Mượn hội trường");
  expect(await recordOf("Bà con nộp hồ sơ tại xã.")).not.toContain("chưa được công bố nhận hồ sơ trực tuyến");
});
