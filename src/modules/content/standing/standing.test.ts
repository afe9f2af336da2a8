import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { approveItem } from "../approve-item.ts";
import { publishScheduledItem } from "../jobs/publish-scheduled-item.ts";
import { formSettings } from "../renditions/load-renditions.ts";

const site = useTestApp();
const STEP = { id: 0, attempt: 1, progress: async () => {} };
let commune: string;
let elsewhere: string;
let chief: BuiltPerson;
let editor: Browser;
let approver: Browser;
let stranger: Browser;
let both: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const built = await buildProvince(db, "Tỉnh Cà Mau");
  commune = built.tanThanh;
  elsewhere = built.hungMy;
  await transaction(db, (tx) => saveHomeUnit(tx, built.province));
  chief = await buildPerson(db, { unitId: commune, roles: ["approver"], name: "Trần Thị Ngọ" });
  editor = site.browser(await signedIn(site.app, { unitId: commune, roles: ["editor"], name: "Lê Văn Phúc" }));
  both = site.browser(await signedIn(site.app, { unitId: commune, roles: ["editor", "approver"], name: "Hai vai" }));
  approver = site.browser(await signedIn(site.app, { person: chief }));
  stranger = site.browser(await signedIn(site.app, { unitId: elsewhere, roles: ["editor", "approver"] }));
}, 60_000);

let count = 0;
async function submitted(title: string, by = editor, unitId = commune): Promise<string> {
  const answer = await by.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "news",
    title: `${title} (${++count})`,
    summary: "Một câu tóm tắt cho người đọc.",
    body: "Bà con mang căn cước đến quầy một cửa.",
    topic: "procedures.oneStop",
    audiences: "residents",
    after: "submit",
  });
  expect(answer.status, answer.body.slice(0, 1_500)).toBe(303);
  return /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}

async function published(title: string, by = editor, decider = approver): Promise<{ id: string; slug: string }> {
  const id = await submitted(title, by);
  expect((await decider.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return { id, slug: (await row(id)).slug };
}

const row = (id: string) => site.app.db.selectFrom("item").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const proofs = async (id: string): Promise<number> =>
  (
    await site.app.db
      .selectFrom("ledgerEntry")
      .select("id")
      .where("recordId", "=", id)
      .where("withdrawnAt", "is", null)
      .execute()
  ).length;

describe("an item that gives way to a newer one", () => {
  test("is left out of lists, feed and API, answers at its address and leads to the new one; its proof stays", async () => {
    const old = await published("Giờ làm việc năm cũ");
    const now = await published("Giờ làm việc năm mới");
    const before = await proofs(old.id);
    const choose = await approver.get(`/can-bo/tin-bai/${old.id}/thay-the?q=nam+moi`);
    expect(choose.body).toContain("Giờ làm việc năm mới");
    expect(choose.body).not.toContain(`value="${old.id}"`);
    expect(await problemsOf(choose.body)).toEqual([]);
    expect((await editor.get(`/can-bo/tin-bai/${old.id}/thay-the`)).status).toBe(403);
    const done = await approver.post(`/can-bo/tin-bai/${old.id}/thay-the`, { by: now.id });
    expect(done.status).toBe(303);
    const page = await site.visitor.get(`/tin-tuc/${old.slug}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Đã có tin mới thay tin này");
    expect(page.body).toContain(`/tin-tuc/${now.slug}`);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const address of ["/tin-tuc", "/tin-tuc?luutru=1", "/tin-tuc?q=nam+cu", "/tin-tuc/feed.atom", "/api/v1/items"])
      expect((await site.visitor.get(address)).body, address).not.toContain(old.slug);
    expect((await site.visitor.get(`/api/v1/items/${old.id}`)).json<{ replacedBy: string }>().replacedBy).toContain(
      now.slug,
    );
    expect(await proofs(old.id)).toBe(before);
    const record = await approver.get(`/can-bo/tin-bai/${now.id}`);
    expect(record.body).toContain("Tin này đang thay cho");
    expect(await problemsOf((await approver.get(`/can-bo/tin-bai/${old.id}`)).body)).toEqual([]);
    // Taken back with a reason.
    const empty = await approver.post(`/can-bo/tin-bai/${old.id}/dua-lai`, { reason: "" });
    expect(empty.status).toBe(422);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect((await editor.post(`/can-bo/tin-bai/${old.id}/dua-lai`, { reason: "Nhầm tin." })).status).toBe(409);
    expect((await approver.post(`/can-bo/tin-bai/${old.id}/dua-lai`, { reason: "Nhầm tin." })).status).toBe(303);
    expect((await site.visitor.get("/tin-tuc")).body).toContain(old.slug);
  });

  test("a chain leads to its end, and nothing ever stands in the place of itself", async () => {
    const [a, b, c] = [await published("Bản một"), await published("Bản hai"), await published("Bản ba")];
    const replace = (one: string, by: string) => approver.post(`/can-bo/tin-bai/${one}/thay-the`, { by });
    expect((await replace(a.id, a.id)).status).toBe(409);
    expect((await replace(a.id, b.id)).status).toBe(303);
    expect((await replace(b.id, a.id)).status).toBe(409);
    expect((await replace(b.id, c.id)).status).toBe(303);
    expect((await site.visitor.get(`/tin-tuc/${a.slug}`)).body).toContain(`/tin-tuc/${c.slug}`);
    // Two at once, each by the other: one of them is refused.
    const [d, e] = [await published("Bản bốn"), await published("Bản năm")];
    const both = await Promise.all([replace(d.id, e.id), replace(e.id, d.id)]);
    expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
  });

  test("not by one of another unit, one that is not out, an unknown one, or one's own words", async () => {
    const old = await published("Tin cũ");
    const draft = await submitted("Chưa duyệt");
    const foreign = await submitted("Xã khác", stranger, elsewhere);
    const own = await published("Do hai vai viết", both, approver);
    for (const [by, status] of [
      [draft, 409],
      [foreign, 409],
      ["00000000-0000-4000-8000-000000000000", 409],
      ["không phải mã", 422],
      ["", 422],
    ] as const) {
      const answer = await approver.post(`/can-bo/tin-bai/${old.id}/thay-the`, { by });
      expect(answer.status, by).toBe(status);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect((await both.post(`/can-bo/tin-bai/${old.id}/thay-the`, { by: own.id })).status).toBe(409);
    expect((await approver.post(`/can-bo/tin-bai/${old.id}/thay-the`, { by: own.id })).status).toBe(303);
  });
});

describe("an item that is kept without being current", () => {
  test("leaves the lists, stays to be searched and in the archive with its day and reason, and can be taken back", async () => {
    const { id, slug } = await published("Đợt hỗ trợ tháng Mười");
    const page = await editor.get(`/can-bo/tin-bai/${id}/luu-tru`);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const reason of ["", "a".repeat(1_001)]) {
      const wrong = await editor.post(`/can-bo/tin-bai/${id}/luu-tru`, { reason });
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain(reason.slice(0, 900));
    }
    expect((await stranger.post(`/can-bo/tin-bai/${id}/luu-tru`, { reason: "x" })).status).toBe(404);
    expect((await editor.post(`/can-bo/tin-bai/${id}/luu-tru`, { reason: "Đợt hỗ trợ đã hết." })).status).toBe(303);
    expect((await site.visitor.get("/tin-tuc")).body).not.toContain(slug);
    expect((await site.visitor.get("/api/v1/items")).body).not.toContain(slug);
    expect((await site.visitor.get("/api/v1/items?standing=archived")).body).toContain(slug);
    expect((await site.visitor.get("/tin-tuc?q=dot+ho+tro")).body).toContain(slug);
    const archive = await site.visitor.get("/tin-tuc?luutru=1");
    expect(archive.body).toContain(slug);
    expect(await problemsOf(archive.body)).toEqual([]);
    const read = await site.visitor.get(`/tin-tuc/${slug}`);
    expect(read.status).toBe(200);
    expect(read.body).toContain("Đợt hỗ trợ đã hết.");
    expect(read.body).toContain("không còn cập nhật từ ngày 20/11/2026");
    expect((await editor.post(`/can-bo/tin-bai/${id}/dua-lai`, { reason: "Hỗ trợ kéo dài." })).status).toBe(303);
    expect((await site.visitor.get("/tin-tuc")).body).toContain(slug);
    expect((await editor.post(`/can-bo/tin-bai/${id}/dua-lai`, { reason: "x" })).status).toBe(409);
  });
});

describe("an editorial board", () => {
  test("an author writes, an editor edits and submits, a third decides; neither of the two may", async () => {
    const id = await submitted("Ba người", both);
    await both.post(`/can-bo/tin-bai/${id}/rut-lai`, {});
    const second = await buildPerson(site.app.db, {
      unitId: commune,
      roles: ["editor", "approver"],
      name: "Biên tập viên",
    });
    const sub = site.browser(await signedIn(site.app, { person: second }));
    const page = await sub.get(`/can-bo/tin-bai/${id}/sua`);
    const basedOn = /name="basedOn" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const saved = await sub.post(`/can-bo/tin-bai/${id}/sua`, {
      kind: "news",
      title: "Ba người cùng làm một tin",
      summary: "Biên tập viên viết lại câu này.",
      body: "Bà con mang căn cước đến quầy một cửa.",
      topic: "procedures.oneStop",
      audiences: "residents",
      basedOn,
      after: "submit",
    });
    expect(saved.status, saved.body.slice(0, 800)).toBe(303);
    for (const one of [both, sub]) {
      expect((await one.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(409);
      expect((await one.get(`/can-bo/tin-bai/${id}`)).body).toContain("người khác phải duyệt");
    }
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  });
});

describe("an item with an hour", () => {
  const at = (day: string, time: string) => ({ when: "later", publishDate: day, publishTime: time });

  test("is seen by day, moved and cancelled as one, before its time and not after a change", async () => {
    const id = await submitted("Hẹn giờ");
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, at("25/11/2026", "07:30"))).status).toBe(303);
    const list = await editor.get("/can-bo/tin-bai/da-len-lich");
    expect(list.body).toContain(id);
    expect(list.body).toContain("13 hình thức");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get("/can-bo/tin-bai/da-len-lich?ngay=2026-11-26")).body).not.toContain(id);
    expect((await editor.get("/can-bo/tin-bai/da-len-lich.csv?ngay=2026-11-25")).body).toContain("Hẹn giờ");
    expect((await stranger.get("/can-bo/tin-bai/da-len-lich")).body).not.toContain(id);
    const form = await approver.get(`/can-bo/tin-bai/${id}/doi-gio`);
    expect(form.body).toContain('value="07:30"');
    expect(await problemsOf(form.body)).toEqual([]);
    const move = (day: string, time: string) => {
      const [d = "", m = "", y = ""] = day.split("/");
      return approver.post(`/can-bo/tin-bai/${id}/doi-gio`, {
        "publish-day": d,
        "publish-month": m,
        "publish-year": y,
        time,
      });
    };
    for (const [day, time, says] of [
      ["19/11/2026", "07:30", "đã qua"],
      ["31/02/2026", "07:30", "ngày có thật"],
      ["26/11/2026", "24:10", "Giờ viết như"],
      ["26/11/2030", "07:30", "xa quá một năm"],
    ] as const) {
      const wrong = await move(day, time);
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain(says);
      expect(wrong.body).toContain(`value="${time}"`);
      expect(await problemsOf(wrong.body)).toEqual([]);
    }
    expect((await row(id)).publishAt?.toISOString()).toBe("2026-11-25T00:30:00.000Z");
    expect((await move("27/11/2026", "08h00")).status).toBe(303);
    expect((await row(id)).publishAt?.toISOString()).toBe("2026-11-27T01:00:00.000Z");
    // The job that was queued first comes at the old hour and finds that it is too early.
    await publishScheduledItem.run(site.app, { itemId: id, version: 1 }, STEP);
    expect((await row(id)).state).toBe("approved");
    expect((await approver.post(`/can-bo/tin-bai/${id}/huy-hen`, {})).status).toBe(303);
    const after = await row(id);
    expect([after.state, after.publishAt]).toEqual(["submitted", null]);
    expect(await site.app.db.selectFrom("itemRendition").select("form").where("itemId", "=", id).execute()).toEqual([]);
    expect((await editor.get("/can-bo/tin-bai/da-len-lich")).body).not.toContain(id);
    await publishScheduledItem.run(site.app, { itemId: id, version: 1 }, STEP);
    expect((await row(id)).publishedVersion).toBeNull();
    expect((await approver.post(`/can-bo/tin-bai/${id}/huy-hen`, {})).status).toBe(409);
  });

  test("the writer wishes for a time, in the future; who approves takes it or another", async () => {
    const id = await submitted("Giờ đề nghị");
    await editor.post(`/can-bo/tin-bai/${id}/rut-lai`, {});
    for (const [wishDate, wishTime, says] of [
      ["01/11/2026", "07:30", "Thời điểm phát hành đã qua"],
      ["31/02/2027", "07:30", "ngày có thật"],
      ["25/11/2026", "7 giờ", "Giờ viết như"],
    ] as const) {
      const wrong = await editor.post(`/can-bo/tin-bai/${id}/trinh`, {
        wishDate,
        wishTime,
        note: "Xin ra sáng thứ Tư.",
      });
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain(says);
      expect(wrong.body).toContain("Xin ra sáng thứ Tư.");
      expect(await problemsOf(wrong.body)).toEqual([]);
    }
    expect((await row(id)).state).toBe("draft");
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, { wishDate: "25/11/2026", wishTime: "07:30", note: "" });
    const page = await approver.get(`/can-bo/tin-bai/${id}`);
    expect(page.body).toContain("Người viết đề nghị phát hành lúc");
    expect(page.body).toContain('value="25/11/2026"');
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, at("26/11/2026", "08:00"))).status).toBe(303);
    expect((await row(id)).publishAt?.toISOString()).toBe("2026-11-26T01:00:00.000Z");
  });

  test("into the past it is refused with a sentence, on the page and in the command, and nothing is approved", async () => {
    const id = await submitted("Quá khứ");
    const wrong = await approver.post(`/can-bo/tin-bai/${id}/duyet`, at("01/11/2026", "07:30"));
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Thời điểm phát hành đã qua");
    await expect(
      transaction(site.app.db, (tx) =>
        approveItem(
          tx,
          { ...chief.actor },
          { itemId: id, publishAt: new Date("2026-11-01T00:00:00Z"), note: null, at: site.clock.now() },
          formSettings(site.app.config),
        ),
      ),
    ).rejects.toMatchObject({ code: "time-past" });
    expect((await row(id)).state).toBe("submitted");
  });

  test("changed a second after its approval: the change is refused and kept on the screen; taken back it is a draft with nothing scheduled", async () => {
    const id = await submitted("Sửa sau một giây");
    const form = (await editor.post(`/can-bo/tin-bai/${id}/rut-lai`, {})).status;
    expect(form).toBe(303);
    const page = await editor.get(`/can-bo/tin-bai/${id}/sua`);
    const basedOn = /name="basedOn" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    expect(basedOn).not.toBe("");
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    await approver.post(`/can-bo/tin-bai/${id}/duyet`, at("25/11/2026", "07:30"));
    const late = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      kind: "news",
      title: "Chữ gõ sau khi duyệt",
      summary: "Một câu tóm tắt.",
      body: "Nội dung đã đổi.",
      topic: "procedures.oneStop",
      audiences: "residents",
      basedOn,
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Chữ gõ sau khi duyệt");
    expect((await row(id)).state).toBe("approved");
    expect((await editor.post(`/can-bo/tin-bai/${id}/rut-lai`, {})).status).toBe(303);
    const after = await row(id);
    expect([after.state, after.publishAt]).toEqual(["draft", null]);
    await publishScheduledItem.run(site.app, { itemId: id, version: 1 }, STEP);
    expect((await row(id)).state).toBe("draft");
  });
});
