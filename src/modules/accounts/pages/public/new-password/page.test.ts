import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { buildPerson, signedIn } from "../../../testing/build-people.ts";

const t = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
beforeAll(async () => {
  units = await buildProvince(t.app.db);
});

const NEW_PASSWORD = "tím hoa lục bình trôi";

/** Sends what waits and answers the path in the last e-mail. */
async function pathFromMail(): Promise<string> {
  await t.runJobs();
  return /http:\/\/danbiet\.example(\S+)/.exec(t.sentMails.at(-1)?.text ?? "")?.[1] ?? "";
}

test("somebody is invited on a page, reads the e-mail, sets a password and signs in", async () => {
  const admin = t.browser(await signedIn(t.app, { unitId: units.province, roles: ["admin"] }));
  const form = await admin.get("/can-bo/nguoi-dung/moi");
  expect(await problemsOf(form.body)).toEqual([]);
  const posted = await admin.post("/can-bo/nguoi-dung/moi", {
    name: "Sơn Thị Sa Rây",
    email: "sa-ray@danbiet.example",
    title: "Công chức Văn hóa - Xã hội",
    unitId: units.tanThanh,
    roles: ["editor", "translator"],
  });
  expect(posted.status).toBe(303);
  const person = await admin.get(String(posted.headers.location));
  expect(person.body).toContain("Đã mời.");
  expect(person.body).toContain("Chờ nhận lời mời");
  expect(person.body).toContain("Thư đang chờ gửi");
  expect(await problemsOf(person.body)).toEqual([]);

  const path = await pathFromMail();
  expect(path).toMatch(/^\/loi-moi\/[\w-]{43}$/);
  const page = await t.visitor.get(path);
  expect(page.status).toBe(200);
  expect(page.body).toContain("Chào Sơn Thị Sa Rây");
  expect(page.body).toContain("Biên dịch tại Phường Tân Thành");
  expect(await problemsOf(page.body)).toEqual([]);

  const differs = await t.visitor.post(path, { password: NEW_PASSWORD, repeat: "khác" });
  expect(differs.status).toBe(422);
  expect(differs.body).toContain("Hai lần nhập mật khẩu mới chưa giống nhau.");
  const silly = await t.visitor.post(path, { password: "Matkhau@123456", repeat: "Matkhau@123456" });
  expect(silly.status).toBe(422);
  expect(silly.body).toContain("quá dễ đoán");
  expect(silly.body).not.toContain("Matkhau@123456");

  const done = await t.visitor.post(path, { password: NEW_PASSWORD, repeat: NEW_PASSWORD });
  expect(done.headers.location).toBe("/dang-nhap?xong=loi-moi");
  const signIn = await t.visitor.post("/dang-nhap", { email: "sa-ray@danbiet.example", password: NEW_PASSWORD });
  expect(signIn.headers.location).toBe("/can-bo");

  const again = await t.visitor.get(path);
  expect(again.status).toBe(410);
  expect(again.body).toContain("Liên kết đã được dùng");
  expect(await problemsOf(again.body)).toEqual([]);
});

describe("a forgotten password", () => {
  test("is set anew by e-mail", async () => {
    const lan = await buildPerson(t.app.db, { unitId: units.tanThanh });
    expect(await problemsOf((await t.visitor.get("/quen-mat-khau")).body)).toEqual([]);
    const asked = await t.visitor.post("/quen-mat-khau", { email: lan.email });
    expect(asked.headers.location).toBe("/quen-mat-khau?xong=1");
    const told = await t.visitor.get("/quen-mat-khau?xong=1");
    expect(told.body).toContain("Hãy xem hộp thư");
    expect(await problemsOf(told.body)).toEqual([]);
    const path = await pathFromMail();
    expect(path).toMatch(/^\/dat-lai-mat-khau\//);
    expect(await problemsOf((await t.visitor.get(path)).body)).toEqual([]);
    const done = await t.visitor.post(path, { password: NEW_PASSWORD, repeat: NEW_PASSWORD });
    expect(done.headers.location).toBe("/dang-nhap?xong=mat-khau");
    await t.runJobs();
    expect(t.sentMails.at(-1)).toMatchObject({ to: lan.email, subject: "Mật khẩu Dân Biết vừa được đổi" });
  });

  test("asked for by somebody unknown looks the same and sends nothing", async () => {
    const sent = t.sentMails.length;
    const asked = await t.visitor.post("/quen-mat-khau", { email: "khong-ai@danbiet.example" });
    expect(asked.headers.location).toBe("/quen-mat-khau?xong=1");
    await t.runJobs();
    expect(t.sentMails).toHaveLength(sent);
    const wrong = await t.visitor.post("/quen-mat-khau", { email: "không phải thư" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("ten@donvi.gov.vn");
  });

  test("a link nobody ever got is answered with what to do", async () => {
    const page = await t.visitor.get("/dat-lai-mat-khau/khong-co-that");
    expect(page.status).toBe(404);
    expect(page.body).toContain("Xin liên kết mới");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});
