import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildCounter, type Counter } from "../dossiers/testing/build-counter.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { approve } from "../proposals/testing/approve.ts";
import { countQualityOf } from "./count-quality.ts";
import { qualityDataSet } from "./data-set.ts";
import { contentOf, fieldsOf, readField, readValue } from "./definition-fields.ts";
import { loadMonths } from "./load-estimate.ts";
import { INDEX, RATING } from "./testing/definitions.ts";

const BASE = "/can-bo/chat-luong-phuc-vu";

describe("what may be written anew", () => {
  const typedOf = (kind: "index" | "rating", more: Record<string, string> = {}): Record<string, string> => {
    const content = kind === "index" ? INDEX : RATING;
    const own = fieldsOf({ kind, content }).map((field): [string, string] => {
      const value = readField(content, field);
      return [field.name, typeof value === "boolean" ? (value ? "1" : "0") : String(value)];
    });
    return { ...Object.fromEntries(own), ...more };
  };

  test.each([
    ["20", "points", 20],
    ["3,5", "points", 3.5],
    ["3.5", "points", 3.5],
    ["0", "points", 0],
    ["3,55", "points", null],
    ["-1", "points", null],
    ["101", "percent", null],
    ["100", "percent", 100],
    ["", "percent", null],
    ["1e3", "count", null],
    ["30", "count", 30],
    ["30,5", "count", null],
  ] as const)("“%s” as %s: %j", (typed, type, value) => expect(readValue(typed, { type, most: 100 })).toBe(value));

  test.each(["index", "rating"] as const)("what is copied and not changed is the same: %s", (kind) => {
    const content = kind === "index" ? INDEX : RATING;
    expect(contentOf({ kind, content }, typedOf(kind))).toEqual({ content, faults: new Map() });
  });

  test.each<["index" | "rating", Record<string, string>, [string, string]]>([
    ["index", { "indicators-0-max": "5" }, ["indicators-0-max", "sum"]],
    ["index", { "indicators-0-max": "nhiều" }, ["indicators-0-max", "number"]],
    ["index", { "indicators-1-fullAt": "0" }, ["indicators-1-fullAt", "number"]],
    ["index", { "indicators-1-text": " " }, ["indicators-1-text", "text"]],
    ["index", { "ranks-1-from": "90" }, ["ranks-1-from", "order"]],
    ["index", { "ranks-3-from": "0" }, ["ranks-3-from", "order"]],
    ["rating", { "unitRanks-2-from": "13" }, ["unitRanks-2-from", "order"]],
    ["rating", { "officerRanks-0-text": "x".repeat(201) }, ["officerRanks-0-text", "text"]],
    ["rating", { "dossier-0-points-early": "11" }, ["dossier-0-points-early", "number"]],
  ])("%s with %j: %j", (kind, more, fault) => {
    const content = kind === "index" ? INDEX : RATING;
    expect([...contentOf({ kind, content }, typedOf(kind, more)).faults]).toEqual([fault]);
  });

  test("groups are what their indicators add up to", () => {
    const { content, faults } = contentOf(
      { kind: "index", content: INDEX },
      typedOf("index", { "indicators-0-max": "3,5", "indicators-3-max": "20,5" }),
    );
    expect(faults.size).toBe(0);
    expect((content as typeof INDEX).groups.map((group) => group.max)).toEqual([17.5, 20.5, 22, 22, 18]);
  });
});

describe("by two people", () => {
  const site = useTestApp();
  let counter: Counter;
  let planner: Browser;
  let leader: Browser;
  let code: string;

  beforeAll(async () => {
    counter = await buildCounter(site);
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, counter.units.province));
    await counter.at("2026-11-16T02:00:00Z");
    code = await counter.received();
    await counter.move(code, "forward", { handler: counter.handlerPerson.id }, counter.officer);
    await counter.at("2026-11-17T02:00:00Z");
    await counter.move(code, "settle");
    await counter.at("2026-12-01T02:00:00Z");
    const at = (role: "planner" | "leader") => signedIn(site.app, { unitId: counter.units.province, roles: [role] });
    planner = site.browser(await at("planner"));
    leader = site.browser(await at("leader"));
    await countQualityOf(site.app.db, "2026-11", site.clock.now());
    await countQualityOf(site.app.db, "2026-12", site.clock.now());
  });

  /** The form as a browser sends it back, with some of it typed anew. */
  async function filled(path: string, more: Record<string, string>): Promise<Record<string, string>> {
    const page = await planner.get(path);
    expect(await problemsOf(page.body)).toEqual([]);
    const inputs = [...page.body.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
      const [name, value] = [/ name="([^"]*)"/, / value="([^"]*)"/].map((one) => one.exec(tag)?.[1]);
      return name ? [[name, value ?? ""]] : [];
    });
    const selects = [...page.body.matchAll(/<select[^>]* name="([^"]*)"[\s\S]*?<\/select>/g)].map(
      ([whole, name]): [string, string] => [
        name ?? "",
        /<option(?=[^>]* selected)[^>]* value="([^"]*)"/.exec(whole)?.[1] ?? "",
      ],
    );
    return { ...Object.fromEntries([...inputs, ...selects]), ...more };
  }

  test("a new version holds from its month on; what is over keeps the one before, and no period is added up over the break", async () => {
    const path = `${BASE}/cach-tinh/chi-so/moi`;
    const wrong = await planner.post(path, await filled(path, { from: "2027-01", "indicators-0-max": "5" }));
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("phải bằng 100");
    expect(wrong.body).toContain('value="5"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    const sent = await planner.post(
      path,
      await filled(path, {
        from: "2026-12",
        document: "Quyết định thử",
        "indicators-3-max": "10",
        "indicators-4-max": "18",
      }),
    );
    const until = await planner.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-12`);
    expect(until.body).not.toContain("Quyết định thử");
    await approve(sent, leader);
    const months = await loadMonths(site.app.db, { until: "2026-12", unitIds: [counter.units.tanThanh] });
    expect(months.map((one) => [one.month, one.begins, one.estimate?.groups[1]?.max])).toEqual([
      ["2026-11", null, 2000],
      ["2026-12", 2, 1000],
    ]);
    const quarter = await planner.get(`${BASE}?ky=2026-Q4`);
    expect(await problemsOf(quarter.body)).toEqual([]);
    expect(quarter.body).toContain("Kỳ này đổi cách tính");
    expect(quarter.body).toContain("Cách tính bản 1, theo Quyết định 766/QĐ-TTg");
    const before = await planner.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-Q4&ban=1`);
    expect(before.body).toMatch(/Hồ sơ giải quyết trước hạn và đúng hạn[\s\S]*?>20</);
    const list = await planner.get(`${BASE}/cach-tinh`);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("07/2022 đến 11/2026");
    const id = /cach-tinh\/(\d+)">Bản 2/.exec(list.body)?.[1];
    const record = await planner.get(`${BASE}/cach-tinh/${id}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Quyết định thử");
  });

  test("a version for months that are over, or written on an old one, is refused with everything kept", async () => {
    const path = `${BASE}/cach-tinh/cham-diem/moi`;
    const late = await planner.post(path, await filled(path, { from: "2026-10", "unitRanks-0-from": "16" }));
    expect(late.status).toBe(409);
    expect(late.body).toContain("chỉ bắt đầu từ tháng này trở đi");
    expect(late.body).toContain('value="16"');
    const old = await planner.post(
      path,
      await filled(path, { from: "2027-01", basedOn: "9", "unitRanks-0-from": "16" }),
    );
    expect(old.body).toContain("Đã có bản khác vừa được duyệt");
    const same = await planner.post(path, await filled(path, { from: "2027-01" }));
    expect(same.body).toContain("không có gì để đổi");
    expect((await leader.get(path)).status).toBe(403);
    expect((await counter.officer.post(path, {})).status).toBe(403);
    expect((await planner.get(`${BASE}/cach-tinh/khac/moi`)).status).toBe(404);
  });

  test("a figure by hand counts once approved, says so, and a correction has its reason", async () => {
    const path = `${BASE}/so-nhap-tay/moi`;
    const figure = {
      unitId: counter.units.tanThanh,
      month: "2026-11",
      measure: "satisfied",
      part: "45",
      whole: "50",
      source: "Báo cáo khảo sát 12/BC-UBND",
      reason: "",
    };
    for (const [wrong, sentence] of [
      [{ part: "51" }, "không lớn hơn tổng số"],
      [{ whole: "0" }, "lớn hơn 0"],
      [{ source: "" }, "lấy từ đâu"],
      [{ month: "2027-13" }, "Hãy chọn tháng"],
      [{ measure: "inTime" }, "Hãy chọn loại số"],
      [{ unitId: counter.clerk.id }, "Hãy chọn đơn vị"],
    ] as const) {
      const bad = await planner.post(path, { ...figure, ...wrong });
      expect([bad.status, bad.body.includes(sentence)], sentence).toEqual([422, true]);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    await approve(await planner.post(path, figure), leader);
    const unit = await planner.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-11`);
    expect(unit.body).toContain("(số nhập tay)");
    expect(unit.body).toMatch(/Hài lòng về giải quyết thủ tục[\s\S]*?>5,4</);
    const silent = await planner.post(path, { ...figure, part: "40" });
    expect(silent.status).toBe(409);
    expect(silent.body).toContain("Hãy ghi vì sao sửa");
    await approve(await planner.post(path, { ...figure, part: "40", reason: "Cộng thừa 5 phiếu" }), leader);
    await countQualityOf(site.app.db, "2026-11", site.clock.now());
    const list = await planner.get(`${BASE}/so-nhap-tay`);
    expect(await problemsOf(list.body)).toEqual([]);
    for (const said of ["45 / 50", "40 / 50", "Cộng thừa 5 phiếu"]) expect(list.body).toContain(said);
    expect((await planner.get(`${BASE}/don-vi/${counter.units.tanThanh}?ky=2026-11`)).body).toMatch(
      /Hài lòng về giải quyết thủ tục[\s\S]*?>4,8</,
    );
    expect((await counter.officer.post(path, figure)).status).toBe(403);
  });

  test("a complaint takes points of the dossier's month, and one found false gives them back; both stay on record", async () => {
    const attitude = async (): Promise<string> => {
      await site.runJobs();
      const page = (await counter.handler.get(`${BASE}/cua-toi?ky=2026-11`)).body;
      return /7\. Thái độ phục vụ: phản ánh về hồ sơ[\s\S]*?<\/tr>/.exec(page)?.[0] ?? "";
    };
    expect(await attitude()).toContain("sớm, không phản ánh: 1");
    const complaint = { code, about: "Nói to tiếng", source: "Đường dây nóng" };
    for (const [wrong, sentence] of [
      [{ code: "KHONG-CO-260101-0001" }, "Không có hồ sơ nào mang mã này"],
      [{ about: "" }, "Hãy ghi phản ánh điều gì"],
      [{ source: "" }, "Hãy ghi nhận từ đâu"],
    ] as const) {
      const bad = await counter.leader.post(`${BASE}/phan-anh`, { ...complaint, ...wrong });
      expect(bad.status).toBeGreaterThanOrEqual(409);
      expect(bad.body).toContain(sentence);
      expect(await problemsOf(bad.body)).toEqual([]);
    }
    expect((await counter.handler.post(`${BASE}/phan-anh`, complaint)).status).toBe(403);
    const elsewhere = site.browser(await signedIn(site.app, { unitId: counter.units.hungMy, roles: ["leader"] }));
    expect((await elsewhere.post(`${BASE}/phan-anh`, complaint)).body).toContain("Không có hồ sơ nào mang mã này");
    expect((await counter.leader.post(`${BASE}/phan-anh`, complaint)).status).toBe(303);
    expect((await counter.leader.post(`${BASE}/phan-anh`, complaint)).body).toContain("đã có một phản ánh đang tính");
    expect(await attitude()).toContain("có phản ánh: 1");
    const list = await counter.leader.get(`${BASE}/phan-anh`);
    expect(await problemsOf(list.body)).toEqual([]);
    const act = /action="([^"]*\/sai)"/.exec(list.body)?.[1] ?? "";
    const silent = await counter.leader.post(act, { reason: "" });
    expect(silent.status).toBe(422);
    expect(await problemsOf(silent.body)).toEqual([]);
    expect((await elsewhere.post(act, { reason: "Không phải" })).status).toBe(404);
    expect((await counter.leader.post(act, { reason: "Nghe lại ghi âm" })).status).toBe(303);
    expect((await counter.leader.post(act, { reason: "Nghe lại ghi âm" })).status).toBe(409);
    expect(await attitude()).toContain("sớm, không phản ánh: 1");
    expect((await counter.leader.get(`${BASE}/phan-anh?tinhtrang=sai`)).body).toContain("Nghe lại ghi âm");
    expect((await counter.leader.get(`${BASE}/phan-anh.csv`)).body).toContain("Nói to tiếng");
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("act", "like", "quality.complaint%")
      .orderBy("act")
      .execute();
    expect(acts.map((one) => one.act)).toEqual(["quality.complaint", "quality.complaintFalse"]);
  });

  test("nothing is public until two people said so; then units are, without few dossiers and without officers", async () => {
    const hidden = await site.visitor.get("/so-lieu/chat-luong-phuc-vu?ky=2026-11");
    expect(await problemsOf(hidden.body)).toEqual([]);
    expect(hidden.body).toContain("Tỉnh chưa công khai chỉ số này");
    expect((await site.visitor.get("/so-lieu/chat-luong-phuc-vu.csv?ky=2026-11")).body).not.toContain(
      "Phường Tân Thành",
    );
    const rowsOf = async () => {
      const rows = [];
      for await (const row of qualityDataSet.rows(site.app)) rows.push(row);
      return rows;
    };
    expect(await rowsOf()).toEqual([]);
    const act = `${BASE}/cach-tinh/cong-khai`;
    expect((await planner.post(act, { on: "1", reason: "" })).status).toBe(422);
    expect((await counter.officer.post(act, { on: "1", reason: "Thử" })).status).toBe(403);
    await approve(await planner.post(act, { on: "1", reason: "Theo chỉ đạo" }), leader);
    expect((await planner.post(act, { on: "1", reason: "Lần nữa" })).status).toBe(409);
    const few = await site.visitor.get("/so-lieu/chat-luong-phuc-vu?ky=2026-11");
    expect(await problemsOf(few.body)).toEqual([]);
    expect(few.body).toContain("ít hồ sơ nên không nêu điểm");
    // As many as a real month has.
    await site.app.db
      .updateTable("qualityCount")
      .set({ part: 45, whole: 50 })
      .where("unitId", "=", counter.units.tanThanh)
      .where("measure", "=", "inTime")
      .where("month", "=", "2026-11-01")
      .execute();
    const open = await site.visitor.get("/so-lieu/chat-luong-phuc-vu?ky=2026-11");
    expect(await problemsOf(open.body)).toEqual([]);
    for (const said of ["Ước tính từ số liệu của phần mềm này", "Phường Tân Thành", "chưa có dữ liệu"])
      expect(open.body).toContain(said);
    expect(open.body).not.toContain("Tô Trọng Nghĩa");
    const slug = /href="\/([^"/]+)\/so-lieu\/chat-luong-phuc-vu/.exec(open.body)?.[1];
    const unit = await site.visitor.get(`/${slug}/so-lieu/chat-luong-phuc-vu?ky=2026-11`);
    expect(await problemsOf(unit.body)).toEqual([]);
    expect(unit.body).toContain("45 / 50 hồ sơ trước hạn và đúng hạn");
    expect(unit.body).toContain("dưới 5");
    expect(
      (await site.visitor.get(`/${slug}/so-lieu/chat-luong-phuc-vu/bieu-do.svg`)).headers["content-type"],
    ).toContain("svg");
    const csv = (await site.visitor.get("/so-lieu/chat-luong-phuc-vu.csv?ky=2026-11")).body;
    expect(csv).toContain("Phường Tân Thành");
    expect(csv.split("\n")[0]).toContain("không phải kết quả chính thức");
    const rows = await rowsOf();
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatchObject({ month: "2026-11", group: "progress", points: "18.00", is_estimate: true });
    await approve(await planner.post(act, { on: "0", reason: "Rà soát lại" }), leader);
    expect((await site.visitor.get("/so-lieu/chat-luong-phuc-vu?ky=2026-11")).body).toContain("Tỉnh chưa công khai");
  });

  test("a quarter goes on paper for who leads, labelled as an estimate", async () => {
    const pdf = await leader.get(`${BASE}/tom-tat.pdf?ky=2026-Q4`);
    expect(pdf.headers["content-type"]).toContain("pdf");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true });
    const words = text.normalize("NFC").replace(/\s+/g, " ");
    for (const said of ["quý 4/2026", "không phải kết quả chính thức", "Phường Tân Thành", "Kỳ này đổi cách tính"])
      expect(words).toContain(said);
    expect((await leader.get(`${BASE}/tom-tat.pdf?ky=2021-01`)).status).toBe(404);
  });
});
