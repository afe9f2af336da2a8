import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { buildPerson, signedIn } from "../../../testing/build-people.ts";

const t = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let province: Browser;
let ward: Browser;
let stranger: { id: string };
beforeAll(async () => {
  units = await buildProvince(t.app.db);
  province = t.browser(await signedIn(t.app, { unitId: units.province, roles: ["admin"], name: "Quách Minh Trí" }));
  ward = t.browser(await signedIn(t.app, { unitId: units.tanThanh, roles: ["admin"], name: "Lâm Thị Sáu" }));
  stranger = await buildPerson(t.app.db, { unitId: units.hungMy, roles: ["officer"], name: "Phạm Người Xã Bên" });
  for (let n = 0; n < 60; n++) {
    await buildPerson(t.app.db, {
      unitId: units.centre,
      roles: ["press"],
      name: `Trần Văn Số ${String(n).padStart(2, "0")}`,
      // The list is searched by address too: addresses here must not answer a question about names.
      email: `${"abcdefghij"[Math.floor(n / 10)]}${"abcdefghij"[n % 10]}@bao.example`,
    });
  }
});

describe("the list", () => {
  test("shows what lies within the administrator's reach, in pages", async () => {
    const page = await ward.get("/can-bo/nguoi-dung");
    expect(page.body).toContain("61 người trong phạm vi bạn quản trị.");
    expect(page.body).not.toContain("Phạm Người Xã Bên");
    expect(await problemsOf(page.body)).toEqual([]);
    const next = /href="(\/can-bo\/nguoi-dung\?sau=[^"]+)" rel="next"/.exec(page.body)?.[1] ?? "";
    const second = await ward.get(next.replaceAll("&amp;", "&"));
    expect(second.body).toContain("11 trong 61 người");
    expect(second.body).not.toContain('rel="next"');
    const back = /href="(\/can-bo\/nguoi-dung\?truoc=[^"]+)" rel="prev"/.exec(second.body)?.[1] ?? "";
    const first = await ward.get(back.replaceAll("&amp;", "&"));
    expect(first.body).toContain("50 trong 61 người");
    expect(first.body).not.toContain('rel="prev"');
    expect((await province.get("/can-bo/nguoi-dung?vaitro=officer")).body).toContain("Phạm Người Xã Bên");
  });

  test("keeps its filter in the address; odd values filter nothing, altered cursors begin at the start", async () => {
    const page = await province.get("/can-bo/nguoi-dung?q=so+07&vaitro=press&tinhtrang=active");
    expect(page.body).toContain("Trần Văn Số 07");
    expect(page.body).toContain("1 người trong phạm vi");
    expect(page.body).toContain("Bỏ lọc: Vai trò: Báo chí");
    expect(await problemsOf(page.body)).toEqual([]);
    const odd = await province.get("/can-bo/nguoi-dung?vaitro=vua&donvi=1%27--&tinhtrang=x&sau=%7B%7D");
    expect(odd.status).toBe(200);
    expect(odd.body).toContain("63 người");
    expect((await province.get("/can-bo/nguoi-dung?q=kh%C3%B4ng-ai-c%E1%BA%A3")).body).toContain(
      "Không thấy ai phù hợp",
    );
  });

  test("is exported as filtered, and what looks like a formula does not compute", async () => {
    await buildPerson(t.app.db, {
      unitId: units.hungMy,
      name: '=HYPERLINK("http://x")',
      title: "+1",
      roles: ["finance"],
    });
    const file = await province.get("/can-bo/nguoi-dung/xuat.csv?vaitro=finance");
    expect(file.headers["content-disposition"]).toContain("nguoi-dung.csv");
    const lines = file.body.replace("\uFEFF", "").trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(lines[1]).toContain("'+1");
    const all = await ward.get("/can-bo/nguoi-dung/xuat.csv");
    expect(all.body.trim().split("\r\n")).toHaveLength(62);
  });
});

describe("one person", () => {
  test("outside of the reach does not exist, whatever is asked for", async () => {
    for (const path of ["", "/dong"]) {
      expect((await ward.get(`/can-bo/nguoi-dung/${stranger.id}${path}`)).status).toBe(404);
    }
    for (const act of ["dong", "mo-lai", "gui-lai-loi-moi", "bo-hai-buoc"]) {
      expect((await ward.post(`/can-bo/nguoi-dung/${stranger.id}/${act}`, {})).status).toBe(404);
    }
    expect((await ward.get("/can-bo/nguoi-dung/khong-phai-ma")).status).toBe(404);
  });

  test("gets a role with the units it reaches, loses it, is closed and opened again", async () => {
    const lan = await buildPerson(t.app.db, { unitId: units.tanThanh, name: "Nguyễn Thị Lan" });
    const path = `/can-bo/nguoi-dung/${lan.id}`;
    const beyond = await ward.post(`${path}/vai-tro`, { role: "editor", unitId: units.province });
    expect(beyond.status).toBe(422);
    expect(beyond.body).toContain("Đơn vị này không có trong danh sách được chọn.");
    expect(await problemsOf(beyond.body)).toEqual([]);
    const given = await ward.post(`${path}/vai-tro`, { role: "editor", unitId: units.tanThanh });
    expect(given.headers.location).toBe(`${path}?xong=trao`);
    const page = await ward.get(`${path}?xong=trao`);
    expect(page.body).toContain("và 1 đơn vị trực thuộc");
    expect(page.body).toContain("Được trao vai trò");
    expect(await problemsOf(page.body)).toEqual([]);
    const twice = await ward.post(`${path}/vai-tro`, { role: "editor", unitId: units.tanThanh });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain("đang giữ vai trò đó");

    const grant = /vai-tro\/([0-9a-f-]{36})\/thu-hoi/.exec(page.body)?.[1];
    expect((await ward.post(`${path}/vai-tro/${grant}/thu-hoi`, {})).headers.location).toBe(`${path}?xong=thu-hoi`);
    expect((await ward.post(`${path}/vai-tro/${grant}/thu-hoi`, {})).status).toBe(409);

    const asked = await ward.get(`${path}/dong`);
    expect(asked.body).toContain("Đóng tài khoản của Nguyễn Thị Lan?");
    expect(await problemsOf(asked.body)).toEqual([]);
    expect((await ward.post(`${path}/dong`, {})).headers.location).toBe(`${path}?xong=dong`);
    const closed = await ward.get(path);
    expect(closed.body).toContain("Đã đóng");
    expect(closed.body).not.toContain("Trao vai trò");
    expect(await problemsOf(closed.body)).toEqual([]);
    expect((await ward.post(`${path}/mo-lai`, {})).headers.location).toBe(`${path}?xong=mo-lai`);
    expect((await ward.post(`${path}/gui-lai-loi-moi`, {})).headers.location).toBe(`${path}?xong=gui-lai`);
  });

  test("an administrator's own page says why the account cannot be closed from there", async () => {
    const me = await buildPerson(t.app.db, { unitId: units.province, roles: ["admin"] });
    const browser = t.browser(await signedIn(t.app, { person: me }));
    const page = await browser.get(`/can-bo/nguoi-dung/${me.id}`);
    expect(page.body).toContain("Không ai tự làm việc này");
    expect((await browser.post(`/can-bo/nguoi-dung/${me.id}/dong`, {})).status).toBe(409);
  });
});

describe("the invitation form", () => {
  test("comes back with everything typed and what is wrong beside its field", async () => {
    const answer = await ward.post("/can-bo/nguoi-dung/moi", {
      name: "Đ".repeat(121),
      email: "không phải thư",
      title: "Phó Chủ tịch",
      unitId: "",
      roles: [],
    });
    expect(answer.status).toBe(422);
    for (const sentence of [
      "Họ và tên dài nhất 120 ký tự.",
      "ten@donvi.gov.vn",
      "Hãy chọn đơn vị.",
      "Hãy chọn ít nhất một vai trò.",
    ]) {
      expect(answer.body).toContain(sentence);
    }
    expect(answer.body).toContain('value="Phó Chủ tịch"');
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("takes marks typed the long way, refuses a unit beyond the reach and an e-mail that is taken", async () => {
    const form = {
      name: "Nguyễn Thị Ánh Tuyết".normalize("NFD"),
      email: "anh-tuyet@danbiet.example",
      title: "",
      unitId: units.province,
      roles: "editor",
    };
    const beyond = await ward.post("/can-bo/nguoi-dung/moi", form);
    expect(beyond.status).toBe(422);
    const done = await ward.post("/can-bo/nguoi-dung/moi", { ...form, unitId: units.centre });
    expect(done.status).toBe(303);
    const row = await t.app.db
      .selectFrom("person")
      .select("name")
      .where("email", "=", form.email)
      .executeTakeFirstOrThrow();
    expect(row.name).toBe("Nguyễn Thị Ánh Tuyết".normalize("NFC"));
    const taken = await ward.post("/can-bo/nguoi-dung/moi", { ...form, unitId: units.centre });
    expect(taken.status).toBe(422);
    expect(taken.body).toContain("Thư điện tử này đã có tài khoản.");
  });
});

describe("correcting a person", () => {
  test("changes name, position and unit, keeps roles, and is on record", async () => {
    const lan = await buildPerson(t.app.db, { unitId: units.tanThanh, roles: ["editor"], name: "Nguyễn Thị Lan" });
    const path = `/can-bo/nguoi-dung/${lan.id}`;
    expect((await province.get(path)).body).toContain(`href="${path}/sua"`);
    const form = await province.get(`${path}/sua`);
    expect(form.body).toContain('value="Nguyễn Thị Lan"');
    expect(await problemsOf(form.body)).toEqual([]);
    const saved = await province.post(`${path}/sua`, {
      name: "Nguyễn Thị Ngọc Lan",
      title: "Chuyên viên",
      unitId: units.centre,
    });
    expect(saved.headers.location).toBe(`${path}?xong=sua`);
    const after = await province.get(`${path}?xong=sua`);
    expect(after.body).toContain("Nguyễn Thị Ngọc Lan");
    expect(after.body).toContain("Đã ghi thay đổi.");
    expect(after.body).toContain("Thông tin được sửa");
    expect(after.body).toContain("Biên tập");
    expect((await province.get("/can-bo/nguoi-dung?q=ngoc+lan")).body).toContain(path);
  });

  test("tells what is wrong at its field, keeps what was typed, and saves nothing", async () => {
    const path = `/can-bo/nguoi-dung/${stranger.id}`;
    const wrong = await province.post(`${path}/sua`, { name: " ", title: "x".repeat(201), unitId: units.hungMy });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('id="name-error"');
    expect(wrong.body).toContain('id="title-error"');
    expect((await province.get(path)).body).toContain("Phạm Người Xã Bên");
  });

  test("is not for people or units out of reach", async () => {
    expect((await ward.get(`/can-bo/nguoi-dung/${stranger.id}/sua`)).status).toBe(404);
    const own = await buildPerson(t.app.db, { unitId: units.tanThanh, roles: [], name: "Trần Văn Tám" });
    const away = await ward.post(`/can-bo/nguoi-dung/${own.id}/sua`, {
      name: "Trần Văn Tám",
      title: "",
      unitId: units.hungMy,
    });
    expect(away.status).toBe(422);
    expect(away.body).toContain('id="unitId-error"');
  });
});
