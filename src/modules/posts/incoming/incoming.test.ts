import { createHash, createHmac } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { feedback, listQuestions, type Question } from "../../feedback/index.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { type FakeFacebook, startFacebook } from "../connections/testing/fake-facebook.ts";
import { type FakeZalo, startZalo } from "../connections/testing/fake-zalo.ts";
import { verifyTokenOf } from "../connections/verify-token.ts";
import { isSignedByZalo, readFacebookEvents, readZaloEvents } from "./read-events.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let officer: Browser;
let facebook: FakeFacebook;
let zalo: FakeZalo;
let pagePlace = "";
let oaPlace = "";
const PAGE = "1029384756";

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Ngô Bảo Trân" }));
  officer = site.browser(await signedIn(site.app, { unitId, roles: ["officer"], name: "Lý Thị Hạnh" }));
  const admin = site.browser(await signedIn(site.app, { unitId, roles: ["admin"], name: "Trần Minh Khoa" }));
  facebook = await startFacebook(PAGE);
  zalo = await startZalo();
  pagePlace = await addPlace("facebook", "Trang phường");
  oaPlace = await addPlace("zaloOa", "OA phường");
  await admin.post(`/can-bo/dang-bai/noi-dang/${pagePlace}/ket-noi`, {
    id: PAGE,
    pageToken: "khoa-trang",
    appSecret: "bi-mat-ung-dung",
    mode: "live",
    settings: JSON.stringify({ graphUrl: facebook.url }),
  });
  await admin.post(`/can-bo/dang-bai/noi-dang/${oaPlace}/ket-noi`, {
    id: "998877",
    accessToken: "a0",
    refreshToken: "r0",
    appSecret: "bi-mat",
    oaSecret: "bi-mat-oa",
    mode: "live",
    settings: JSON.stringify({ apiUrl: `${zalo.url}/v2.0`, messageUrl: `${zalo.url}/cs`, replyHours: 48 }),
  });
});
afterAll(async () => {
  await facebook?.close();
  await zalo?.close();
});

async function addPlace(kind: string, name: string): Promise<string> {
  await editor.post("/can-bo/dang-bai/noi-dang/moi", {
    unitId: units.tanThanh,
    kind,
    name,
    language: "vi",
    takesAll: "1",
  });
  const rows = await sql<{ id: string }>`select id from post_place where name = ${name}`.execute(site.app.db);
  return rows.rows[0]?.id ?? "";
}

const message = (mid: string, text: string) => ({
  object: "page",
  entry: [{ id: PAGE, messaging: [{ sender: { id: "4455" }, message: { mid, text } }] }],
});
const signed = (body: unknown, secret = "bi-mat-ung-dung") => ({
  "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(JSON.stringify(body)).digest("hex")}`,
});
const toFacebook = (body: unknown, headers: Record<string, string> = signed(body)) =>
  site.visitor.send("POST", `/nhan-tin/mang/facebook/${pagePlace}`, body, headers);

const event = (msgId: string, text: string, at = site.app.clock.now()) => ({
  app_id: "998877",
  sender: { id: "zu1" },
  event_name: "user_send_text",
  message: { text, msg_id: msgId },
  timestamp: String(at.getTime()),
});
const macOf = (body: { timestamp: string }, secret = "bi-mat-oa") => ({
  "x-zevent-signature": `mac=${createHash("sha256")
    .update(`998877${JSON.stringify(body)}${body.timestamp}${secret}`)
    .digest("hex")}`,
});
const toZalo = (body: ReturnType<typeof event>, headers: Record<string, string> = macOf(body)) =>
  site.visitor.send("POST", `/nhan-tin/mang/zalo/${oaPlace}`, body, headers);

const questions = (): Promise<Question[]> => listQuestions(site.app.db, { unitIds: [units.tanThanh] }, 100);
const saying = async (text: string): Promise<Question[]> => (await questions()).filter((one) => one.body === text);
async function answer(question: Question, text: string): Promise<void> {
  const done = await officer.post(`/can-bo/phan-anh/${question.id}/tra-loi`, { answer: text, internalNote: "" });
  expect(done.status).toBe(303);
  await site.runJobs();
}
async function replyOf(questionId: string): Promise<{ state: string; reason: string | null } | undefined> {
  const rows = await sql<{ state: string; reason: string | null }>`
    select reply_state as state, reply_reason as reason from post_incoming where question_id = ${questionId}`.execute(
    site.app.db,
  );
  return rows.rows[0];
}

describe("what networks tell", () => {
  test("of the page itself, without words, or of other things is left out", () => {
    expect(
      readFacebookEvents({
        entry: [
          {
            id: PAGE,
            messaging: [
              { sender: { id: PAGE }, message: { mid: "1", text: "của trang" } },
              { sender: { id: "7" }, message: { mid: "2", text: "echo", is_echo: true } },
              { sender: { id: "7" }, message: { mid: "3", attachments: [] } },
              { sender: { id: "7" }, delivery: {} },
              { sender: { id: "7" }, message: { mid: "4", text: "Hỏi thật" } },
            ],
            changes: [
              {
                field: "feed",
                value: {
                  item: "comment",
                  verb: "add",
                  comment_id: "c1",
                  post_id: "p1",
                  message: "Mấy giờ?",
                  from: { id: "8", name: "Tên" },
                },
              },
              { field: "feed", value: { item: "reaction", verb: "add" } },
            ],
          },
        ],
      }),
    ).toEqual([
      { remoteId: "4", kind: "message", senderId: "7", text: "Hỏi thật", remotePostId: null },
      { remoteId: "c1", kind: "comment", senderId: "8", text: "Mấy giờ?", remotePostId: "p1" },
    ]);
    for (const odd of [null, [], "x", { entry: 5 }, { entry: [{ id: 1, messaging: [null, 3] }] }])
      expect(readFacebookEvents(odd)).toEqual([]);
    for (const odd of [null, {}, { event_name: "follow" }, { event_name: "user_send_image", sender: { id: 1 } }])
      expect(readZaloEvents(odd)).toEqual([]);
  });

  test("a signature is over the very letters, and grows old", () => {
    const now = new Date("2026-11-20T02:00:00Z");
    const raw = `{"timestamp":"${now.getTime()}","a":"é"}`;
    const keys = { appId: "1", oaSecret: "s" };
    const mac = createHash("sha256").update(`1${raw}${now.getTime()}s`).digest("hex");
    expect(isSignedByZalo(raw, `mac=${mac}`, keys, now)).toBe(true);
    expect(isSignedByZalo(raw.replace("é", "e"), `mac=${mac}`, keys, now)).toBe(false);
    expect(isSignedByZalo(raw, `mac=${mac}`, { ...keys, oaSecret: "" }, now)).toBe(false);
    expect(isSignedByZalo(raw, undefined, keys, now)).toBe(false);
    expect(isSignedByZalo(raw, `mac=${mac}`, keys, new Date(now.getTime() + 2 * 3_600_000))).toBe(false);
  });
});

describe("what people write to Facebook and Zalo", () => {
  test("Facebook's address is confirmed with its token only", async () => {
    const token = verifyTokenOf(site.app.config.secretKey, pagePlace);
    const ask = (one: string) =>
      site.visitor.get(
        `/nhan-tin/mang/facebook/${pagePlace}?hub.mode=subscribe&hub.verify_token=${one}&hub.challenge=12345`,
      );
    expect((await ask(token)).body).toBe("12345");
    expect((await ask("khac")).status).toBe(403);
    expect((await site.visitor.get(`/nhan-tin/mang/facebook/${oaPlace}?hub.verify_token=${token}`)).status).toBe(404);
  });

  test("becomes one question of the unit, with its source and deadline, however often it is told; the sender lies sealed", async () => {
    const body = message("m1", "Làm lại giấy khai sinh cần gì?");
    expect((await toFacebook(body)).status).toBe(200);
    expect((await toFacebook(body)).status).toBe(200);
    await Promise.all([toFacebook(body), toFacebook(body)]);
    const [question, ...more] = await saying("Làm lại giấy khai sinh cần gì?");
    expect(more).toEqual([]);
    expect(question).toMatchObject({ source: "facebook", unitId: units.tanThanh, contactSealed: null });
    const stored = await sql<{
      sealed: string;
    }>`select sealed_sender as sealed from post_incoming where remote_id = 'm1'`.execute(site.app.db);
    expect(stored.rows[0]?.sealed).not.toContain("4455");
    const page = await officer.get(`/can-bo/phan-anh/${question?.id}`);
    expect(page.body).toContain("Facebook");
    expect((await officer.get("/can-bo/phan-anh?qua=facebook")).body).toContain("Làm lại giấy khai sinh cần gì?");
    expect((await officer.get("/can-bo/phan-anh?qua=zalo")).body).not.toContain("Làm lại giấy khai sinh cần gì?");
  });

  test("a message that asks about a procedure is answered at once out of the catalogue, once; a complaint never is", async () => {
    const { db } = site.app;
    await transaction(db, (tx) =>
      importRecords(tx, system, {
        records: [buildProcedure({ code: "1.001193", name: "Thủ tục đăng ký khai sinh" })],
        source: "test",
        at: new Date("2026-07-01T02:00:00Z"),
      }),
    );
    await toFacebook(message("m-hoi", "Đăng ký khai sinh cần gì?"));
    await toFacebook(message("m-hoi", "Đăng ký khai sinh cần gì?"));
    expect(await saying("Đăng ký khai sinh cần gì?")).toEqual([]);
    await site.runJobs();
    const rows = await db
      .selectFrom("postChatReply")
      .select(["outcome", "procedureCode", "state", "text", "sealedSender"])
      .where("remoteId", "=", "m-hoi")
      .execute();
    expect(rows).toEqual([expect.objectContaining({ outcome: "answer", procedureCode: "1.001193", state: "sent" })]);
    expect(rows[0]?.text).toContain("/thu-tuc/1.001193");
    expect(rows[0]?.sealedSender).not.toContain("4455");
    await toFacebook(message("m-che", "Khai sinh mà cán bộ hách sạch, hồ sơ trễ hẹn"));
    expect(await saying("Khai sinh mà cán bộ hách sạch, hồ sơ trễ hẹn")).toHaveLength(1);
    await toFacebook(message("m-la", "Giấy phép nuôi rồng xin ở đâu?"));
    await site.runJobs();
    const [question] = await saying("Giấy phép nuôi rồng xin ở đâu?");
    const told = await db
      .selectFrom("postChatReply")
      .select(["outcome", "questionId", "text"])
      .where("remoteId", "=", "m-la")
      .executeTakeFirst();
    expect(told).toMatchObject({ outcome: "none", questionId: question?.id });
    expect(told?.text).toContain("Chưa tìm thấy thủ tục đúng điều bạn hỏi. Cơ quan đã nhận câu hỏi của bạn, mã ");
    const list = await editor.get("/can-bo/dang-bai/tu-tra-loi");
    expect(list.body).toContain("Thủ tục đăng ký khai sinh");
    // The code is the asker's alone.
    expect(told?.text).toContain(`mã ${question?.code.slice(0, 4)}-`);
    expect(list.body).toContain("mã …,");
    expect(list.body).not.toContain(`${question?.code.slice(0, 4)}-`);
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get("/can-bo/dang-bai/tu-tra-loi.csv?loai=none")).body).not.toContain("1.001193");
  });

  test("what became confidential in the inbox stands in no list of what networks brought", async () => {
    await toFacebook(message("m-kin", "Anh ở quầy ba nạt tôi"));
    const [question] = await saying("Anh ở quầy ba nạt tôi");
    const list = () => editor.get("/can-bo/dang-bai/tin-den");
    expect((await list()).body).toContain(`/can-bo/phan-anh/${question?.id}`);
    await site.app.db
      .updateTable("question")
      .set({ isConfidential: true })
      .where("id", "=", question?.id ?? "")
      .execute();
    expect((await list()).body).not.toContain(`${question?.id}`);
  });

  test("with a wrong, missing or old signature nothing is taken", async () => {
    const body = message("m-gia", "Tin giả");
    expect((await toFacebook(body, {})).status).toBe(403);
    expect((await toFacebook(body, signed(body, "khac"))).status).toBe(403);
    expect((await toFacebook({ ...body, object: "khac" }, signed(body))).status).toBe(403);
    const old = event("z-cu", "Tin giả", new Date(site.app.clock.now().getTime() - 5 * 3_600_000));
    expect((await toZalo(old)).status).toBe(403);
    const forged = event("z-gia", "Tin giả");
    expect((await toZalo(forged, macOf(forged, "khac"))).status).toBe(403);
    expect((await site.visitor.send("POST", `/nhan-tin/mang/zalo/${pagePlace}`, forged, macOf(forged))).status).toBe(
      404,
    );
    expect(await saying("Tin giả")).toEqual([]);
  });

  test("is answered from the inbox over the same network, once", async () => {
    await toFacebook(message("m2", "Thứ bảy có làm không?"));
    const [asked] = await saying("Thứ bảy có làm không?");
    await answer(asked as Question, "Có, từ 7 giờ đến 11 giờ.");
    const answers = () => facebook.replies.filter((one) => one.text.includes("Có, từ 7 giờ đến 11 giờ."));
    expect(answers()).toEqual([expect.objectContaining({ to: "4455" })]);
    expect(await replyOf(asked?.id ?? "")).toEqual({ state: "sent", reason: null });
    await site.app.tellFollowers({ kind: "question", id: asked?.id ?? "" });
    expect(answers()).toHaveLength(1);
    const zaloEvent = event("z1", "Quầy số mấy làm chứng thực?");
    expect((await toZalo(zaloEvent)).status).toBe(200);
    const [onZalo] = await saying("Quầy số mấy làm chứng thực?");
    expect(onZalo?.source).toBe("zalo");
    await answer(onZalo as Question, "Quầy số 2.");
    // That it was taken, a key that had to be renewed, and the answer.
    expect(zalo.calls.filter((one) => one.path === "/cs")).toHaveLength(3);
    expect(await replyOf(onZalo?.id ?? "")).toMatchObject({ state: "sent" });
  });

  test("too late for the network it is answered by hand, which is noted", async () => {
    const now = site.app.clock.now();
    await toZalo(event("z2", "Hỏi lâu rồi"));
    const [asked] = await saying("Hỏi lâu rồi");
    await sql`update post_incoming set received_at = ${new Date(now.getTime() - 50 * 3_600_000)} where remote_id = 'z2'`.execute(
      site.app.db,
    );
    await answer(asked as Question, "Trả lời muộn.");
    expect(JSON.stringify(zalo.calls)).not.toContain("Trả lời muộn.");
    expect(await replyOf(asked?.id ?? "")).toMatchObject({ state: "failed" });
    const list = await editor.get("/can-bo/dang-bai/tin-den?traloi=failed");
    expect(list.body).toContain("Hãy trả lời bằng tay");
    expect(await problemsOf(list.body)).toEqual([]);
    const act = /action="(\/can-bo\/dang-bai\/tin-den\/[^"]+)"/.exec(list.body)?.[1] ?? "";
    expect((await editor.post(act, {})).status).toBe(303);
    expect((await editor.post(act, {})).status).toBe(409);
    expect(await replyOf(asked?.id ?? "")).toMatchObject({ state: "byHand" });
    expect((await editor.get("/can-bo/dang-bai/tin-den.csv")).body).toContain("Đã trả lời bằng tay");
  });

  test("a reply that was cut off is not sent again", async () => {
    await toFacebook(message("m3", "Còn mẫu đơn không?"));
    const [asked] = await saying("Còn mẫu đơn không?");
    await sql`update post_incoming set reply_state = 'sending' where remote_id = 'm3'`.execute(site.app.db);
    await answer(asked as Question, "Còn, ở quầy 1.");
    expect(facebook.replies.map((one) => one.text).join()).not.toContain("Còn, ở quầy 1.");
    expect((await replyOf(asked?.id ?? ""))?.reason).toContain("không rõ đã tới chưa");
  });

  test("every step is told over the network while its window is open; closed, nothing is sent and the page says why", async () => {
    const words = (text: string) =>
      [...facebook.replies, ...zalo.calls].filter((one) => JSON.stringify(one).includes(text));
    const record = async (id: string) => (await officer.get(`/can-bo/phan-anh/${id}`)).body;
    await toFacebook(message("m5", "Đường nhà tôi ngập"));
    await site.runJobs();
    const [asked] = await saying("Đường nhà tôi ngập");
    const id = asked?.id ?? "";
    const code = `mã ${asked?.code.slice(0, 4)}`;
    expect(words(code)).toEqual([{ to: "4455", text: expect.stringContaining("Cơ quan đã nhận ý kiến của bạn") }]);
    const [year, month, day] = new Date(site.app.clock.now().getTime() + 12 * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split("-");
    const later = { "until-day": day ?? "", "until-month": month ?? "", "until-year": year ?? "" };
    const put = await officer.post(`/can-bo/phan-anh/${id}/xu-ly/gia-han`, { extendReason: "Chờ đo đạc", ...later });
    expect(put.status).toBe(303);
    await site.runJobs();
    expect(words(code).at(-1)).toMatchObject({ text: expect.stringMatching(/Hẹn trả lời: .*Lý do: Chờ đo đạc/) });
    await answer(asked as Question, "Đã khơi cống.");
    expect(await record(id)).toMatch(/Gia hạn[\s\S]*Facebook[\s\S]*Đã gửi/);

    // Under a comment everybody reads what is written: no code, no reason.
    const comment = {
      object: "page",
      entry: [
        {
          id: PAGE,
          changes: [
            {
              field: "feed",
              value: {
                item: "comment",
                verb: "add",
                comment_id: "c9",
                post_id: "p1",
                message: "Chợ mấy giờ mở?",
                from: { id: "8" },
              },
            },
          ],
        },
      ],
    };
    await toFacebook(comment);
    await site.runJobs();
    const [open] = await saying("Chợ mấy giờ mở?");
    await answer(open as Question, "Chợ mở lúc 5 giờ.");
    const under = facebook.calls.filter((one) => one.path.includes("c9/comments"));
    expect(under).toHaveLength(2);
    expect(JSON.stringify(under)).not.toContain(open?.code.slice(0, 4));

    // Seven days later: Facebook's window is as long as its setting says, Zalo's is closed.
    await toZalo(event("z5", "Đèn hỏng"));
    const [dark] = await saying("Đèn hỏng");
    await answer(dark as Question, "Đã thay bóng.");
    await sql`update post_account set settings = settings || '{"replyHours": 240}' where id =
      (select account_id from post_incoming where question_id = ${id})`.execute(site.app.db);
    const ask = site.app.clock.now().getTime() + 7 * 86_400_000;
    site.clock.set(new Date(ask));
    const morning = feedback.jobs?.find((one) => one.name === "feedback:ask-verdicts");
    if (morning) await transaction(site.app.db, (tx) => addJob(tx, morning, {}));
    await site.runJobs();
    expect(words(code).at(-1)).toMatchObject({ text: expect.stringContaining("đã được giải quyết chưa?") });
    expect(words(`mã ${dark?.code.slice(0, 4)}`).some((one) => JSON.stringify(one).includes("giải quyết chưa"))).toBe(
      false,
    );
    const rows = await sql<{ reason: string }>`
      select reason from question_notice where question_id = ${dark?.id} and step = 'verdict'`.execute(site.app.db);
    expect(rows.rows[0]?.reason).toContain("Đã quá 48 giờ từ tin của người gửi");
    const again = site.browser(
      await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer"], now: site.clock.now() }),
    );
    const page = await again.get(`/can-bo/phan-anh/${dark?.id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đã quá 48 giờ từ tin của người gửi");
  });
});
