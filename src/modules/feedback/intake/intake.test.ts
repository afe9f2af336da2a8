import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { sharp } from "../../../platform/files/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { changeUnitContact, getUnit, saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { askQuestion } from "../ask-question.ts";
import { findQuestionByCode, type Question } from "../feedback.store.ts";
import { readCells } from "../photos/photo.ts";
import { listPhotos } from "../photos/photos.store.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: Browser;
let stranger: Browser;
let admin: Browser;
let leader: Browser;
let slug: string;

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  slug = (await getUnit(site.app.db, units.tanThanh, "2026-11-20")).slug ?? "";
  const person = async (unitId: string, role: "officer" | "admin" | "leader") =>
    site.browser(await signedIn(site.app, { unitId, roles: [role] }));
  officer = await person(units.tanThanh, "officer");
  stranger = await person(units.hungMy, "officer");
  admin = await person(units.province, "admin");
  leader = await person(units.province, "leader");
});

const codeIn = (answer: { headers: Record<string, unknown> }): string =>
  /ma=([0-9A-Z]{8})/.exec(String(answer.headers.location))?.[1] ?? "";
const byCode = async (code: string): Promise<Question> => (await findQuestionByCode(site.app.db, code)) as Question;
const asked = async (fields: Record<string, string>): Promise<Question> => {
  const sent = await site.visitor.post("/phan-anh", { kind: "question", unitId: units.tanThanh, ...fields });
  expect(sent.status, sent.body).toBe(303);
  return byCode(codeIn(sent));
};
const taken = (fields: Record<string, string>, who = officer) =>
  who.post("/can-bo/phan-anh/ghi-nhan", {
    source: "counter",
    kind: "comment",
    body: "Ghế chờ bị gãy",
    unitId: units.tanThanh,
    ...fields,
  });
const count = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from question`.execute(site.app.db)).rows[0]?.n ?? 0;

describe("the form of residents", () => {
  test("says what it is about and where; text is kept composed, without what nobody sees", async () => {
    const page = await site.visitor.get("/phan-anh");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Chậm trả kết quả");
    const question = await asked({
      body: "Nhà tôi ở Pho\u031b\u0300ng\u200b 2\u202e, đèn\ufeff hư".normalize("NFD"),
      category: "co-so",
      place: "xã Phong Thạnh",
    });
    expect(question).toMatchObject({ category: "co-so", place: "xã Phong Thạnh" });
    expect(question.body).toBe("Nhà tôi ở Phờng 2, đèn hư");
    expect((await officer.get("/can-bo/phan-anh?q=den%20hu")).body).toContain("đèn hư");
  });

  test("a petition without name, address and a way to answer is kept as a comment, and its sender is told", async () => {
    const petition = { kind: "petition", body: "Quy định bắt nộp hai lần" };
    const short = await site.visitor.post("/phan-anh", {
      ...petition,
      unitId: units.tanThanh,
      name: "Lê Văn Út",
      phone: "0900000012",
    });
    expect((await byCode(codeIn(short))).kind).toBe("comment");
    expect((await site.visitor.get(String(short.headers.location))).body).toContain("như góp ý");
    const whole = await asked({ ...petition, name: "Lê Văn Út", address: "ấp 3, xã Năm Căn", phone: "0900 000 012" });
    expect(whole.kind).toBe("petition");
    const record = await officer.get(`/can-bo/phan-anh/${whole.id}`);
    expect(record.body).toContain("*** xã Năm Căn");
    expect(record.body).not.toContain("ấp 3");
  });

  test.each([
    ["a category nobody offers", { category: "khong-co" }, "chọn lại chuyện gì"],
    ["a place too long", { place: "ơ".repeat(201) }, "Nơi xảy ra dài quá"],
    ["an address too long", { address: "ơ".repeat(201) }, "Địa chỉ dài quá"],
  ])("%s is told at its field, nothing is kept", async (_what, fields, sentence) => {
    const before = await count();
    const answer = await site.visitor.post("/phan-anh", {
      kind: "question",
      body: "Làm sao?",
      unitId: units.tanThanh,
      name: "Nguyễn Thị Ánh Tuyết",
      ...fields,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Nguyễn Thị Ánh Tuyết");
    expect(await count()).toBe(before);
  });

  test("programs send category and place as well, and are told each fault by its field", async () => {
    const body = { kind: "question", body: "Mấy giờ mở cửa?", unitId: units.tanThanh };
    const sent = await site.visitor.send("POST", "/api/v1/public/feedback", {
      ...body,
      category: "niem-yet",
      place: "ấp 3",
    });
    expect(sent.status).toBe(201);
    const { code } = sent.json<{ code: string }>();
    expect((await site.visitor.get(`/api/v1/public/feedback/${code}`)).json()).toMatchObject({
      state: "received",
      category: "niem-yet",
      place: "ấp 3",
    });
    const wrong = await site.visitor.send("POST", "/api/v1/public/feedback", { ...body, category: "x" });
    expect(wrong.json()).toMatchObject({ errors: [{ pointer: "/category" }] });
  });

  test("a complaint is shown where and how to file", async () => {
    await transaction(site.app.db, (tx) =>
      changeUnitContact(tx, system, {
        unitId: units.tanThanh,
        on: "2026-01-01",
        at: site.clock.now(),
        address: "12 đường Trần Hưng Đạo",
      }),
    );
    const page = await site.visitor.post("/phan-anh", { kind: "complaint", unitId: units.tanThanh });
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Luật Khiếu nại");
    expect(page.body).toContain("12 đường Trần Hưng Đạo");
  });
});

describe("photos", () => {
  const picture = (color: string) =>
    sharp({ create: { width: 600, height: 600, channels: 3, background: color } })
      .withExif({ IFD0: { Copyright: "bí mật" } })
      .jpeg()
      .toBuffer();
  const form = { kind: "question", body: "Ổ gà trước chợ", unitId: "", trang: "", name: "Lê Văn Út" };
  const send = (files: { bytes: Buffer; name: string }[]) =>
    site.visitor.upload(
      `/${slug}/phan-anh`,
      { ...form, unitId: units.tanThanh },
      files.map((one) => ({ field: "photos", ...one })),
    );

  test("a photo of 40 MB is told at its field, with everything typed kept and nothing saved", async () => {
    const before = await count();
    const answer = await send([{ name: "lon.jpg", bytes: Buffer.alloc(40 * 1024 * 1024, 0xff) }]);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Có ảnh lớn quá 10 MB");
    expect(answer.body).toContain("Ổ gà trước chợ");
    expect(answer.body).toContain("Lê Văn Út");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await count()).toBe(before);
  });

  test.each([
    ["five of them", 5, null, "Chỉ gửi được 4 ảnh"],
    ["what is no picture", 1, Buffer.from("<svg onload=alert(1)>"), "không phải ảnh"],
    ["a broken one", 1, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "bị hỏng"],
  ])("%s are refused with a sentence", async (_what, many, bytes, sentence) => {
    const one = { name: "a.jpg", bytes: bytes ?? (await picture("#336699")) };
    const answer = await send(Array.from({ length: many }, () => one));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
  });

  test("lie sealed without what the camera wrote; only what an officer marked has a copy for everybody", async () => {
    const sent = await send([{ name: "a.jpg", bytes: await picture("#c03020") }]);
    const question = await byCode(codeIn(sent));
    const [photo] = await listPhotos(site.app.db, question.id);
    if (!photo) throw new Error("no photo");
    const sealed = await site.app.files.get(photo.fileKey);
    expect(sealed.subarray(0, 4).toString()).toBe("dbf1");
    const base = `/can-bo/phan-anh/anh/${photo.id}`;
    const original = await officer.get(`${base}/goc.jpg`);
    expect(original.bytes.includes("bí mật")).toBe(false);
    expect((await sharp(original.bytes).metadata()).exif).toBeUndefined();
    for (const who of [stranger, site.visitor]) expect((await who.get(`${base}/goc.jpg`)).status).not.toBe(200);
    expect((await stranger.get(base)).status).toBe(404);
    expect((await officer.get(`${base}/cong-khai.webp`)).status).toBe(404);
    const page = await officer.get(base);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await officer.post(base, {})).body).toContain("Hãy chọn ô phải che");
    expect((await officer.post(base, { cells: "M3" })).body).toContain("tên ô không đúng");
    expect((await officer.post(base, { o: "A1", nothing: "1" })).status).toBe(422);
    expect((await officer.post(base, { o: ["A1", "B1"], cells: "C2-D3" })).status).toBe(303);
    const [marked] = await listPhotos(site.app.db, question.id);
    expect(marked?.hiddenCells).toEqual(["A1", "B1", "C2", "D2", "C3", "D3"]);
    const copy = await officer.get(`${base}/cong-khai.webp`);
    expect(copy.headers["content-type"]).toBe("image/webp");
    expect((await officer.get(`/can-bo/phan-anh/${question.id}`)).body).toContain("Đã che 6 ô");
  });

  test.each([
    [["b3 c3"], ["B3", "C3"]],
    [["B3-C4"], ["B3", "C3", "B4", "C4"]],
    [["D2-C1"], ["C1", "D1", "C2", "D2"]],
    [["A0"], null],
    [["B13"], null],
    [["toàn bộ"], null],
    [[""], []],
  ])("cells typed as %j", (typed, cells) => {
    expect(readCells(typed)).toEqual(cells);
  });

  test("what is hidden cannot be read back", async () => {
    const { hideCells } = await import("../photos/keep-photos.ts");
    // A left half of fine black and white lines.
    const pixels = Buffer.alloc(480 * 480 * 3, 255);
    for (let at = 0; at < 480 * 480; at++) if (at % 480 < 240 && at % 2 === 0) pixels.fill(0, at * 3, at * 3 + 3);
    const lines = await sharp(pixels, { raw: { width: 480, height: 480, channels: 3 } })
      .png()
      .toBuffer();
    const half = Array.from({ length: 12 }, (_, row) => [..."ABCDEF"].map((letter) => `${letter}${row + 1}`)).flat();
    const spread = async (bytes: Buffer) => {
      const hidden = await sharp(bytes).extract({ left: 0, top: 0, width: 230, height: 480 }).png().toBuffer();
      return (await sharp(hidden).stats()).channels[0]?.stdev ?? 0;
    };
    expect(await spread(lines)).toBeGreaterThan(100);
    expect(await spread(await hideCells(lines, half))).toBeLessThan(12);
  });
});

describe("an officer writes down for somebody", () => {
  test("at the counter, with the code in large letters; the log names the officer", async () => {
    const page = await officer.get("/can-bo/phan-anh/ghi-nhan");
    expect(await problemsOf(page.body)).toEqual([]);
    const sent = await taken({ name: "Trần Thị Bảy", phone: "0900000077" });
    expect(sent.status, sent.body).toBe(303);
    const receipt = await officer.get(String(sent.headers.location));
    expect(await problemsOf(receipt.body)).toEqual([]);
    const id = String(sent.headers.location).split("/")[3] as string;
    const record = await officer.get(`/can-bo/phan-anh/${id}`);
    expect(record.body).toContain("Người ghi nhận");
    const row = await site.app.db
      .selectFrom("auditEntry")
      .select("actorName")
      .where("subjectId", "=", id)
      .executeTakeFirst();
    expect(row?.actorName).not.toBe("Người dân");
  });

  test("a call to the hotline with number and time, a slip of the box with its number, each once", async () => {
    const call = await taken({
      source: "phone",
      calledNumber: "0290 3831 000",
      "calledOn-day": "19",
      "calledOn-month": "11",
      "calledOn-year": "2026",
      calledHour: "14:30",
      body: "Gọi hỏi giờ làm",
    });
    expect(call.status, call.body).toBe(303);
    const slip = {
      source: "box",
      slipNumber: "07",
      boxPlace: "Cổng trụ sở",
      "boxOpenedOn-day": "20",
      "boxOpenedOn-month": "11",
      "boxOpenedOn-year": "2026",
      body: "Phiếu góp ý",
    };
    expect((await taken(slip)).status).toBe(303);
    const again = await taken(slip);
    expect(again.status).toBe(422);
    expect(again.body).toContain("Phiếu này đã được ghi nhận");
    const list = await officer.get("/can-bo/phan-anh?qua=phone");
    expect(list.body).toContain("Gọi hỏi giờ làm");
    expect(list.body).not.toContain("Phiếu góp ý");
    expect((await officer.get("/can-bo/phan-anh")).body).toMatch(/Hộp thư góp ý \(1\)/);
    const id = String(call.headers.location).split("/")[3];
    expect((await officer.get(`/can-bo/phan-anh/${id}`)).body).toContain("Gọi tới số 02903831000 lúc");
    const csv = await officer.get("/can-bo/phan-anh.csv?qua=box");
    expect(csv.body).toContain("Phiếu góp ý");
    expect(csv.body).not.toContain("Gọi hỏi giờ làm");
  });

  test.each([
    ["no source", { source: "" }, "nói qua đâu"],
    ["no words", { body: "\u200b" }, "ghi lời người dân"],
    [
      "a call tomorrow",
      {
        source: "phone",
        calledNumber: "19001000",
        "calledOn-day": "21",
        "calledOn-month": "11",
        "calledOn-year": "2026",
        calledHour: "9",
      },
      "từ hôm nay trở về trước",
    ],
    [
      "a call without an hour",
      {
        source: "phone",
        calledNumber: "19001000",
        "calledOn-day": "20",
        "calledOn-month": "11",
        "calledOn-year": "2026",
        calledHour: "chiều",
      },
      "Hãy ghi giờ gọi",
    ],
    ["a slip without a number", { source: "box", slipNumber: "", boxPlace: "Cổng" }, "Hãy ghi số trên phiếu"],
    ["a complaint", { kind: "complaint" }, "người dân muốn gì"],
  ])("%s is told at its field with everything kept", async (_what, fields, sentence) => {
    const before = await count();
    const answer = await taken({ name: "Trần Thị Bảy", ...fields });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Trần Thị Bảy");
    expect(await count()).toBe(before);
  });

  test("only for units of one's own, only with the right", async () => {
    expect((await taken({ unitId: units.hungMy })).status).toBe(422);
    expect((await admin.get("/can-bo/phan-anh/ghi-nhan")).status).toBe(403);
    expect((await taken({}, admin)).status).toBe(403);
  });
});

describe("a complaint that came in as something else", () => {
  test("is shown its door by the code, is never late, and its sender is told", async () => {
    const { code } = await transaction(site.app.db, (tx) =>
      askQuestion(tx, site.app.config.secretKey, {
        unitId: units.tanThanh,
        kind: "question",
        body: "Tôi khiếu nại quyết định thu hồi đất",
        contact: { name: "Út", phone: "", email: "ut@vidu.vn" },
        pagePath: null,
        at: site.clock.now(),
      }),
    );
    const question = await byCode(code);
    const page = await officer.get(`/can-bo/phan-anh/${question.id}/xu-ly`);
    expect(await problemsOf(page.body)).toEqual([]);
    const act = `/can-bo/phan-anh/${question.id}/xu-ly/huong-dan`;
    expect((await officer.post(act, {})).body).toContain("Hãy chọn khiếu nại hay tố cáo");
    expect((await stranger.post(act, { door: "complaint" })).status).toBe(404);
    expect((await leader.post(act, { door: "complaint" })).status).toBe(403);
    const mails = site.sentMails.length;
    expect((await officer.post(act, { door: "complaint", guideReason: "Mang theo quyết định." })).status).toBe(303);
    await site.runJobs();
    expect(
      site.sentMails
        .slice(mails)
        .map((one) => one.text)
        .join(),
    ).toContain("có nơi nhận riêng");
    const seen = await site.visitor.get(`/tra-cuu?ma=${question.code}`);
    expect(await problemsOf(seen.body)).toEqual([]);
    expect(seen.body).toContain("Mang theo quyết định.");
    expect(seen.body).toContain("Nơi tiếp công dân");
    expect((await site.visitor.get(`/api/v1/public/feedback/${question.code}`)).json()).toMatchObject({
      state: "guided",
    });
    await expect(
      sql`update question set state = 'received' where id = ${question.id}`.execute(site.app.db),
    ).rejects.toThrow("question_closed_as_is_closed");
    expect((await officer.post(`/can-bo/phan-anh/${question.id}/tra-loi`, { answer: "Được" })).status).toBe(409);
  });
});

describe("what messages are about", () => {
  const LIST = "/can-bo/phan-anh/loai";
  const fields = {
    titleVi: "Đường sá, đèn đường",
    titleEn: "Roads and street lamps",
    position: "75",
    "fromOn-day": "20",
    "fromOn-month": "11",
    "fromOn-year": "2026",
  };

  test("is written by one, approved by another, and then offered; words replaced stay on what came before", async () => {
    expect(await problemsOf((await admin.get(LIST)).body)).toEqual([]);
    expect((await admin.post(LIST, fields)).status).toBe(303);
    const waiting = await leader.get(LIST);
    const code = /loai\/(c-[0-9a-f-]+)\/duyet/.exec(waiting.body)?.[1];
    expect((await admin.get(LIST)).body).not.toContain(`${code}/duyet`);
    expect((await admin.post(`${LIST}/${code}/duyet`, {})).status).toBe(409);
    expect((await site.visitor.get("/phan-anh")).body).not.toContain("Đường sá, đèn đường");
    expect((await leader.post(`${LIST}/${code}/duyet`, {})).status).toBe(303);
    expect((await site.visitor.get("/phan-anh")).body).toContain("Đường sá, đèn đường");
    const end = { "endOn-day": "20", "endOn-month": "11", "endOn-year": "2026" };
    expect((await leader.post(`${LIST}/co-so/ngay-cuoi`, { ...end, "endOn-day": "19" })).status).toBe(409);
    expect((await leader.post(`${LIST}/co-so/ngay-cuoi`, end)).status).toBe(303);
    expect((await officer.get(LIST)).status).toBe(403);
  });

  test("petitions on rules go straight to the agency that answers for them; questions stay where they were sent", async () => {
    const justice = units.department;
    const route = (code: string, petitionsTo: string) => admin.post(`${LIST}/${code}/noi-nhan`, { petitionsTo });
    const wrong = await route("nd20-2", "khong-co");
    expect(wrong.status).toBe(409);
    expect(wrong.body).toContain("Hãy chọn đơn vị trong danh sách.");
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await route("sach-nhieu", justice)).status).toBe(409);
    expect((await route("nd20-2", justice)).status).toBe(303);
    const sender = { name: "Lê Văn Út", address: "ấp 3, xã Năm Căn", phone: "0900 000 013", category: "nd20-2" };
    const petition = await asked({ ...sender, kind: "petition", body: "Quy định bắt nộp bản giấy" });
    expect(petition.unitId).toBe(justice);
    expect((await asked({ ...sender, kind: "question", body: "Quy định này ở đâu?" })).unitId).toBe(units.tanThanh);
    expect((await officer.post(`${LIST}/nd20-2/noi-nhan`, { petitionsTo: justice })).status).toBe(403);
  });

  test.each([
    ["no words", { titleVi: "" }, "lời tiếng Việt"],
    ["a day past", { "fromOn-day": "19" }, "từ hôm nay trở đi"],
    ["position 0", { position: "0" }, "từ 1 đến 999"],
    ["other words for confidential ones that are not", { replaces: "sach-nhieu" }, "cũng phải giữ kín"],
  ])("%s is refused with a sentence", async (_what, change, sentence) => {
    const answer = await admin.post(LIST, { ...fields, ...change });
    expect([409, 422]).toContain(answer.status);
    expect(answer.body).toContain(sentence);
  });
});
