import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildCounter, type Counter } from "../dossiers/testing/build-counter.ts";
import { FIVE_FACTORS } from "./five-factors.ts";
import { invitationPath } from "./invitation-token.ts";
import { countAnswers, findSurvey, listStrata } from "./survey.store.ts";

const site = useTestApp();
const BASE = "/can-bo/khao-sat";
let counter: Counter;
let writer: Browser;
let other: Browser;
let leader: Browser;
let stranger: Browser;
let questionnaire = "";

const day = (name: string, iso: string): Record<string, string> => {
  const [year = "", month = "", date = ""] = iso.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const idIn = (answer: Answer): string => /([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? answer.body;
const form = (more: Record<string, string> = {}): Record<string, string> => ({
  title: "Mức hài lòng về bộ phận một cửa tháng 11",
  purpose: "Để phường biết chỗ nào cần sửa.",
  unitId: counter.units.tanThanh,
  questionnaireId: questionnaire,
  populationKind: "dossiers",
  margin: "5",
  least: "10",
  ...day("periodFrom", "2026-11-01"),
  ...day("periodUntil", "2026-11-30"),
  ...day("opensOn", "2026-12-01"),
  ...day("closesOn", "2026-12-20"),
  ...more,
});
/** Marks for all questions of satisfaction, and what else is said. */
const marks = (mark: number, more: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
  ...Object.fromEntries(
    FIVE_FACTORS.items.filter((one) => one.kind === "satisfaction").map((one) => [`tl-${one.key}`, String(mark)]),
  ),
  mau: questionnaire,
  ...more,
});

async function signIn(moment: string): Promise<void> {
  await counter.at(moment);
  const unitId = counter.units.tanThanh;
  writer = site.browser(await signedIn(site.app, { unitId, roles: ["planner"] }));
  other = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  leader = site.browser(await signedIn(site.app, { unitId, roles: ["leader"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: counter.units.hungMy, roles: ["planner", "leader"] }));
}

/** Twelve dossiers settled in November, one of them of somebody without telephone and mail. */
beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at("2026-11-16T02:00:00Z");
  const codes: string[] = [];
  for (let at = 0; at < 12; at++)
    codes.push(
      await counter.received(
        at === 0
          ? { applicant: { name: "Nguyễn Thị Mẫu", idNumber: "024199000123", address: "Khóm 3" } }
          : { applicant: { name: "Nguyễn Thị Mẫu", phone: "0912345678", email: `nguoi-${at}@danbiet.example` } },
      ),
    );
  await counter.at("2026-11-17T02:00:00Z");
  for (const code of codes) await counter.move(code, "settle");
  await signIn("2026-12-01T02:00:00Z");
});

describe("a questionnaire", () => {
  test("begins with the five factors, is changed question by question, approved by somebody else, and then stays", async () => {
    const sent = await writer.post(`${BASE}/mau/moi`, {
      name: "Phiếu năm yếu tố",
      unitId: counter.units.tanThanh,
      from: "five",
    });
    questionnaire = idIn(sent);
    const path = `${BASE}/mau/${questionnaire}`;
    const first = await writer.get(path);
    expect(await problemsOf(first.body)).toEqual([]);
    const stamp = (body: string): string => /name="basedOn" value="(\d+)"/.exec(body)?.[1] ?? "";
    const item = {
      key: "",
      kind: "one",
      text: "Ông/bà đi lại mất bao lâu?",
      factor: "tiep-can",
      basedOn: stamp(first.body),
    };
    const bad = await writer.post(`${path}/cau`, { ...item, options: "Dưới 15 phút" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Hãy ghi từ 2 đến 12 câu trả lời");
    expect(bad.body).toContain("Dưới 15 phút");
    const options = "Dưới 15 phút\nTừ 15 phút trở lên";
    expect((await writer.post(`${path}/cau`, { ...item, options })).status).toBe(303);
    // Somebody who changed it from the page before that is told.
    expect((await writer.post(`${path}/cau`, { ...item, options })).status).toBe(409);
    const second = await writer.get(path);
    expect(second.body).toContain("Ông/bà đi lại mất bao lâu?");
    const added = /\?cau=([0-9a-f]{8})#cau-hoi/.exec(second.body)?.[1] ?? "";
    expect(
      (await writer.post(`${path}/chuyen-cau`, { key: added, act: "remove", basedOn: stamp(second.body) })).status,
    ).toBe(303);
    expect((await writer.post(`${path}/gui-duyet`, {})).status).toBe(303);
    expect((await writer.post(`${path}/duyet`, {})).status).toBe(403);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await leader.post(`${path}/tra-lai`, { reason: "Xem lại câu 3" })).status).toBe(303);
    expect((await writer.post(`${path}/gui-duyet`, {})).status).toBe(303);
    expect((await leader.post(`${path}/duyet`, {})).status).toBe(303);
    expect((await writer.post(`${path}/cau`, { ...item, options, basedOn: "9" })).status).toBe(409);
    expect(await problemsOf((await leader.get(path)).body)).toEqual([]);
    expect(await problemsOf((await writer.get(`${BASE}/mau`)).body)).toEqual([]);
  });

  test("is not asked under the name of an official index", async () => {
    const bad = await writer.post(`${BASE}/mau/moi`, { name: "Phiếu SIPAS", unitId: counter.units.tanThanh });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("tên của chỉ số do cơ quan khác đo");
  });
});

describe("a survey", () => {
  test.each([
    [{ title: "Đo Chỉ số hài lòng về sự phục vụ hành chính" }, "tên của chỉ số do cơ quan khác đo"],
    [{ title: "" }, "Hãy ghi tên cuộc khảo sát"],
    [{ questionnaireId: "" }, "Hãy chọn mẫu phiếu"],
    [{ populationKind: "list", groups: "Khóm 1" }, "Dòng “Khóm 1” chưa đúng"],
    [{ populationKind: "list", groups: "" }, "ít nhất một nhóm"],
    [day("closesOn", "2026-11-30"), "Ngày hết hạn phải từ ngày mở trở đi"],
    [day("opensOn", "2026-11-20"), "Ngày mở phải sau ngày cuối"],
    [day("periodUntil", "2026-02-30"), "Hãy ghi đủ ngày, tháng, năm có thật"],
    [{ margin: "0" }, "từ 1 đến 20"],
  ])("with %j is told what is wrong and keeps what was typed", async (wrong, sentence) => {
    const bad = await writer.post(`${BASE}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Để phường biết chỗ nào cần sửa.");
    expect((await writer.get(BASE)).body).toContain("Chưa có cuộc khảo sát nào");
  });

  test("is drawn from settled dossiers, told to who was drawn, answered once, and published by somebody else", async () => {
    expect(await problemsOf((await writer.get(`${BASE}/moi`)).body)).toEqual([]);
    const id = idIn(await writer.post(`${BASE}/moi`, form({ takesOpen: "1" })));
    const path = `${BASE}/${id}`;
    const open = `/khao-sat/${id}`;
    expect((await site.visitor.get(open)).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await writer.post(`${path}/duyet`, {})).status).toBe(403);
    expect((await leader.post(`${path}/duyet`, {})).status).toBe(303);
    expect(await listStrata(site.app.db, id)).toMatchObject([{ name: "Phường Tân Thành", population: 12, sample: 12 }]);
    const mails = site.sentMails.length;
    await site.runJobs();
    expect(site.sentMails.length - mails).toBe(0);
    // Who left a telephone is told there; nobody twice, however often the work is done.
    const invitations = await site.app.db.selectFrom("surveyInvitation").selectAll().orderBy("id").execute();
    expect(invitations.map((one) => one.told).sort()).toEqual(["noAddress", ...Array(11).fill("sent")]);
    const links = invitations.map((one) => invitationPath(site.app.config.secretKey, one.id));
    const sheet = await site.visitor.get(links[0] ?? "");
    expect(await problemsOf(sheet.body)).toEqual([]);
    expect(sheet.body).toContain("Phiếu không hỏi tên");
    expect((await site.visitor.get(`${links[0]}x`)).status).toBe(404);
    expect((await site.visitor.get("/khao-sat/phieu/1.0000000000000000")).status).toBe(404);

    const post = (link: string | undefined, fields: Record<string, string | string[]>) =>
      site.visitor.post(link ?? "", fields);
    const wrong = await post(
      links[0],
      marks(5, { "tl-mong-doi": ["1", "2", "3", "4"], "tl-y-khac": "Giữ lại chữ này" }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy chọn nhiều nhất 3 câu");
    expect(wrong.body).toContain("Giữ lại chữ này");
    expect((await post(links[0], { mau: questionnaire })).body).toContain("Hãy trả lời ít nhất một câu");
    const stale = await post(links[0], marks(5, { mau: "khac" }));
    expect(stale.status).toBe(422);
    expect(stale.body).toContain("Mẫu phiếu đã đổi");
    for (const [at, link] of links.slice(0, 10).entries())
      expect((await post(link, marks(at < 7 ? 5 : 2, { "tl-so-lan": at < 5 ? "2" : "3" }))).status).toBe(303);
    const again = await post(links[0], marks(1));
    expect(again.status).toBe(409);
    expect(again.body).toContain("Phiếu này đã được trả lời");
    // Nothing says which answer belongs to which dossier.
    const stored = await site.app.db.selectFrom("surveyAnswer").selectAll().execute();
    expect(Object.keys(stored[0] ?? {})).not.toContain("dossierId");
    expect(stored.every((one) => one.answeredOn === "2026-12-01" && one.sheet === null)).toBe(true);

    // Whoever opens the page answers apart; a form sent twice counts once.
    const own = marks(1, { phieu: "0a1b2c3d-0000-4000-8000-000000000001" });
    expect((await post(`${open}/tra-loi`, own)).status).toBe(303);
    expect((await post(`${open}/tra-loi`, own)).status).toBe(409);
    expect(await problemsOf((await site.visitor.get(open)).body)).toEqual([]);
    expect((await site.visitor.get(`/api/v1/surveys/${id}/results`)).status).toBe(404);
    expect((await leader.post(`${path}/cong-bo`, {})).status).toBe(409);
    expect(await problemsOf((await leader.get(path)).body)).toEqual([]);

    await signIn("2026-12-21T02:00:00Z");
    const late = await post(links[10], marks(5));
    expect(late.status).toBe(410);
    expect(late.body).toContain("không còn nhận trả lời");
    expect((await writer.post(`${path}/cong-bo`, {})).status).toBe(403);
    expect((await leader.post(`${path}/cong-bo`, {})).status).toBe(303);
    const page = await site.visitor.get(open);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đây không phải chỉ số SIPAS");
    expect(page.body).toContain("Mời 12, nhận 10 phiếu (83,3%)");
    const results = (await site.visitor.get(`/api/v1/surveys/${id}/results`)).json<{
      isOfficial: boolean;
      sample: {
        overall: { satisfied: { value: number; margin: number }; mean: { value: number } };
        choices: unknown[];
      };
      open: { answers: number; overall: { satisfied: unknown } };
    }>();
    expect(results.isOfficial).toBe(false);
    expect(results.sample.overall.satisfied.value).toBe(70);
    expect(results.sample.overall.mean.value).toBe(82);
    // 10 of 12: 1.96 · √((1 − 10/12) · 0.7 · 0.3 / 9).
    expect(results.sample.overall.satisfied.margin).toBeCloseTo(12.22, 1);
    expect(results.open).toMatchObject({ answers: 1, overall: { satisfied: null } });
    expect((await site.visitor.get(`${open}/bieu-do.svg`)).body).toContain("70%");
    expect((await site.visitor.get(`${open}.csv`)).body).toContain("Đây không phải chỉ số SIPAS");
    expect((await leader.get(`${BASE}.csv`)).body).toContain("83,3%");
    expect(await problemsOf((await site.visitor.get("/khao-sat")).body)).toEqual([]);
    // A month after the end nobody can say who was drawn.
    await signIn("2027-01-20T02:00:00Z");
    const { forgetDrawnJob } = await import("./jobs/forget-drawn.ts");
    await forgetDrawnJob.run(site.app, {}, {} as never);
    const kept = await site.app.db.selectFrom("surveyInvitation").select("dossierId").execute();
    expect(kept.every((one) => one.dossierId === null)).toBe(true);
  });

  test("on paper is typed twice by two people; what differs is looked at again", async () => {
    await signIn("2026-12-01T03:00:00Z");
    const id = idIn(
      await writer.post(
        `${BASE}/moi`,
        form({ title: "Hỏi các khóm", populationKind: "list", groups: "Khóm 1; 1.250\nKhóm 2; 600" }),
      ),
    );
    const path = `${BASE}/${id}`;
    expect((await leader.post(`${path}/duyet`, {})).status).toBe(303);
    // 1,850 people: 329 by 5 %, spread as 222 and 107.
    expect((await listStrata(site.app.db, id)).map((one) => one.sample)).toEqual([222, 107]);
    const enter = (who: Browser, sheet: number, fields: Record<string, string | string[]>) =>
      who.post(`${path}/phieu-giay`, { sheet: String(sheet), stratum: "1", ...fields });
    expect((await enter(writer, 0, marks(4))).body).toContain("từ 1 đến 100.000");
    expect((await enter(writer, 1, { ...marks(4), stratum: "9" })).body).toContain("Hãy chọn nhóm");
    expect((await enter(writer, 1, marks(4))).headers.location).toContain("xong=first");
    // The first may mend what he typed; a second entry by himself is none.
    expect((await enter(writer, 1, marks(5))).headers.location).toContain("xong=first");
    expect(await countAnswers(site.app.db, [id])).toEqual([]);
    expect((await enter(other, 1, marks(5))).headers.location).toContain("xong=counted");
    expect((await enter(other, 1, marks(5))).status).toBe(409);
    expect((await enter(writer, 2, marks(3, { "tl-y-khac": "Cần thêm ghế" }))).status).toBe(303);
    const apart = await enter(other, 2, marks(3, { "tl-thai-do": "1", "tl-y-khac": "Cần thêm ghế", stratum: "2" }));
    expect(apart.headers.location).toBe(`${path}/phieu-giay/2`);
    const settle = await other.get(`${path}/phieu-giay/2`);
    expect(await problemsOf(settle.body)).toEqual([]);
    expect(settle.body).toContain("Thái độ khi giao tiếp");
    expect(settle.body).not.toContain("tl-lang-nghe");
    expect((await leader.get(`${path}/phieu-giay/2`)).status).toBe(403);
    const settled = await other.post(`${path}/phieu-giay/2`, { stratum: "2", "tl-thai-do": "1" });
    expect(settled.headers.location).toContain("xong=settled");
    expect((await other.post(`${path}/phieu-giay/2`, { stratum: "2", "tl-thai-do": "1" })).status).toBe(409);
    expect(await countAnswers(site.app.db, [id])).toHaveLength(2);
    const list = await writer.get(`${path}/phieu-giay`);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("2 phiếu đã tính, 0 chờ người thứ hai, 0 cần xem lại");
    expect((await writer.get(`${path}/y-kien`)).body).toContain("Cần thêm ghế");
    const paper = await writer.get(`${path}/phieu.pdf?tu=1&den=2`);
    expect(paper.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await leader.post(`${path}/huy`, { reason: "" })).status).toBe(422);
    expect((await leader.post(`${path}/huy`, { reason: "Trùng với cuộc khác" })).status).toBe(303);
    expect((await site.visitor.get(`/khao-sat/${id}`)).status).toBe(410);
    expect((await enter(writer, 3, marks(3))).status).toBe(404);
    expect((await findSurvey(site.app.db, id))?.withdrawnReason).toBe("Trùng với cuộc khác");
  });

  test("nobody asks about a time without dossiers", async () => {
    const id = idIn(
      await writer.post(
        `${BASE}/moi`,
        form({ title: "Tháng 5", ...day("periodFrom", "2026-05-01"), ...day("periodUntil", "2026-05-31") }),
      ),
    );
    const answer = await leader.post(`${BASE}/${id}/duyet`, {});
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("không có ai để hỏi");
  });
});
