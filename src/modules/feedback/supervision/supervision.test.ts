import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import type { Role } from "../../accounts/index.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { findQuestionByCode, type Question } from "../feedback.store.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: Browser;
let elsewhere: Browser;
let front: Browser;
let frontElsewhere: Browser;

beforeAll(async () => {
  site.clock.set("2026-11-20T02:00:00Z");
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const sit = async (unitId: string, role: Role): Promise<Browser> =>
    site.browser(await signedIn(site.app, { person: await buildPerson(db, { unitId, roles: [role] }) }));
  officer = await sit(units.tanThanh, "officer");
  elsewhere = await sit(units.hungMy, "officer");
  expect((await site.visitor.get("/phan-anh")).body).not.toContain("Mặt trận cùng theo dõi");
  expect((await site.visitor.get("/giam-sat")).body).toContain("chưa có người của Mặt trận");
  const unseen = await site.visitor.post("/phan-anh", {
    kind: "question",
    body: "Bao giờ có người của Mặt trận?",
    unitId: units.tanThanh,
    front: "yes",
  });
  const told = (await site.visitor.get(String(unseen.headers.location))).body;
  expect(told).toContain("chưa có người của Mặt trận theo dõi");
  expect(told).not.toContain("Mặt trận theo dõi ý kiến này từ");
  front = await sit(units.province, "front");
  frontElsewhere = await sit(units.hungMy, "front");
});

const send = async (body: string, more: Record<string, string> = {}): Promise<Question> => {
  const sent = await site.visitor.post("/phan-anh", { kind: "question", body, unitId: units.tanThanh, ...more });
  expect(sent.status).toBe(303);
  const code = new URL(String(sent.headers.location), "http://x.vn").searchParams.get("ma") ?? "";
  return (await findQuestionByCode(site.app.db, code)) as Question;
};
const supervised = (question: Question): string => `/can-bo/giam-sat/${question.id}`;
const record = (question: Question): string => `/can-bo/phan-anh/${question.id}`;

describe("a message its sender lets the Front follow", () => {
  let question: Question;

  beforeAll(async () => {
    question = await send("Nộp hồ sơ đất ba lần chưa nhận, gọi tôi 0912 345 678", {
      front: "yes",
      name: "Lê Út",
      email: "ut@vidu.vn",
    });
  });

  test("is read by the Front of the place without who sent it and without private details", async () => {
    const list = await front.get("/can-bo/giam-sat");
    const page = await front.get(supervised(question));
    for (const { body } of [list, page, await front.get("/can-bo/giam-sat.csv")]) {
      expect(body).toContain("ba lần chưa nhận");
      expect(body).not.toMatch(/0912|Lê Út|ut@vidu/);
    }
    expect(await problemsOf(list.body)).toEqual([]);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await front.get("/can-bo")).body).toContain("Xem và có ý kiến");
  });

  test("is commented on; the office replies once; its sender is told and reads both", async () => {
    const empty = await front.post(supervised(question), { remark: " " });
    expect([empty.status, empty.body]).toEqual([422, expect.stringContaining("Hãy viết ý kiến")]);
    const long = "ă".repeat(4_001);
    const tooLong = await front.post(supervised(question), { remark: long });
    expect([tooLong.status, tooLong.body.includes(long)]).toEqual([422, true]);
    await front.post(supervised(question), { remark: "Đề nghị nói rõ còn thiếu giấy gì." });
    expect((await officer.get("/can-bo")).body).toContain("Trả lời Mặt trận");
    const page = (await officer.get(record(question))).body;
    expect(page).toContain("Đề nghị nói rõ");
    const remarkId = page.match(/mat-tran\/([0-9a-f-]{36})/)?.[1] ?? "";
    const reply = (fields: Record<string, string>) => officer.post(`${record(question)}/mat-tran/${remarkId}`, fields);
    expect((await reply({ [`reply-${remarkId}`]: "" })).body).toContain("Hãy viết câu trả lời");
    expect((await reply({ [`reply-${remarkId}`]: "Thiếu trích lục, đã báo lại." })).status).toBe(303);
    expect((await reply({ [`reply-${remarkId}`]: "Lần nữa" })).status).toBe(409);
    const told = (await site.visitor.get(`/tra-cuu?ma=${question.code}`)).body;
    expect(told).toMatch(/Đề nghị nói rõ[\s\S]*Thiếu trích lục/);
    await site.runJobs();
    expect(site.sentMails.map((mail) => mail.text).join()).toContain("Mặt trận Tổ quốc có ý kiến");
    expect((await front.get("/can-bo/giam-sat?xem=replied")).body).toContain("ba lần chưa nhận");
  });
});

describe("what the Front does not follow", () => {
  test("is what is confidential, whatever its sender ticked", async () => {
    const about = await send("Anh ấy quát tháo người già", { front: "yes", named: "Trần Văn Tám" });
    expect(about.isConfidential).toBe(true);
    expect((await front.get(supervised(about))).status).toBe(404);
    expect((await front.get("/can-bo/giam-sat")).body).not.toContain("quát tháo");
  });

  test("is what nobody handed to it, until an officer of the office does, with a reason", async () => {
    const plain = await send("Phòng một cửa thiếu ghế ngồi");
    expect((await front.get(supervised(plain))).status).toBe(404);
    expect((await elsewhere.post(`${record(plain)}/mat-tran`, { reason: "x" })).status).toBe(404);
    const wrong = await officer.post(`${record(plain)}/mat-tran`, { reason: "" });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining("Hãy ghi lý do")]);
    await officer.post(`${record(plain)}/mat-tran`, { reason: "Nhiều người cùng nói" });
    expect((await front.get(supervised(plain))).body).toContain("thiếu ghế");
    expect((await officer.post(`${record(plain)}/mat-tran`, { reason: "Lần nữa" })).status).toBe(409);
  });

  test("is another place; and it does none of the office's work", async () => {
    const [first] = (await front.get("/can-bo/giam-sat")).body.match(/\/can-bo\/giam-sat\/[0-9a-f-]{36}/) ?? [];
    expect((await frontElsewhere.get(first ?? "")).status).toBe(404);
    expect((await frontElsewhere.post(first ?? "", { remark: "x" })).status).toBe(404);
    expect((await officer.get("/can-bo/giam-sat")).status).toBe(403);
    for (const path of ["/can-bo/phan-anh", "/can-bo/tin-bai", "/can-bo/ho-so", "/can-bo/ke-hoach", "/can-bo/tim"])
      expect([path, (await front.get(path)).status]).toEqual([path, 403]);
  });
});

test("figures tell by office and subject what people send and the Front took up", async () => {
  const page = await front.get("/can-bo/giam-sat/so-lieu");
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body.replace(/<[^>]+>/g, " ")).toMatch(/Phường Tân Thành\s+Đã nhận\s+3\s[\s\S]*Mặt trận theo dõi\s+2\s/);
  expect((await front.get("/can-bo/giam-sat/so-lieu.csv")).body).toContain("Phường Tân Thành");
  const open = await site.visitor.get("/giam-sat");
  expect(open.body).toContain("Mặt trận có ý kiến và cơ quan phải trả lời");
  expect(await problemsOf(open.body)).toEqual([]);
});
