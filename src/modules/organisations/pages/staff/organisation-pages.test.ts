import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { closeUnit, getUnit, RESERVED_SLUGS, resolveSlug } from "../../index.ts";
import { buildProvince, buildUnit, system } from "../../testing/build-units.ts";

const t = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let admin: Browser;
let wardAdmin: Browser;
let officer: Browser;
beforeAll(async () => {
  units = await buildProvince(t.app.db, "Tỉnh Cà Mau", "96");
  admin = t.browser(await signedIn(t.app, { unitId: units.province, roles: ["admin"] }));
  wardAdmin = t.browser(await signedIn(t.app, { unitId: units.tanThanh, roles: ["admin"] }));
  officer = t.browser(await signedIn(t.app, { unitId: units.hungMy, roles: ["officer"] }));
});

const at = (id: string, rest = ""): string => `/can-bo/to-chuc/${id}${rest}`;

describe("the tree", () => {
  test("shows units as of a day, with counts that open into lists, and is whole to people and machines", async () => {
    const page = await officer.get("/can-bo/to-chuc");
    expect(page.status).toBe(200);
    expect(page.body).toContain("Phường Tân Thành");
    expect(await problemsOf(page.body)).toEqual([]);
    const level = await officer.get("/can-bo/to-chuc?cap=commune");
    expect(level.body).toContain("Xã Hưng Mỹ");
    expect(level.body).not.toContain("Trung tâm Văn hóa phường");
    expect(await problemsOf(level.body)).toEqual([]);
    const before = await officer.get("/can-bo/to-chuc?ngay=30/06/2025");
    expect(before.body).toContain("Cây đơn vị như ngày 30/06/2025");
    expect(before.body).not.toContain("Phường Tân Thành");
  });

  test("an impossible day says so and shows today", async () => {
    const page = await officer.get("/can-bo/to-chuc?ngay=31/02/2025");
    expect(page.body).toContain("Ngày phải có thật");
    expect(page.body).toContain('value="31/02/2025"');
    expect(page.body).toContain("Phường Tân Thành");
  });

  test("search finds present and former names without marks, and what became of ended units", async () => {
    const old = await buildUnit(t.app.db, { name: "Xã Lợi An", parentId: units.province });
    const made = await admin.post(at(old, "/ket-thuc"), {
      on: "01/10/2026",
      successor: "Xã Hưng Mỹ",
      note: "Nghị quyết thử",
      buoc: "lam",
    });
    expect(made.status).toBe(303);
    const page = await officer.get("/can-bo/to-chuc?q=loi+an");
    expect(page.body).toContain("Xã Lợi An");
    expect(page.body).toContain("Kết thúc từ 01/10/2026");
    expect(page.body).toContain("Xã Hưng Mỹ");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await officer.get("/can-bo/to-chuc?q=khong-co-ai")).body).toContain("Không thấy đơn vị nào");
  });

  test("the export holds exactly what is filtered", async () => {
    const all = await officer.get("/can-bo/to-chuc.csv");
    expect(all.headers["content-type"]).toContain("text/csv");
    expect(all.body).toContain("Sở Văn hóa, Thể thao và Du lịch");
    const communes = await officer.get("/can-bo/to-chuc.csv?cap=commune&ngay=01/01/2026");
    expect(communes.body).toContain("Xã Lợi An");
    expect(communes.body).not.toContain("Sở Văn hóa");
  });

  test("visitors sign in first", async () => {
    expect((await t.visitor.get("/can-bo/to-chuc")).status).toBe(303);
  });
});

describe("a unit", () => {
  test("tells its facts, versions, addresses and what may be done by whom", async () => {
    const page = await admin.get(at(units.tanThanh));
    expect(page.body).toContain("/tan-thanh");
    expect(page.body).toContain(at(units.tanThanh, "/doi-ten"));
    expect(await problemsOf(page.body)).toEqual([]);
    const foreign = await wardAdmin.get(at(units.hungMy));
    expect(foreign.body).toContain("do quản trị của đơn vị cấp trên ghi");
    expect(foreign.body).not.toContain(at(units.hungMy, "/doi-ten"));
    expect((await wardAdmin.get(at(units.hungMy, "/doi-ten"))).status).toBe(403);
    expect(
      (await wardAdmin.post(at(units.hungMy, "/doi-ten"), { name: "Xã Cướp", on: "01/01/2027", buoc: "lam" })).status,
    ).toBe(403);
    expect((await officer.get(at(units.hungMy, "/doi-ten"))).status).toBe(403);
    expect((await admin.get(at("khong-co"))).status).toBe(404);
    expect((await admin.get(at(units.hungMy, "/bay"))).status).toBe(404);
  });

  test("other names can be added and taken away", async () => {
    expect((await admin.post(at(units.department, "/ten-goi-khac"), { alias: "Ngành Văn hóa" })).status).toBe(303);
    expect((await admin.get(at(units.department))).body).toContain("Ngành Văn hóa");
    const empty = await admin.post(at(units.department, "/ten-goi-khac"), { alias: "" });
    expect(empty.status).toBe(422);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect((await admin.post(at(units.department, "/ten-goi-khac/bo"), { alias: "Ngành Văn hóa" })).status).toBe(303);
    expect((await admin.get(at(units.department))).body).not.toContain("Ngành Văn hóa");
    expect((await wardAdmin.post(at(units.department, "/ten-goi-khac"), { alias: "Ngành Ta" })).status).toBe(403);
  });

  test("contact and hours are saved from a day, in one step", async () => {
    const form = await wardAdmin.get(at(units.tanThanh, "/lien-he"));
    expect(await problemsOf(form.body)).toEqual([]);
    const wrong = await wardAdmin.post(at(units.tanThanh, "/lien-he"), {
      on: "20/11/2026",
      mon: "sáng",
      email: "không phải",
      phone: "0290 3 000 111",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Giờ làm việc ghi như");
    expect(wrong.body).toContain('value="sáng"');
    expect(wrong.body).toContain('value="0290 3 000 111"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    const saved = await wardAdmin.post(at(units.tanThanh, "/lien-he"), {
      on: "20/11/2026",
      mon: "7:00 - 11:00; 13h-17h",
      sat: "7-11",
      phone: "0290 3 000 111",
      address: "Khóm 3, phường Tân Thành",
    });
    expect(saved.status).toBe(303);
    const unit = await getUnit(t.app.db, units.tanThanh, "2026-11-20");
    expect(unit.openingHours?.mon).toEqual([
      { from: "07:00", to: "11:00" },
      { from: "13:00", to: "17:00" },
    ]);
    expect(unit.openingHours?.sat).toEqual([{ from: "07:00", to: "11:00" }]);
    expect((await wardAdmin.get(at(units.tanThanh))).body).toContain("Thứ Hai: 07:00–11:00, 13:00–17:00");
    expect((await getUnit(t.app.db, units.tanThanh, "2026-11-19")).phone).toBeNull();
  });

  test("a change is shown before it is noted, and only then noted", async () => {
    const typed = { name: "Xã Hưng Phú Mỹ", on: "01/01/2027", note: "Nghị quyết số 12/NQ-HĐND" };
    const preview = await admin.post(at(units.hungMy, "/doi-ten"), { ...typed, buoc: "xem" });
    expect(preview.status).toBe(200);
    expect(preview.body).toContain("Từ ngày 01/01/2027, xã Hưng Mỹ mang tên xã Hưng Phú Mỹ.");
    expect(preview.body).toContain("Trang chuyển từ /hung-my sang /hung-phu-my");
    expect(preview.body).toContain("Chưa đến ngày 01/01/2027");
    expect(await problemsOf(preview.body)).toEqual([]);
    expect((await getUnit(t.app.db, units.hungMy, "2027-01-01")).name).toBe("Xã Hưng Mỹ");
    const back = await admin.post(at(units.hungMy, "/doi-ten"), { ...typed, buoc: "sua" });
    expect(back.body).toContain('value="Xã Hưng Phú Mỹ"');
    const done = await admin.post(at(units.hungMy, "/doi-ten"), { ...typed, buoc: "lam" });
    expect(done.headers.location).toBe(at(units.hungMy, "?xong=doi-ten"));
    expect((await admin.get(at(units.hungMy, "?xong=doi-ten"))).body).toContain("Đã ghi đổi tên.");
    expect((await getUnit(t.app.db, units.hungMy, "2027-01-01")).name).toBe("Xã Hưng Phú Mỹ");
    expect(await resolveSlug(t.app.db, "hung-my", "2027-01-01")).toMatchObject({ state: "renamed" });
  });

  test.each([
    ["doi-ten", { name: "", on: "01/01/2027" }, "Hãy nhập tên."],
    ["doi-ten", { name: "Xã A", on: "31/02/2027" }, "Ngày phải có thật"],
    ["doi-ten", { name: "Xã A", on: "01/01/2020" }, "có từ ngày 01/07/2025"],
    ["doi-ten", { name: "Xã A", slug: "api", on: "01/01/2027" }, "dành cho trang của hệ thống"],
    ["doi-loai", { type: "", on: "01/01/2027" }, "Hãy nhập loại hình."],
    ["chuyen", { parent: "", on: "01/01/2027" }, "Hãy chọn đơn vị."],
    ["chuyen", { parent: "Tỉnh Không Có", on: "01/01/2027" }, "Không thấy đơn vị"],
    ["sap-nhap", { into: "self", on: "01/01/2027" }, "Hãy ghi ít nhất một đơn vị."],
    ["sap-nhap", { others: "Phường Tân Thành", into: "new", name: "", on: "01/01/2027" }, "Hãy nhập tên."],
    ["chia-tach", { livesOn: "no", part1: "Xã Một", on: "01/01/2027" }, "Hãy ghi các đơn vị nhận."],
    [
      "chia-tach",
      { livesOn: "no", part1: "Xã Một", share1: "90", part2: "Xã Hai", share2: "20", on: "01/01/2027" },
      "cộng lại đúng 100%",
    ],
    [
      "chia-tach",
      { livesOn: "no", part1: "Xã Một", share1: "nửa", part2: "Xã Hai", on: "01/01/2027" },
      "Tỷ lệ là số từ 0 đến 100",
    ],
    ["ket-thuc", { successor: "<script>alert(1)</script>", on: "01/01/2027" }, "Không thấy đơn vị"],
  ] as [string, Record<string, string>, string][])(
    "%s with %j is answered in words, everything kept",
    async (act, fields, sentence) => {
      const page = await admin.post(at(units.tanThanh, `/${act}`), { ...fields, buoc: "lam" });
      expect(page.status).toBe(422);
      expect(page.body).toContain(sentence);
      expect(page.body).not.toContain("<script>alert");
      if (fields.name) expect(page.body).toContain(fields.name);
      expect(await problemsOf(page.body)).toEqual([]);
    },
  );

  test("a merger tells who goes where, then does it; the form says nothing it cannot keep", async () => {
    const a = await buildUnit(t.app.db, { name: "Xã Tân Ân", parentId: units.province, code: "32245" });
    const b = await buildUnit(t.app.db, { name: "Xã Viên An", parentId: units.province, code: "32242" });
    await buildUnit(t.app.db, { kind: "affiliated", name: "Trạm Y tế xã Viên An", parentId: b });
    expect(await problemsOf((await admin.get(at(a, "/sap-nhap"))).body)).toEqual([]);
    const typed = { others: [b], into: "new", name: "Xã Đất Mới", code: "32242", on: "01/02/2027", note: "" };
    const preview = await admin.post(at(a, "/sap-nhap"), { ...typed, buoc: "xem" });
    expect(preview.body).toContain("Từ ngày 01/02/2027, xã Tân Ân và xã Viên An thành xã Đất Mới.");
    expect(preview.body).toContain("1 đơn vị trực thuộc chuyển về xã Đất Mới.");
    expect(preview.body).toContain("2 địa chỉ cũ (/tan-an, /vien-an) và mọi mã QR đã in dẫn đến /dat-moi.");
    expect(await problemsOf(preview.body)).toEqual([]);
    expect((await admin.post(at(a, "/sap-nhap"), { ...typed, buoc: "lam" })).status).toBe(303);
    expect(await resolveSlug(t.app.db, "vien-an", "2027-02-01")).toMatchObject({
      state: "gone",
      successors: [{ name: "Xã Đất Mới", code: "32242" }],
    });
    const record = await admin.get(at(a, "?ngay=01/02/2027"));
    expect(record.body).toContain("Nay thuộc về");
    expect(await problemsOf(record.body)).toEqual([]);
  });

  test("a division with unknown shares says that figures are not divided equally", async () => {
    const a = await buildUnit(t.app.db, { name: "Xã Phong Điền", parentId: units.province });
    const typed = { livesOn: "no", part1: "Xã Sông Đốc", part2: "Phường Tân Thành", main: "1", on: "01/02/2027" };
    const preview = await admin.post(at(a, "/chia-tach"), { ...typed, buoc: "xem" });
    expect(preview.body).toContain("xã Sông Đốc (lập mới), phường Tân Thành (đang có)");
    expect(preview.body).toContain("Chưa rõ tỷ lệ dân số");
    expect(preview.body).toContain("trang cho người đọc chọn đơn vị kế thừa");
    expect((await admin.post(at(a, "/chia-tach"), { ...typed, buoc: "lam" })).status).toBe(303);
    expect((await admin.get(at(a, "?ngay=02/02/2027"))).body).toContain("không chia đều");
  });

  test("a new unit is added with an address of its own", async () => {
    const form = await admin.get(`/can-bo/to-chuc/moi?cha=${units.province}`);
    expect(await problemsOf(form.body)).toEqual([]);
    const wrong = await admin.post("/can-bo/to-chuc/moi", { name: "Ban Dân tộc", on: "1/1/2027" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy chọn cấp.");
    expect(await problemsOf(wrong.body)).toEqual([]);
    const made = await admin.post("/can-bo/to-chuc/moi", {
      kind: "department",
      name: "Ban Dân tộc",
      parent: units.province,
      on: "1/1/2027",
    });
    expect(made.status).toBe(303);
    expect((await admin.get(String(made.headers.location))).body).toContain("Bắt đầu từ 01/01/2027");
    const foreign = await wardAdmin.post("/can-bo/to-chuc/moi", {
      kind: "department",
      name: "Sở Riêng",
      parent: units.province,
      on: "1/1/2027",
    });
    expect(foreign.status).toBe(403);
  });
});

test("no unit can ever get an address that a page of the product has", () => {
  const firsts = new Set(t.server.routes.map((route) => route.path.split("/")[1] ?? ""));
  const open = [...firsts].filter((part) => /^[a-z0-9-]+$/.test(part) && !RESERVED_SLUGS.has(part));
  expect(open).toEqual([]);
});

describe("the machine interface", () => {
  test("lists units of a day in pages, filters and finds", async () => {
    const first = (await t.visitor.get("/api/v1/units?on=2026-11-20&limit=3")).json<{
      items: { id: string }[];
      next: string;
    }>();
    expect(first.items).toHaveLength(3);
    const second = (await t.visitor.get(`/api/v1/units?on=2026-11-20&limit=500&cursor=${first.next}`)).json<{
      items: { id: string }[];
      next: null;
    }>();
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(
      first.items.length + second.items.length,
    );
    const under = (await t.visitor.get(`/api/v1/units?parent=${units.tanThanh}`)).json<{ items: { name: string }[] }>();
    expect(under.items.map((one) => one.name)).toEqual(["Trung tâm Văn hóa phường Tân Thành"]);
    const found = (await t.visitor.get("/api/v1/units?q=tan+thanh&kind=commune")).json<{ items: { name: string }[] }>();
    expect(found.items[0]?.name).toBe("Phường Tân Thành");
    expect((await t.visitor.get("/api/v1/units?on=31/02/2026")).status).toBe(422);
  });

  test("tells one unit with its past and future; unknown ones are a problem document", async () => {
    const unit = (await t.visitor.get(`/api/v1/units/${units.hungMy}?on=2026-11-20`)).json<Record<string, unknown>>();
    expect(unit).toMatchObject({ name: "Xã Hưng Mỹ", isAlive: true, url: "http://danbiet.example/hung-my" });
    expect(unit.predecessors).toMatchObject([{ name: "Xã Lợi An", kind: "merge", share: 1 }]);
    expect((unit.versions as unknown[]).length).toBe(2);
    const missing = await t.visitor.get("/api/v1/units/00000000-0000-0000-0000-000000000000");
    expect(missing.status).toBe(404);
    expect(missing.headers["content-type"]).toContain("problem+json");
  });
});

describe("who came after a unit that ended", () => {
  test("is corrected with a reason: a preview, then old addresses follow, and the log keeps both", async () => {
    const [old, wrong, right] = [
      await buildUnit(t.app.db, { kind: "commune", name: "Xã Kế Thừa Cũ", parentId: units.province }),
      await buildUnit(t.app.db, { kind: "commune", name: "Xã Nhận Nhầm", parentId: units.province }),
      await buildUnit(t.app.db, { kind: "commune", name: "Xã Nhận Đúng", parentId: units.province }),
    ];
    const { slug } = await getUnit(t.app.db, old, "2026-11-01");
    await admin.post(at(old, "/ket-thuc"), { on: "01/11/2026", successor: "Xã Nhận Nhầm", note: "", buoc: "lam" });
    expect((await admin.get(at(old))).body).toContain(`href="${at(old, "/ke-thua")}"`);
    const form = await admin.get(at(old, "/ke-thua"));
    expect(form.body).toContain("Xã Nhận Nhầm");
    expect(await problemsOf(form.body)).toEqual([]);

    const without = await admin.post(at(old, "/ke-thua"), { others: "Xã Nhận Đúng", note: " ", buoc: "xem" });
    expect(without.status).toBe(422);
    expect(without.body).toContain("Hãy ghi lý do sửa");
    expect(without.body).toContain("Xã Nhận Đúng</textarea>");
    for (const [others, sentence] of [
      ["Xã Không Có Thật", "Không thấy đơn vị"],
      ["Xã Nhận Đúng; 300", "Tỷ lệ là số từ 0 đến 100"],
      ["Xã Nhận Đúng; 60\nXã Nhận Nhầm; 60", "cộng lại đúng 100%"],
      ["Xã Nhận Nhầm", "Chưa có gì thay đổi"],
    ]) {
      const refused = await admin.post(at(old, "/ke-thua"), { others: others ?? "", note: "Ghi nhầm", buoc: "lam" });
      expect(refused.status, others).toBe(422);
      expect(refused.body).toContain(sentence);
      expect(refused.body).toContain('id="others-error"');
    }

    const typed = { others: "Xã Nhận Đúng; 70\nXã Nhận Nhầm; 30", note: "Nghị quyết xếp về xã Nhận Đúng" };
    const preview = await admin.post(at(old, "/ke-thua"), { ...typed, buoc: "xem" });
    expect(preview.body).toContain("Số liệu cũ chia theo tỷ lệ dân số đã ghi.");
    expect((await resolveSlug(t.app.db, slug, "2026-11-28"))?.state).toBe("gone");
    const done = await admin.post(at(old, "/ke-thua"), { ...typed, buoc: "lam" });
    expect(done.headers.location).toBe(`${at(old)}?xong=ke-thua`);
    const resolved = await resolveSlug(t.app.db, slug, "2026-11-28");
    expect(resolved?.state === "gone" && resolved.successors.map((one) => one.id)).toEqual([right, wrong]);
    const page = await admin.get(at(old));
    expect(page.body).toContain("Nghị quyết xếp về xã Nhận Đúng");
    const entry = await t.app.db
      .selectFrom("auditEntry")
      .select("details")
      .where("act", "=", "unit.correct-succession")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.details)).toMatchObject({
      note: typed.note,
      before: [{ unitId: wrong, share: 1 }],
      after: [
        { unitId: right, share: 0.7, isMain: true },
        { unitId: wrong, share: 0.3 },
      ],
    });
  });

  test("is the business of the province that came after a province that is gone", async () => {
    const gone = await buildUnit(t.app.db, { kind: "province", name: "Tỉnh Cũ Đã Nhập", on: "1997-01-01" });
    const former = await buildUnit(t.app.db, { name: "Xã Thuộc Tỉnh Cũ", parentId: gone, on: "1997-01-01" });
    await transaction(t.app.db, async (tx) => {
      const at = new Date("2026-11-28T02:00:00Z");
      await closeUnit(tx, system, { unitId: former, successorId: units.hungMy, on: "2025-07-01", at });
      await closeUnit(tx, system, { unitId: gone, successorId: units.province, on: "2025-07-01", at });
    });
    expect((await wardAdmin.get(at(former, "/ke-thua"))).status).toBe(403);
    const typed = { others: "Phường Tân Thành", note: "Nghị quyết xếp về phường Tân Thành", buoc: "lam" };
    expect((await admin.post(at(former, "/ke-thua"), typed)).status).toBe(303);
  });

  test("is not for units that live, nor for administrators below", async () => {
    const living = await admin.post(at(units.hungMy, "/ke-thua"), { others: "", note: "Thử", buoc: "lam" });
    expect(living.status).toBe(422);
    expect(living.body).toContain("chưa kết thúc");
    expect((await wardAdmin.get(at(units.tanThanh, "/ke-thua"))).status).toBe(403);
  });
});
