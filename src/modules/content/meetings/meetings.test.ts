import { beforeAll, describe, expect, test } from "vitest";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { listMeetings, sumMeetings } from "./meeting.store.ts";
import { readQuestions } from "./meeting.ts";
import { listKitItems } from "./meeting-kit.ts";

const site = useTestApp();
let unitId: string;
let editor: Browser;
let approver: Browser;
let reader: Browser;
const items: { id: string; title: string }[] = [];

beforeAll(async () => {
  const { province, tanThanh } = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx: Tx) => saveHomeUnit(tx, province));
  unitId = tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  reader = site.browser(await signedIn(site.app, { unitId, roles: ["planner"] }));
  approver = site.browser(await signedIn(site.app, { unitId: province, roles: ["approver"] }));
  const ofProvince = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  for (const [writer, owner, title] of [
    [editor, tanThanh, "Sáng thứ Bảy vẫn nhận hồ sơ"],
    [ofProvince, province, "Tỉnh bỏ một loại giấy"],
  ] as const) {
    const made = await writer.post("/can-bo/tin-bai/moi", {
      ...TEXT,
      unitId: owner,
      title,
      after: "submit",
    });
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    items.push({ id, title });
  }
});

const TEXT = {
  kind: "notice",
  summary: "Từ tháng này có thay đổi, mời bà con xem.",
  body: "Giờ nhận từ 7 giờ 30. Nghỉ ngày lễ.\n\n- Mang theo căn cước",
  topic: "procedures",
  audiences: "residents",
  procedureCodes: "",
  taskId: "",
};

const meeting = (more: Record<string, string | string[]> = {}) => ({
  unitId,
  heldOn: "01/11/2026",
  hamlet: "Khóm 3",
  host: "women",
  attendance: "42",
  speaker: "Chị Hai Lúa",
  note: "",
  items: items.map((one) => one.id),
  questions: "- Làm khai sinh trễ có bị phạt không?\n\n2) Thứ Bảy mấy giờ đóng cửa?\n---",
  ...more,
});

test.each([
  ["", []],
  ["Câu một?\nCâu hai?", ["Câu một?", "Câu hai?"]],
  ["- Câu một?\r\n  • Câu hai?\n3. Câu ba?", ["Câu một?", "Câu hai?", "Câu ba?"]],
  ["---\n123\n…", []],
])("questions of %j", (text, questions) => expect(readQuestions(text)).toEqual(questions));

describe("for a meeting", () => {
  test("the items of the month, the unit's own and the province's, as one booklet and one message", async () => {
    const page = await editor.get("/can-bo/cuoc-hop/tai-lieu");
    expect(await problemsOf(page.body)).toEqual([]);
    for (const { title } of items) expect(page.body).toContain(title);
    expect(page.body).toContain("bà con Phường Tân Thành cần biết:");
    expect(page.body).toContain("/tin-tuc/sang-thu-bay-van-nhan-ho-so");
    const file = await editor.get(`/can-bo/cuoc-hop/tai-lieu.pdf?chon=1&tin=${items[0]?.id}`);
    expect(file.headers["content-type"]).toBe("application/pdf");
    const fewer = await editor.get(`/can-bo/cuoc-hop/tai-lieu?chon=1&tin=${items[0]?.id}`);
    expect(fewer.body).not.toContain("/tin-tuc/tinh-bo-mot-loai-giay");
  });

  test("of an organisation: what names it comes first, what names others is left out until chosen", async () => {
    const at = site.clock.now();
    const titles: string[] = [];
    for (const [hosts, title] of [
      [["farmers"], "Đo đất qua ứng dụng"],
      [["women", "hamlet"], "Khai sinh tại bệnh viện"],
    ] as const) {
      const made = await editor.post("/can-bo/tin-bai/moi", {
        ...TEXT,
        unitId,
        title,
        hosts: [...hosts],
        after: "submit",
      });
      const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
      expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("Nên nói ở buổi sinh hoạt của");
      expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
      titles.push(title);
    }
    const kit = await listKitItems(site.app.db, unitId, vietnamDay(at).slice(0, 7), "women");
    expect(kit[0]?.item.title).toBe("Khai sinh tại bệnh viện");
    expect(kit.map(({ item }) => item.title)).toContain("Đo đất qua ứng dụng");
    const page = await editor.get("/can-bo/cuoc-hop/tai-lieu?cua=women");
    expect(await problemsOf(page.body)).toEqual([]);
    const message =
      /<textarea[^>]*>([^<]*)/.exec(page.body)?.[1] ?? page.body.slice(page.body.indexOf("Tin nhắn để gửi nhóm"));
    expect(message).toContain("Hội Liên hiệp Phụ nữ");
    expect(message).toContain("/tin-tuc/khai-sinh-tai-benh-vien");
    expect(message).toContain("/tin-tuc/tinh-bo-mot-loai-giay");
    expect(message).not.toContain("/tin-tuc/do-dat-qua-ung-dung");
    expect((await editor.get("/can-bo/cuoc-hop/tai-lieu?cua=khong-co")).status).toBe(200);
    const wrong = await editor.post("/can-bo/tin-bai/moi", { ...TEXT, unitId, title: "Sai", hosts: "union" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Đoàn thể được chọn không có trong danh sách.");
  });

  test("mediators of a hamlet are a circle of their own: items are marked for them, meetings recorded as theirs", async () => {
    const made = await editor.post("/can-bo/tin-bai/moi", {
      ...TEXT,
      unitId,
      title: "Hòa giải thành được Tòa án công nhận thế nào",
      hosts: "mediators",
      after: "submit",
    });
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    const kit = await editor.get("/can-bo/cuoc-hop/tai-lieu?cua=mediators");
    expect(kit.body).toContain("Tổ hòa giải ở cơ sở");
    expect(kit.body).toContain("/tin-tuc/hoa-giai-thanh-duoc-toa-an-cong-nhan-the-nao");
    const at = vietnamDay(site.clock.now()).slice(0, 7);
    expect((await listKitItems(site.app.db, unitId, at, "mediators"))[0]?.item.id).toBe(id);
  });

  test.each([
    ["?thang=13/2026", 422, "Tháng viết như 11/2026."],
    ["?chon=1", 422, "Hãy chọn ít nhất một tin."],
    ["?thang=1/2020", 200, "Tháng này chưa có tin nào"],
  ])("%s", async (query, status, said) => {
    const page = await editor.get(`/can-bo/cuoc-hop/tai-lieu${query}`);
    expect([page.status, page.body]).toEqual([status, expect.stringContaining(said)]);
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

describe("a meeting on record", () => {
  test("counts those who came for each item told, and its questions stand in the unit's inbox with a deadline", async () => {
    const form = await editor.get("/can-bo/cuoc-hop/ghi");
    expect(await problemsOf(form.body)).toEqual([]);
    expect((await editor.post("/can-bo/cuoc-hop/ghi", meeting())).status).toBe(303);
    const [row] = await listMeetings(site.app.db, { unitIds: [unitId] }, 10, 0);
    expect(row).toMatchObject({ hamlet: "Khóm 3", host: "women", attendance: 42, heldOn: "2026-11-01" });
    expect(row?.items.map((one) => one.id).sort()).toEqual(items.map((one) => one.id).sort());
    const told = await site.app.db
      .selectFrom("ledgerEntry")
      .select(["channel", "state", "reached", "place", "taskId"])
      .where("recordId", "=", row?.id ?? "")
      .execute();
    expect(told).toEqual(
      items.map(() => ({ channel: "event", state: "sent", reached: 42, place: "Khóm 3", taskId: null })),
    );
    const asked = await site.app.db.selectFrom("question").select(["body", "unitId", "dueOn"]).execute();
    expect(asked.map((one) => one.body)).toEqual(["Làm khai sinh trễ có bị phạt không?", "Thứ Bảy mấy giờ đóng cửa?"]);
    expect(asked.every((one) => one.unitId === unitId && one.dueOn !== null)).toBe(true);
    const list = await reader.get("/can-bo/cuoc-hop");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("42 lượt người dự");
    const file = await reader.get("/can-bo/cuoc-hop.csv?ai=women");
    expect(file.body).toContain("Khóm 3");
    expect((await reader.get("/can-bo/cuoc-hop.csv?ai=youth")).body).not.toContain("Khóm 3");
    expect((await reader.get("/can-bo/cuoc-hop?tu=02/11/2026")).body).toContain("Không có cuộc họp nào khớp bộ lọc.");
    expect((await reader.post("/can-bo/cuoc-hop/ghi", meeting())).status).toBe(403);
  });

  test.each([
    [{ heldOn: "31/02/2026" }, "Ngày họp phải là ngày có thật"],
    [{ heldOn: "01/01/2030" }, "Cuộc họp phải đã diễn ra"],
    [{ attendance: "vài chục" }, "Số người dự là số nguyên"],
    [{ attendance: "0" }, "Số người dự là số nguyên"],
    [{ hamlet: " " }, "Hãy ghi ấp, khóm hoặc nơi họp"],
    [{ speaker: "a".repeat(121) }, "Hãy ghi người nói"],
    [{ items: [] }, "Hãy chọn ít nhất một tin đã nói"],
    [{ items: ["0b8aa629-89aa-413f-ad78-2f71fab5baa4"] }, "Hãy chọn ít nhất một tin đã nói"],
    [{ questions: "a?\n".repeat(51) }, "Tối đa 50 câu hỏi"],
    [{ questions: `Câu một?\n${"a".repeat(2_001)}` }, "Câu hỏi thứ 2 dài quá"],
    [{ unitId: "0b8aa629-89aa-413f-ad78-2f71fab5baa4" }, "Hãy chọn đơn vị"],
  ])("%j is told at its place, and nothing is saved", async (wrong, said) => {
    const before = await sumMeetings(site.app.db, { unitIds: [unitId] });
    const answer = await editor.post("/can-bo/cuoc-hop/ghi", meeting(wrong));
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining(said)]);
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await sumMeetings(site.app.db, { unitIds: [unitId] })).toEqual(before);
  });

  test("of mediators is recorded and found as theirs", async () => {
    const recorded = await editor.post("/can-bo/cuoc-hop/ghi", meeting({ host: "mediators", questions: "" }));
    expect(recorded.status).toBe(303);
    const list = await editor.get("/can-bo/cuoc-hop?cua=mediators");
    expect(list.body).toContain("Tổ hòa giải ở cơ sở");
  });

  test("a wrong one is withdrawn with its reason: it stays to be seen, and nobody counts any more", async () => {
    await editor.post("/can-bo/cuoc-hop/ghi", meeting({ hamlet: "Khóm nhầm", questions: "" }));
    const wrong = (await listMeetings(site.app.db, { unitIds: [unitId] }, 10, 0)).find(
      (one) => one.hamlet === "Khóm nhầm",
    );
    const address = `/can-bo/cuoc-hop/${wrong?.id}/rut`;
    const unexplained = await editor.post(address, { reason: " " });
    expect([unexplained.status, unexplained.body]).toEqual([422, expect.stringContaining("Hãy ghi vì sao rút lại.")]);
    expect(await problemsOf(unexplained.body)).toEqual([]);
    const before = await sumMeetings(site.app.db, { unitIds: [unitId] });
    expect((await editor.post(address, { reason: "Ghi nhầm khóm" })).status).toBe(303);
    expect((await sumMeetings(site.app.db, { unitIds: [unitId] })).people).toBe(before.people - 42);
    expect((await editor.get("/can-bo/cuoc-hop")).body).toContain("đã rút lại: Ghi nhầm khóm");
    const standing = await site.app.db
      .selectFrom("ledgerEntry")
      .select("id")
      .where("recordId", "=", wrong?.id ?? "")
      .where("withdrawnAt", "is", null)
      .execute();
    expect(standing).toEqual([]);
    expect((await editor.post(address, { reason: "lần nữa" })).status).toBe(409);
  });
});
