import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { sharp, writeZip } from "../../../platform/files/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { compareAll } from "../jobs/compare-essays.ts";
import { eraseOldEntrants } from "../jobs/erase-entrants.ts";
import { drawMarkers } from "./assign-markers.ts";
import { blind } from "./blind.ts";
import { findLikeness, markShared } from "./likeness.ts";
import { finalMark, needsThird, readCriteria, readMark } from "./marks.ts";

describe("marks", () => {
  test.each([
    ["while one is missing there is none", [8], "nearest", null],
    ["two near each other: their mean", [8, 7], "nearest", 7.5],
    ["as far as the threshold is near enough", [8, 6], "nearest", 7],
    ["too far: a third is waited for", [9, 6], "nearest", null],
    ["third and the nearer one", [9, 6, 7], "nearest", 6.5],
    ["as near to both: the better one", [9, 6, 7.5], "nearest", 8.25],
    ["mean of all three", [9, 6, 7.5], "mean", 7.5],
    ["the third alone", [9, 6, 7], "alone", 7],
  ] as const)("%s", (_why, totals, thirdRule, expected) => {
    expect(finalMark(totals, { threshold: 2, thirdRule })).toBe(expected);
  });

  test("are read with a comma or a point and never above the most; criteria are a line each", () => {
    expect(["7,5", "7.25", "10", "0"].map((one) => readMark(one, 10))).toEqual([7.5, 7.25, 10, 0]);
    expect(["10,01", "-1", "bảy", "7,555", ""].map((one) => readMark(one, 10))).toEqual([null, null, null, null, null]);
    expect(needsThird([8, 5.9], 2)).toBe(true);
    expect(readCriteria("Nội dung: 6\nCách viết: 3,5 điểm\n\n", 10)).toEqual({
      criteria: [
        { part: 1, number: 1, name: "Nội dung", most: 6 },
        { part: 1, number: 2, name: "Cách viết", most: 3.5 },
      ],
    });
    expect(readCriteria("Nội dung", 10)).toEqual({ fault: "Nội dung" });
  });
});

describe("who marks what", () => {
  const essays = Array.from({ length: 30 }, (_, at) => ({
    id: `e${at}`,
    number: at + 1,
    unitId: `u${at % 4}`,
    markerIds: [],
    needs: 2,
  }));
  const markers = Array.from({ length: 4 }, (_, at) => ({
    id: `m${at}`,
    number: at + 1,
    unitIds: [`u${at}`],
    load: 0,
  }));

  test("is drawn evenly, the same for everybody who has the seed, and never in the entrant's own unit while others are left", () => {
    const drawn = drawMarkers(essays, markers, "hạt");
    expect(drawMarkers([...essays].reverse(), [...markers].reverse(), "hạt")).toEqual(drawn);
    expect(drawMarkers(essays, markers, "khác")).not.toEqual(drawn);
    expect(drawn).toHaveLength(60);
    const loads = markers.map((one) => drawn.filter((pair) => pair.markerId === one.id).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
    expect(drawn.filter(({ essayId, markerId }) => Number(essayId.slice(1)) % 4 === Number(markerId.slice(1)))).toEqual(
      [],
    );
  });

  test("falls back on the own unit, and leaves short what has too few markers", () => {
    const one = { ...essays[0], id: "e", number: 1, unitId: "u0", markerIds: [], needs: 2 };
    expect(drawMarkers([one], markers.slice(0, 2), "hạt")).toHaveLength(2);
    expect(drawMarkers([one], markers.slice(0, 1), "hạt")).toHaveLength(1);
    expect(drawMarkers([{ ...one, markerIds: ["m0", "m1"], needs: 3 }], markers.slice(0, 3), "hạt")).toEqual([
      { essayId: "e", markerId: "m2" },
    ]);
  });
});

const SHARED =
  "Sáng hôm ấy tôi mang hồ sơ ra bộ phận một cửa của phường, cán bộ tiếp nhận xem từng tờ giấy rồi ghi ngày hẹn trả kết quả vào phiếu, dặn tôi giữ mã để tra trên điện thoại.";

describe("likeness", () => {
  const own = (word: string): string => Array.from({ length: 40 }, (_, at) => `${word}${at}`).join(" ");

  test("finds what two people share, whatever the marks and capitals; not one person's two essays, not the topic", () => {
    const essays = [
      { id: "a", entrantId: "1", text: `${own("mot")}. ${SHARED}` },
      { id: "b", entrantId: "2", text: `${SHARED.toUpperCase().normalize("NFD")} ${own("hai")}` },
      { id: "c", entrantId: "3", text: own("ba") },
      { id: "d", entrantId: "1", text: SHARED },
    ];
    const found = findLikeness(essays, { atLeast: 30, ignore: "" });
    expect(found.map((one) => [one.a, one.b].sort().join(""))).toEqual(["bd", "ab"]);
    expect(found[0]?.share).toBe(100);
    expect(findLikeness(essays, { atLeast: 30, ignore: SHARED })).toEqual([]);
    const marked = markShared(`Mở đầu riêng của tôi. ${SHARED} Kết riêng.`, SHARED);
    expect(marked.map((one) => one.isShared)).toEqual([false, true, false]);
    expect(marked.map((one) => one.text).join("")).toBe(`Mở đầu riêng của tôi. ${SHARED} Kết riêng.`);
  });

  test("a thousand copies of one essay are all found in time", () => {
    const copies = Array.from({ length: 1_000 }, (_, at) => ({ id: `${at}`, entrantId: `${at}`, text: SHARED }));
    const found = findLikeness(copies, { atLeast: 30, ignore: "" });
    expect(new Set(found.flatMap((one) => [one.a, one.b])).size).toBe(1_000);
  });
});

describe("what markers read", () => {
  test.each([
    ["the name wherever it stands", "Tôi là Trần Thị Ánh Tuyết.", "Tôi là ▇▇▇."],
    ["also without marks", "tran thi anh tuyet viết", "▇▇▇ viết"],
    ["what stands behind a label", "Đơn vị: Trường THPT Giá Rai\nMở bài", "Đơn vị: ▇▇▇\nMở bài"],
    ["telephone, mail", "Gọi 0912 345 678 hoặc a.b@c.vn", "Gọi ▇▇▇ hoặc ▇▇▇"],
    ["nothing else", "Nộp 8.000 đồng ngày 05/02/2026", "Nộp 8.000 đồng ngày 05/02/2026"],
  ])("hides %s", (_what, text, expected) => {
    expect(blind(text, { name: "Trần Thị Ánh Tuyết" })).toBe(expected);
  });
});

const site = useTestApp();
const BASE = "/can-bo/cuoc-thi";
let units: Awaited<ReturnType<typeof buildProvince>>;
const people = {} as Record<"writer" | "leader" | "clerk" | "one" | "two" | "three" | "stranger", BuiltPerson>;
const on = {} as Record<keyof typeof people, Browser>;
let id = "";

async function signIn(moment: string): Promise<void> {
  site.clock.set(moment);
  for (const who of Object.keys(people) as (keyof typeof people)[])
    on[who] = site.browser(await signedIn(site.app, { person: people[who] }));
}

beforeAll(async () => {
  units = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  const build = (unitId: string, ...roles: ("planner" | "leader" | "officer" | "handler")[]) =>
    buildPerson(site.app.db, { unitId, roles });
  people.writer = await build(units.province, "planner");
  people.leader = await build(units.province, "leader");
  people.clerk = await build(units.province, "officer");
  people.one = await build(units.tanThanh, "handler");
  people.two = await build(units.hungMy, "handler");
  people.three = await build(units.province, "handler");
  people.stranger = await build(units.hungMy, "planner", "leader");
  await signIn("2026-11-25T02:00:00Z");
}, 60_000);

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  kind: "writing",
  title: "Viết về một lần làm thủ tục",
  lead: "Kể chuyện thật của bạn.",
  rules: "Mỗi người một bài.",
  unitId: units.province,
  audience: "residents",
  rounds: "08:00 01/12/2026 - 17:00 07/12/2026",
  topic: "Kể một lần bạn làm thủ tục ở bộ phận một cửa.",
  leastWords: "10",
  mostWords: "500",
  perPerson: "1",
  takes: "both",
  criteria: "Nội dung: 6\nCách viết: 4",
  threshold: "2",
  thirdRule: "nearest",
  likenessShare: "30",
  rights: "Tôi đồng ý cho dùng bài.",
  "count-first": "1",
  "amount-first": "1.000.000",
  ...more,
});
const pathOf = (answer: Answer): string => String(answer.headers.location).split("?")[0] ?? "";
const story = (word: string): string => Array.from({ length: 30 }, (_, at) => `${word}${at}`).join(" ");
const TEXTS = [`${story("mot")} ${SHARED}`, `${SHARED} ${story("hai")}`, `Họ và tên: Lê Văn Ba\n${story("ba")}`];

async function enter(
  n: number,
  unitId: string,
  fields: Record<string, string>,
  files: Parameters<Browser["upload"]>[2] = [],
) {
  const registered = await site.visitor.post(`/cuoc-thi/${id}/dang-ky`, {
    name: n === 3 ? "Lê Văn Ba" : `Trần Thị Người ${n}`,
    phone: `091234510${n}`,
    list: "residents",
    unitId,
    agree: "1",
  });
  const path = pathOf(registered);
  return {
    path,
    sent: await site.visitor.upload(
      `${path}/gui`,
      { essayTitle: `Bài ${n}`, rights: "1", publish: "1", ...fields },
      files,
    ),
  };
}

describe("a writing contest", () => {
  test.each([
    [{ topic: "" }, "Hãy ghi đề bài"],
    [{ criteria: "Nội dung" }, "Dòng “Nội dung” chưa đúng"],
    [{ leastWords: "900" }, "số ít không lớn hơn số nhiều"],
    [{ threshold: "nhiều" }, "Hãy ghi số điểm"],
    [{ rounds: "08:00 01/12/2026 - 17:00 02/12/2026\n08:00 03/12/2026 - 17:00 04/12/2026" }, "đúng một dòng"],
  ])("with %j is told what is wrong and keeps what was typed", async (wrong, sentence) => {
    const bad = await on.writer.post(`${BASE}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Kể chuyện thật của bạn.");
  });

  test("takes text and files until the closing hour, with rights of use, under a code that tells nothing", async () => {
    expect(await problemsOf((await on.writer.get(`${BASE}/moi?loai=writing`)).body)).toEqual([]);
    const staff = pathOf(await on.writer.post(`${BASE}/moi`, form()));
    id = staff.split("/").at(-1) ?? "";
    expect((await on.writer.get(`${staff}/sua`)).body).toContain("Cách viết: 4");
    expect((await on.writer.post(`${staff}/duyet`, {})).status).toBe(403);
    expect((await on.leader.post(`${staff}/duyet`, {})).status).toBe(303);
    await signIn("2026-12-02T02:00:00Z");
    expect(await problemsOf((await site.visitor.get(`/cuoc-thi/${id}`)).body)).toEqual([]);
    const none = await enter(1, units.tanThanh, { text: "Ngắn quá", rights: "" });
    expect(none.sent.status).toBe(422);
    for (const said of ["Bài có 2 chữ, cần ít nhất 10", "Cần đồng ý thì", "Ngắn quá"])
      expect(none.sent.body).toContain(said);
    expect(await problemsOf(none.sent.body)).toEqual([]);
    const sent = await site.visitor.upload(
      `${none.path}/gui`,
      { essayTitle: "Bài 1", text: TEXTS[0] ?? "", rights: "1", publish: "1" },
      [],
    );
    expect(sent.headers.location).toMatch(/\?bai=[A-Z0-9]{8}$/);
    expect(await problemsOf((await site.visitor.get(String(sent.headers.location))).body)).toEqual([]);
    // One each: another is none, the same one again is.
    const again = { essayTitle: "Bài 1 sửa", text: TEXTS[0] ?? "", rights: "1", publish: "1" };
    expect((await site.visitor.upload(`${none.path}/gui`, again, [])).body).toContain("đã gửi đủ số bài");
    const [essay] = await site.app.db.selectFrom("contestEssay").selectAll().execute();
    expect((await site.visitor.upload(`${none.path}/gui`, { ...again, replaces: essay?.id ?? "" }, [])).status).toBe(
      303,
    );

    // Of a document only its text: neither the file's name nor the author in it is kept.
    const odt = await writeZip([
      { path: "mimetype", bytes: Buffer.from("application/vnd.oasis.opendocument.text") },
      { path: "meta.xml", bytes: Buffer.from("<m>TACGIABIMAT</m>") },
      {
        path: "content.xml",
        bytes: Buffer.from(
          `<office:document-content><office:body><office:text><office:annotation><dc:creator>TACGIABIMAT</dc:creator><text:p>xem</text:p></office:annotation><text:p>${TEXTS[1]}</text:p></office:text></office:body></office:document-content>`,
        ),
      },
    ]);
    const second = await enter(2, units.hungMy, {}, [{ field: "files", name: "NguyenVanBiMat.odt", bytes: odt }]);
    expect(second.sent.status).toBe(303);
    const wrong = await enter(4, units.hungMy, {}, [{ field: "files", name: "a.rtf", bytes: "{\\rtf1 Bài viết}" }]);
    expect(wrong.sent.body).toContain("Loại tệp này không nhận");

    // On paper, typed by an officer; by hand, as a photo with a place in it.
    const paper = await on.clerk.upload(
      `${staff}/nhap-bai`,
      {
        name: "Lê Văn Ba",
        phone: "0912345103",
        unitId: units.tanThanh,
        essayTitle: "Bài 3",
        text: TEXTS[2] ?? "",
        rights: "1",
      },
      [],
    );
    expect(paper.body).toMatch(/Mã bài: [A-Z0-9]{4}-[A-Z0-9]{4}/);
    expect(await problemsOf(paper.body)).toEqual([]);
    const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: "#336699" } })
      .withExif({ IFD0: { Artist: "TACGIABIMAT" } })
      .jpeg()
      .toBuffer();
    const byHand = await on.clerk.upload(
      `${staff}/nhap-bai`,
      { name: "Phạm Thị Tư", phone: "0912345105", unitId: units.tanThanh, essayTitle: "Bài 4", rights: "1" },
      [{ field: "files", name: "PhamThiTu.jpg", bytes: photo }],
    );
    expect(byHand.body).toContain("Đã nhận bài");
    expect((await on.stranger.get(`${staff}/nhap-bai`)).status).toBe(404);
    const stored = JSON.stringify(await site.app.db.selectFrom("contestEssay").selectAll().execute());
    for (const secret of ["BiMat", "TACGIABIMAT", "mot1", "PhamThiTu"]) expect(stored).not.toContain(secret);

    await signIn("2026-12-07T10:00:00Z");
    const late = await site.visitor.upload(`${none.path}/gui`, { ...again, replaces: essay?.id ?? "" }, []);
    expect(late.status).toBe(409);
    expect(late.body).toContain("không nhận đăng ký hoặc bài thi");
  }, 60_000);

  test("is marked blind by two who were drawn, by a third where they differ too much; nobody sees another's marks", async () => {
    const staff = `${BASE}/${id}`;
    const essays = await site.app.db.selectFrom("contestEssay").selectAll().orderBy("number").execute();
    const hand = essays.find((one) => one.form === "photos")?.id ?? "";
    expect(await problemsOf((await on.writer.get(`${staff}/bai/${hand}`)).body)).toEqual([]);
    expect((await on.writer.post(`${staff}/boc-tham`, {})).body).toContain("Không đủ người chấm");
    for (const who of ["one", "two", "three"] as const)
      expect((await on.writer.post(`${staff}/nguoi-cham`, { personId: people[who].actor.id ?? "" })).status).toBe(303);
    expect((await on.writer.post(`${staff}/nguoi-cham`, { personId: people.one.actor.id ?? "" })).status).toBe(409);
    expect((await on.writer.post(`${staff}/bai/${hand}/kiem-anh`, { "top-1": "30", "bottom-1": "0" })).status).toBe(
      303,
    );
    const drawn = await on.writer.post(`${staff}/boc-tham`, {});
    expect(drawn.body).toContain("Đã bốc 8 phiếu");
    expect(await problemsOf(drawn.body)).toEqual([]);
    expect((await on.writer.post(`${staff}/boc-tham`, {})).body).toContain("Đã bốc 0 phiếu");
    const sheets = async () =>
      site.app.db
        .selectFrom("contestSheet as s")
        .innerJoin("contestMarker as m", "m.id", "s.markerId")
        .select(["s.id", "s.essayId", "s.turn", "m.personId", "s.total"])
        .orderBy("s.turn")
        .execute();
    const ownUnit = { [people.one.actor.id ?? ""]: units.tanThanh, [people.two.actor.id ?? ""]: units.hungMy };
    const unitOf = new Map([
      [essays[0]?.id, units.tanThanh],
      [essays[1]?.id, units.hungMy],
      [essays[2]?.id, units.tanThanh],
    ]);
    for (const one of await sheets()) expect(ownUnit[one.personId ?? ""] ?? "").not.toBe(unitOf.get(one.essayId ?? ""));
    const who = (personId: string | null) =>
      (["one", "two", "three"] as const).find((name) => people[name].actor.id === personId) ?? "one";

    // What a marker sees: the essay, and nobody's name, unit or telephone; not the sheets of others.
    const third = (await sheets()).find((one) => one.essayId === essays[2]?.id);
    const marker = who(third?.personId ?? null);
    const page = await on[marker].get(`${BASE}/bai-cham/${third?.id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Họ và tên: ▇▇▇");
    for (const secret of ["Lê Văn Ba", "0912345103", "Tân Thành"]) expect(page.body).not.toContain(secret);
    const other = (["one", "two", "three"] as const).find((name) => name !== marker) ?? "one";
    expect((await on[other].get(`${BASE}/bai-cham/${third?.id}`)).status).toBe(404);
    expect((await on.leader.get(`${BASE}/bai-cham/${third?.id}`)).status).toBe(404);
    const bad = await on[marker].post(`${BASE}/bai-cham/${third?.id}`, { "mark-1": "6,5", "mark-2": "" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Hãy ghi điểm từ 0 đến 6");
    expect(await problemsOf((await on[marker].get(`${BASE}/bai-cham`)).body)).toEqual([]);

    // First and second of the first essay are far apart; the others agree.
    for (const one of await sheets()) {
      const marks = one.essayId === essays[0]?.id && one.turn === 2 ? ["2", "1"] : ["5,5", "3"];
      const handed = await on[who(one.personId)].post(`${BASE}/bai-cham/${one.id}`, {
        "mark-1": marks[0] ?? "",
        "mark-2": marks[1] ?? "",
        remark: "",
      });
      expect(handed.status).toBe(303);
      expect(
        (await on[who(one.personId)].post(`${BASE}/bai-cham/${one.id}`, { "mark-1": "1", "mark-2": "1" })).status,
      ).toBe(409);
    }
    const all = await sheets();
    expect(all).toHaveLength(9);
    const last = all.at(-1);
    expect([last?.turn, last?.essayId]).toEqual([3, essays[0]?.id]);
    expect((await on.one.get(`${staff}/bai`)).status).toBe(404);
    expect((await on.leader.post(`${staff}/cong-bo`, {})).body).toContain("Chưa so các bài");
    await compareAll.run(site.app, { contestId: id }, {} as never);
    expect((await on.leader.post(`${staff}/cong-bo`, {})).body).toContain("Còn bài cần xem lại");
    const list = await on.leader.get(`${staff}/bai-giong`);
    expect(await problemsOf(list.body)).toEqual([]);
    const pair = new RegExp(`${staff}/bai-giong/[0-9a-f_-]{73}`).exec(list.body)?.[0] ?? "";
    const both = await on.leader.get(pair);
    expect(await problemsOf(both.body)).toEqual([]);
    expect(both.body.match(/<mark>[^<]*bộ phận một cửa[^<]*<\/mark>/g)).toHaveLength(2);
    expect((await on.leader.post(pair, { decision: "exclude-a", reason: "" })).status).toBe(422);
    const [a] = (pair.split("/").at(-1) ?? "").split("_");
    const decision = a === essays[0]?.id ? "exclude-b" : "exclude-a";
    expect((await on.writer.post(pair, { decision, reason: "Chép bài" })).status).toBe(403);
    expect((await on.leader.post(pair, { decision, reason: "Chép bài" })).status).toBe(303);
    expect((await on.leader.post(pair, { decision, reason: "Chép bài" })).status).toBe(409);
    expect((await on.leader.post(`${staff}/cong-bo`, {})).body).toContain("Còn bài chưa đủ điểm");
    await on[who(last?.personId ?? null)].post(`${BASE}/bai-cham/${last?.id}`, { "mark-1": "5", "mark-2": "3" });
    for (const path of [`${staff}/bai`, staff, `${staff}/nguoi-cham`, `${staff}/bai/${essays[0]?.id}`])
      expect(await problemsOf((await on.leader.get(path)).body)).toEqual([]);
  }, 60_000);

  test("publishes masked winners once somebody else approves; essays only by consent, let through one by one", async () => {
    const staff = `${BASE}/${id}`;
    expect((await on.writer.post(`${staff}/cong-bo`, {})).status).toBe(403);
    expect((await on.leader.post(`${staff}/cong-bo`, {})).status).toBe(303);
    const page = await site.visitor.get(`/cuoc-thi/${id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toMatch(/(Trần T\*\* N\*\*|Lê V\*\* B\*\*|Phạm T\*\* T\*\*)[^<]*09\*{4}10\d/);
    const csv = (await site.visitor.get(`/cuoc-thi/${id}/xep-hang.csv`)).body;
    const marks = csv
      .split(/\r?\n/)
      .slice(2)
      .filter(Boolean)
      .map((line) => line.split(/[;,]/).slice(4).join(","));
    expect(marks).toHaveLength(3);
    const essays = await site.app.db.selectFrom("contestEssay").selectAll().orderBy("number").execute();
    const [first, , third] = essays;
    const show = { shownTitle: "Bài 1", shownText: TEXTS[0] ?? "" };
    expect((await on.leader.post(`${staff}/bai/${third?.id}/dang`, show)).body).toContain("không đồng ý đăng bài");
    expect(
      (await on.leader.post(`${staff}/bai/${first?.id}/dang`, { ...show, shownText: "Gọi tôi 0912345101" })).status,
    ).toBe(422);
    const shown = `/cuoc-thi/${id}/bai-viet/${first?.blindCode}`;
    expect((await site.visitor.get(shown)).status).toBe(404);
    expect((await on.leader.post(`${staff}/bai/${first?.id}/dang`, show)).status).toBe(303);
    for (const path of [shown, `/cuoc-thi/${id}/bai-viet`])
      expect(await problemsOf((await site.visitor.get(path)).body)).toEqual([]);
    expect((await on.leader.post(`${staff}/nguoi-dat-giai`, {})).body).toMatch(/091234510\d/);
    await signIn("2027-03-20T02:00:00Z");
    await eraseOldEntrants.run(site.app, {}, {} as never);
    const kept = await site.app.db.selectFrom("contestEssay").select(["id", "sealed", "shownText"]).execute();
    expect(kept.filter((one) => one.sealed !== null).map((one) => one.id)).toEqual([first?.id]);
    expect(await site.app.db.selectFrom("contestEssayPage").selectAll().execute()).toEqual([]);
    expect((await on.leader.post(`${staff}/bai/${first?.id}/go`, {})).status).toBe(303);
    expect((await site.visitor.get(shown)).status).toBe(404);
  }, 60_000);
});
