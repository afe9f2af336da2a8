import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { sharp } from "../../../platform/files/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { askQuestion } from "../ask-question.ts";
import { countAnswered, listQuestions } from "../feedback.store.ts";
import { keepPhotos } from "../photos/keep-photos.ts";
import { listPhotos } from "../photos/photos.store.ts";
import { countVerifiedConduct } from "./conduct.store.ts";
import { digestsOfAccount, digestsOfTyped, isNamed, nameWords } from "./official-name.ts";

const site = useTestApp();
const LIST = "/can-bo/phan-anh/kin";
const NAMED = "Nguyễn Văn Khánh Hòa";
let units: Awaited<ReturnType<typeof buildProvince>>;
let people: Record<"named" | "head" | "inspector" | "officer" | "provinceHead" | "neighbour" | "admin", BuiltPerson>;
let as: Record<keyof typeof people, Browser>;

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const make = (unitId: string, name: string, roles: BuiltPerson["actor"]["grants"][number]["role"][]) =>
    buildPerson(db, { unitId, name, roles: roles as never });
  people = {
    // Holds every role there is at the unit, and still sees nothing.
    named: await make(units.tanThanh, NAMED, ["officer", "handler", "editor", "inspector", "admin", "approver"]),
    head: await make(units.tanThanh, "Phạm Thị Hồng Gấm", ["leader"]),
    inspector: await make(units.tanThanh, "Đỗ Thành Nhơn", ["inspector"]),
    officer: await make(units.tanThanh, "Lý Mỹ Lệ", ["officer"]),
    provinceHead: await make(units.province, "Trần Quốc Thắng", ["leader"]),
    neighbour: await make(units.hungMy, "Dương Kim Thoa", ["leader", "inspector"]),
    admin: await make(units.province, "Bùi Trí Dũng", ["admin"]),
  };
  const browsers = await Promise.all(
    Object.entries(people).map(async ([key, person]) => [key, site.browser(await signedIn(site.app, { person }))]),
  );
  as = Object.fromEntries(browsers);
});

interface Sent {
  id: string;
  code: string;
  body: string;
}
let sentences = 0;
async function send(
  conduct: { named?: string; isHead?: boolean } = { named: NAMED },
  more: { photo?: boolean } = {},
): Promise<Sent> {
  const body = `Gợi ý đưa thêm tiền lần ${++sentences}x`;
  const bytes = more.photo
    ? await sharp({ create: { width: 60, height: 60, channels: 3, background: "#345" } })
        .jpeg()
        .toBuffer()
    : null;
  const photos = bytes ? await keepPhotos(site.app, [{ fieldName: "photos", fileName: "a.jpg", bytes }]) : [];
  if (typeof photos === "string") throw new Error(photos);
  const made = await transaction(site.app.db, (tx) =>
    askQuestion(tx, site.app.config.secretKey, {
      unitId: units.tanThanh,
      kind: "comment",
      body,
      contact: { name: "Người gửi Kín", phone: "0900000045", email: "kin@vidu.vn" },
      pagePath: "/thu-tuc/1.001193",
      category: "sach-nhieu",
      conduct: { named: conduct.named ?? "", isHead: conduct.isHead ?? false },
      photos,
      at: site.clock.now(),
    }),
  );
  return { id: made.id, code: made.code, body };
}
const opens = async (who: keyof typeof people, id: string): Promise<number> =>
  (await as[who].get(`${LIST}/${id}`)).status;
const main = (body: string): string => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;

describe("who is named in a message about conduct", () => {
  let sent: Sent;
  beforeAll(async () => {
    sent = await send({ named: `Ông ${NAMED}` }, { photo: true });
  });

  test("cannot open it, with whatever role; the head and the inspector can", async () => {
    expect(await opens("named", sent.id)).toBe(404);
    expect(await opens("head", sent.id)).toBe(200);
    expect(await opens("inspector", sent.id)).toBe(200);
    expect(await opens("provinceHead", sent.id)).toBe(200);
    expect(await opens("neighbour", sent.id)).toBe(404);
    for (const who of ["officer", "admin"] as const) expect(await opens(who, sent.id)).toBe(403);
    const page = await as.head.get(`${LIST}/${sent.id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain(NAMED);
  });

  test("does not see it in the list, nor in its counts", async () => {
    const heads = await as.head.get(LIST);
    expect(await problemsOf(heads.body)).toEqual([]);
    expect(heads.body).toContain(sent.body);
    const own = await as.named.get(LIST);
    expect(own.status).toBe(200);
    expect(main(own.body)).not.toContain(sent.body);
    expect(main(own.body)).toContain("Không có phản ánh giữ kín");
    expect(/Tất cả[\s\S]{0,120}?>(\d+)</.exec(main(own.body))?.[1]).toBe("0");
  });

  test("does not find it by searching, in the list or in everything", async () => {
    expect((await as.head.get(`${LIST}?q=goi%20y`)).body).toContain(sent.body);
    for (const who of ["named", "officer", "head"] as const) {
      expect(main((await as[who].get(`/can-bo/tim?q=${encodeURIComponent(sent.body)}`)).body)).not.toContain(
        `/can-bo/phan-anh/${sent.id}`,
      );
    }
    expect(main((await as.named.get(`${LIST}?q=goi%20y`)).body)).not.toContain(sent.body);
  });

  test("finds it neither in the open list nor in what is taken along of it", async () => {
    for (const who of ["named", "officer", "head"] as const) {
      expect((await as[who].get(`/can-bo/phan-anh?q=${encodeURIComponent(sent.body)}`)).body).not.toContain(sent.id);
      expect((await as[who].get("/can-bo/phan-anh.csv")).body).not.toContain(sent.body);
      expect((await as[who].get(`/can-bo/phan-anh/${sent.id}`)).status).toBe(404);
    }
    expect(await listQuestions(site.app.db, { unitIds: [units.tanThanh], words: sent.body }, 5)).toEqual([]);
  });

  test("does not see it on the page Hôm nay; the head does", async () => {
    expect((await as.head.get("/can-bo")).body).toContain("phản ánh chờ trả lời");
    const own = (await as.named.get("/can-bo")).body;
    expect(own).not.toContain("phản ánh chờ trả lời");
    expect(own).not.toContain(sent.body);
  });

  test("does not see it in the log, nor in what is taken along of it; others see who did what", async () => {
    const said = "hận phản ánh giữ kín";
    expect(main((await as.admin.get("/can-bo/nhat-ky?viec=conduct")).body)).toContain(said);
    expect((await as.admin.get("/can-bo/nhat-ky.csv?viec=conduct")).body).toContain(sent.id);
    for (const asked of ["?viec=conduct", `?loai=sealedQuestion&ma=${sent.id}`, ""]) {
      const log = await as.named.get(`/can-bo/nhat-ky${asked}`);
      expect(log.status).toBe(200);
      expect(main(log.body).replace(/<form[\s\S]*?<\/form>/g, "")).not.toContain(said);
      const csv = await as.named.get(`/can-bo/nhat-ky.csv${asked}`);
      expect(csv.status).toBe(200);
      expect(csv.body).not.toContain(sent.id);
    }
  });

  test("does not see it among jobs", async () => {
    await as.head.post(`${LIST}/${sent.id}/tra-loi`, { answer: "Đang xác minh." });
    const jobs = (await as.named.get("/can-bo/viec-nen")).body;
    expect(jobs).not.toContain(sent.id);
    const { rows } = await sql<{
      subject: string;
    }>`select subject from job where payload::text like ${`%${sent.id}%`}`.execute(site.app.db);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.subject === "")).toBe(true);
    await site.runJobs();
  });

  test("cannot act on it, nor look at its sender or photo", async () => {
    const [photo] = await listPhotos(site.app.db, sent.id);
    expect((await as.head.get(`${LIST}/${sent.id}/anh/${photo?.id}`)).status).toBe(200);
    expect((await as.named.get(`${LIST}/${sent.id}/anh/${photo?.id}`)).status).toBe(404);
    expect((await as.named.get(`/can-bo/phan-anh/anh/${photo?.id}/goc.jpg`)).status).toBe(404);
    for (const [act, fields] of [
      ["tra-loi", { answer: "Không có" }],
      ["ket-luan", { finding: "unfounded", findingNote: "Không có" }],
      ["lien-quan", { concernName: "Phạm Thị Hồng Gấm" }],
      ["lien-he", { revealReason: "Muốn biết" }],
    ] as const)
      expect((await as.named.post(`${LIST}/${sent.id}/${act}`, fields)).status, act).toBe(404);
    for (const act of ["xu-ly/huong-dan", "xu-ly/giu-kin", "tra-loi", "lien-he"])
      expect(
        (
          await as.named.post(`/can-bo/phan-anh/${sent.id}/${act}`, {
            door: "complaint",
            answer: "x",
            revealReason: "x",
          })
        ).status,
        act,
      ).toBe(404);
  });

  test("is in no open figure before it is verified", async () => {
    const of = { unitIds: [units.tanThanh], from: new Date("2026-01-01"), before: new Date("2027-01-01") };
    expect(await countAnswered(site.app.db, of)).toEqual({ answered: 0, onTime: 0 });
    expect((await countVerifiedConduct(site.app.db, of)).size).toBe(0);
    await as.head.post(`${LIST}/${sent.id}/ket-luan`, {
      finding: "verified",
      findingNote: "Thanh tra đã làm việc với ba người dân.",
    });
    expect((await countVerifiedConduct(site.app.db, of)).get(units.tanThanh)).toBe(1);
    await as.head.post(`${LIST}/${sent.id}/ket-luan`, { finding: "unfounded", findingNote: "Xem lại: nhầm người." });
    expect((await countVerifiedConduct(site.app.db, of)).size).toBe(0);
  });
});

describe("shut out by the query itself", () => {
  test("an account made after the message, and one renamed", async () => {
    const sent = await send({ named: "Chị Hà Thị Mộng Tuyền, quầy số 3" });
    const late = await buildPerson(site.app.db, {
      unitId: units.tanThanh,
      name: "HÀ THỊ MỘNG TUYỀN",
      roles: ["leader", "inspector"],
    });
    const browser = site.browser(await signedIn(site.app, { person: late }));
    expect((await browser.get(`${LIST}/${sent.id}`)).status).toBe(404);
    const known = await send({ named: "đồng chí Do Thanh Nhon" });
    expect(await opens("inspector", known.id)).toBe(404);
    await sql`update person set name = 'Một Tên Khác' where id = ${people.inspector.id}`.execute(site.app.db);
    expect(await opens("inspector", known.id)).toBe(404);
    await sql`update person set name = ${people.inspector.name} where id = ${people.inspector.id}`.execute(site.app.db);
    expect(await opens("head", known.id)).toBe(200);
  });

  test("who is named in the text alone, where somebody else is written in the field", async () => {
    const made = await transaction(site.app.db, (tx) =>
      askQuestion(tx, site.app.config.secretKey, {
        unitId: units.tanThanh,
        kind: "comment",
        body: "Anh đỗ thành nhơn bắt chờ cả buổi",
        contact: null,
        pagePath: null,
        conduct: { named: "", isHead: false },
        at: site.clock.now(),
      }),
    );
    expect(await opens("inspector", made.id)).toBe(404);
    expect(await opens("head", made.id)).toBe(200);
  });

  test("who is marked as concerned later, from that moment on", async () => {
    const sent = await send({ named: "" });
    expect(await opens("inspector", sent.id)).toBe(200);
    const empty = await as.head.post(`${LIST}/${sent.id}/lien-quan`, {});
    expect(empty.status).toBe(422);
    expect(await problemsOf(empty.body)).toEqual([]);
    await as.head.post(`${LIST}/${sent.id}/lien-quan`, { concernName: people.inspector.name });
    expect(await opens("inspector", sent.id)).toBe(404);
    expect(main((await as.inspector.get(LIST)).body)).not.toContain(sent.body);
  });

  test("who acts with the role of somebody concerned", async () => {
    const { viewerOf } = await import("./viewer.ts");
    const { findConduct } = await import("./conduct.store.ts");
    const sent = await send({ named: people.inspector.name });
    const grant = {
      role: "inspector",
      unitId: units.tanThanh,
      holder: { id: people.inspector.id, name: people.inspector.name },
    };
    const stand = { ...people.officer.actor, grants: [grant] };
    const see = async (actor: typeof stand) =>
      findConduct(
        site.app.db,
        await viewerOf(site.app.db, site.app.config.secretKey, actor, site.clock.now()),
        sent.id,
      );
    expect(await see(stand)).toBeUndefined();
    expect(await see({ ...stand, grants: [{ role: "inspector", unitId: units.tanThanh }] as never })).toBeDefined();
  });
});

describe("the head complained about", () => {
  test.each([
    ["said so", { isHead: true }],
    ["named", { named: "bà Hồng Gấm" }],
    ["written in full without marks", { named: "PHAM THI HONG GAM" }],
  ])("%s: goes to the unit above, past the head", async (_how, conduct) => {
    const sent = await send(conduct);
    expect(await opens("head", sent.id)).toBe(404);
    expect(await opens("provinceHead", sent.id)).toBe(200);
    expect((await as.provinceHead.get(`${LIST}/${sent.id}`)).body).toContain("Phường Tân Thành");
    expect(await opens("inspector", sent.id)).toBe(404);
  });

  test("with nobody above: read by inspectors alone", async () => {
    const made = await transaction(site.app.db, (tx) =>
      askQuestion(tx, site.app.config.secretKey, {
        unitId: units.province,
        kind: "comment",
        body: "Người đứng đầu gây khó",
        contact: null,
        pagePath: null,
        conduct: { named: "", isHead: true },
        at: site.clock.now(),
      }),
    );
    const inspector = await buildPerson(site.app.db, {
      unitId: units.province,
      name: "Âu Dương Lễ",
      roles: ["inspector"],
    });
    expect(await opens("provinceHead", made.id)).toBe(404);
    const browser = site.browser(await signedIn(site.app, { person: inspector }));
    expect((await browser.get(`${LIST}/${made.id}`)).body).toContain("Chỉ thanh tra đọc được");
    expect(
      (await browser.post(`${LIST}/${made.id}/ket-luan`, { finding: "verified", findingNote: "Đã xác minh." })).status,
    ).toBe(303);
  });

  test("a head who says that he himself is meant hands it on and cannot open it again", async () => {
    const sent = await send({ named: "" });
    const done = await as.head.post(`${LIST}/${sent.id}/lien-quan`, { concernHead: "1" });
    expect(done.headers.location).toBe(LIST);
    expect(await opens("head", sent.id)).toBe(404);
    expect(await opens("provinceHead", sent.id)).toBe(200);
  });
});

describe("the sender of a message about conduct", () => {
  test("stays sealed; each look is in the log with its reason", async () => {
    const sent = await send();
    const page = await as.head.get(`${LIST}/${sent.id}`);
    for (const part of ["Người gửi Kín", "0900000045", "09****", "kin@"]) expect(page.body).not.toContain(part);
    expect((await as.head.post(`${LIST}/${sent.id}/lien-he`, {})).status).toBe(422);
    const shown = await as.head.post(`${LIST}/${sent.id}/lien-he`, { revealReason: "Cần gọi để xác minh" });
    expect(shown.body).toContain("Người gửi Kín");
    expect(shown.body).toContain("Cần gọi để xác minh");
    const { rows } = await sql<{
      act: string;
    }>`select act from audit_entry where subject_id = ${sent.id} order by at, position`.execute(site.app.db);
    expect(rows.map((row) => row.act)).toContain("conduct.reveal");
  });

  test("reads state and answer by the code, and is told", async () => {
    const sent = await send();
    const mails = site.sentMails.length;
    expect((await as.inspector.post(`${LIST}/${sent.id}/tra-loi`, { answer: "" })).status).toBe(422);
    expect(
      (await as.inspector.post(`${LIST}/${sent.id}/tra-loi`, { answer: "Cơ quan xin lỗi và đã chấn chỉnh." })).status,
    ).toBe(303);
    await site.runJobs();
    expect(site.sentMails.length).toBe(mails + 1);
    expect((await site.visitor.get(`/tra-cuu?ma=${sent.code}`)).body).toContain("đã chấn chỉnh");
    // Inspectors read and answer; whether it is so is said by the head.
    expect(
      (await as.inspector.post(`${LIST}/${sent.id}/ket-luan`, { finding: "verified", findingNote: "Có" })).status,
    ).toBe(409);
  });

  test("fills in two fields on the form, or chooses the category; an officer writes it down without being able to open it", async () => {
    const form = await site.visitor.get("/phan-anh");
    expect(form.body).toContain("Người đó là người đứng đầu cơ quan");
    const page = { kind: "question", body: "Nhân viên quát tháo", unitId: units.tanThanh };
    const whole = await site.visitor.post("/phan-anh", { ...page, named: NAMED });
    const byCategory = await site.visitor.post("/phan-anh", { ...page, category: "thai-do" });
    const taken = await as.officer.post("/can-bo/phan-anh/ghi-nhan", {
      ...page,
      kind: "comment",
      source: "counter",
      named: "chưa rõ",
    });
    expect(taken.status).toBe(200);
    expect(await problemsOf(taken.body)).toEqual([]);
    expect(taken.body).toContain("trang này không mở lại được");
    const { rows } = await sql<{
      sealed: boolean;
    }>`select is_confidential as sealed from question where body = ${page.body}`.execute(site.app.db);
    expect(rows).toEqual([{ sealed: true }, { sealed: true }, { sealed: true }]);
    expect([whole.status, byCategory.status]).toEqual([303, 303]);
    expect((await as.officer.get("/can-bo/phan-anh")).body).not.toContain(page.body);
  });

  test("wrote to the open inbox: an officer moves it where it belongs and cannot open it again", async () => {
    const made = await transaction(site.app.db, (tx) =>
      askQuestion(tx, site.app.config.secretKey, {
        unitId: units.tanThanh,
        kind: "comment",
        body: "Cô ở quầy 1 mắng tôi",
        contact: null,
        pagePath: null,
        at: site.clock.now(),
      }),
    );
    expect((await as.neighbour.post(`/can-bo/phan-anh/${made.id}/xu-ly/giu-kin`, {})).status).toBe(403);
    expect((await as.officer.get(`/can-bo/phan-anh/${made.id}/xu-ly`)).body).toContain("Giữ kín");
    expect(
      (await as.officer.post(`/can-bo/phan-anh/${made.id}/xu-ly/giu-kin`, { named: "ơ".repeat(121) })).status,
    ).toBe(422);
    expect(
      (await as.officer.post(`/can-bo/phan-anh/${made.id}/xu-ly/giu-kin`, { named: people.inspector.name })).status,
    ).toBe(303);
    expect((await as.officer.get(`/can-bo/phan-anh/${made.id}`)).status).toBe(404);
    expect(await opens("head", made.id)).toBe(200);
    expect(await opens("inspector", made.id)).toBe(404);
  });
});

describe("names as people write them", () => {
  const key = Buffer.alloc(32, 1);
  const meets = (account: string, typed: string): boolean => {
    const kept = new Set(digestsOfTyped(key, typed));
    return digestsOfAccount(key, account).some((one) => kept.has(one));
  };
  test.each<[string, string, boolean]>([
    ["Nguyễn Văn Khánh Hòa", "nguyen van khanh hoa", true],
    ["Nguyễn Văn Khánh Hòa", "Ông NGUYỄN VĂN KHÁNH HÒA", true],
    ["Nguyễn Văn Khánh Hòa", "chị Khánh Hòa", true],
    ["Nguyễn Văn Khánh Hòa", "Hòa", true],
    ["Nguyễn Văn Khánh Hòa", "Nguyễn Hòa", true],
    ["Nguyễn Văn Khánh Hòa", "cán bộ Nguyễn Văn Khánh Hòa quầy số 2", true],
    ["Nguyễn Văn Khánh Hòa", "Nguyễn  Văn\u200b Khánh Hòa.", true],
    ["Nguyễn Văn Khánh Hòa", "Trần Văn Khánh Hòa", false],
    ["Nguyễn Văn Khánh Hòa", "Nguyễn Văn", false],
    ["Đỗ Thành Nhơn", "do thanh nhon", true],
    ["Đỗ Thành Nhơn", "", false],
  ])("%s and “%s”", (account, typed, isMeant) => {
    expect(meets(account, typed)).toBe(isMeant);
    expect(isNamed(account, typed, "")).toBe(isMeant);
  });

  test("a name of one's own is found in a text, whole words only", () => {
    expect(isNamed("Lê An", "", "gặp lê an ở quầy")).toBe(true);
    expect(isNamed("Lê An", "", "gặp Lê Ánh")).toBe(false);
    expect(isNamed("An", "", "an toàn")).toBe(false);
    expect(nameWords("Bà Chị")).toEqual(["chi"]);
  });
});
