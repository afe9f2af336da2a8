import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import type { LegalDocument, Standing } from "../../legal-documents/index.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import type { Telling } from "../item.ts";
import { FORMS, type Form, measure } from "./forms.ts";
import { renderStory } from "./render-story.ts";
import type { Rendered } from "./story.ts";
import { tellDocument, tellingsOf } from "./tell-document.ts";

const document = (more: Partial<LegalDocument> = {}): LegalDocument =>
  ({
    id: 7,
    type: "Nghị quyết",
    number: "12/2026/NQ-HĐND",
    issuer: "Hội đồng nhân dân tỉnh Cà Mau",
    issuedOn: "2026-07-10",
    title: "Quy định mức thu lệ phí đăng ký cư trú.",
    status: "inForce",
    inForceFrom: "2026-08-01",
    partlyFrom: null,
    inForceTo: null,
    topics: ["institutions"],
    publishedAt: new Date(),
    ...more,
  }) as LegalDocument;

const standing = (more: Partial<LegalDocument> = {}, rest: Partial<Standing> = {}): Standing => ({
  document: document(more),
  status: "inForce",
  endedBy: [],
  amendedBy: [],
  does: [],
  ...rest,
});

const VOICE = { unit: "UBND phường Tân Thành", address: "Số 1 đường Trần Hưng Đạo", phone: "02903812345", hours: "" };
const NONE = { total: 0, named: [] };
let numbers = 600;
const told = (one: Standing, tells: Telling = "issue", procedures = NONE as Parameters<typeof tellDocument>[2]) =>
  tellDocument(one, tells, procedures, [], VOICE, "https://camau.example");
const all = (forms: Map<Form, Rendered>): string => [...forms.values()].map((one) => one.text).join("\n");

const older = document({ id: 5, type: "Nghị quyết", number: "03/2020/NQ-HĐND" });
const CASES: [string, Standing, Telling][] = [
  [
    "a new one",
    standing({}, { does: [{ kind: "replaces", document: older, on: "2026-08-01", partly: false }] }),
    "issue",
  ],
  [
    "an amended one",
    standing({}, { amendedBy: [{ document: older, on: "2026-10-01", notedAt: new Date() }] }),
    "amend",
  ],
  ["an ended one", standing({ inForceTo: "2026-11-01" }, { status: "expired", endedBy: [older] }), "end"],
  ["one of which little is known", standing({ issuer: null, issuedOn: null, inForceFrom: null, title: "" }), "issue"],
  ["one with a very long subject", standing({ title: "Quy định chi tiết ".repeat(50) }), "issue"],
];

describe("a document becomes every form", () => {
  test.each(CASES)(
    "%s: every sentence points at its field, and no form holds a word nobody stands for",
    (_what, one, tells) => {
      const procedures = { total: 5, named: [{ code: "1.000010", name: "Chứng thực bản sao" }] };
      const story = told(one, tells, procedures);
      for (const [form, { text, sources }] of renderStory(story, 150)) {
        expect(text, form).not.toBe("");
        for (const bit of sources) expect(bit.field, `${form}: ${bit.text}`).toMatch(/^(form|document|unit)(\.|$)/);
        let rest = text;
        for (const bit of sources) {
          expect(rest, `${form}: ${bit.text}`).toContain(bit.text);
          rest = rest.replace(bit.text, "");
        }
        expect(rest.trim(), form).toBe("");
      }
    },
  );

  test.each(CASES)("%s stays within what each channel holds", (_what, one, tells) => {
    const forms = renderStory(told(one, tells), 150);
    for (const [form, { text }] of forms)
      for (const size of measure(form, text, 150))
        expect(size.is, `${form} ${size.part}`).toBeLessThanOrEqual(size.most);
    expect(forms.get("loudspeaker")?.text).not.toMatch(/\d|\//);
    expect(forms.get("smsUnmarked")?.text).toMatch(/^[\x20-\x7e]+$/);
  });

  test("number, issuer, day, subject, force, what it replaces and what rests on it are told from the record", () => {
    const story = told(CASES[0]?.[1] as Standing, "issue", {
      total: 4,
      named: [{ code: "1.000010", name: "Đăng ký tạm trú" }],
    });
    const news = renderStory(story, 150).get("news")?.text ?? "";
    for (const words of [
      "Nghị quyết 12/2026/NQ-HĐND: Quy định mức thu lệ phí đăng ký cư trú, từ 01/08/2026",
      "do Hội đồng nhân dân tỉnh Cà Mau ban hành",
      "Ban hành ngày 10/07/2026.",
      "Có hiệu lực từ ngày 01/08/2026.",
      "Thay thế Nghị quyết 03/2020/NQ-HĐND.",
      "Đăng ký tạm trú và 3 thủ tục khác",
    ])
      expect(news).toContain(words);
    expect(story.missing).toEqual([]);
  });

  test("what the library does not know is named and not written around", () => {
    const story = told(standing({ issuer: null, issuedOn: null, inForceFrom: null, title: "", publishedAt: null }));
    expect(story.missing).toEqual(["subject", "issuer", "issuedOn", "inForceFrom", "check"]);
    const text = all(renderStory(story, 150));
    expect(text).not.toMatch(/null|undefined|Cơ quan nhà nước|ban hành|hiệu lực/);
    expect(text).not.toContain("/van-ban/7");
  });

  test("ended goes before amended, amended before issued", () => {
    expect(tellingsOf(standing())).toEqual(["issue"]);
    const amended = { amendedBy: [{ document: older, on: null, notedAt: new Date() }] };
    expect(tellingsOf(standing({}, amended))).toEqual(["amend", "issue"]);
    expect(tellingsOf(standing({ inForceTo: "2027-01-01" }, amended))).toEqual(["end", "amend", "issue"]);
  });
});

interface Bundle {
  document: { id: number; number: string; tells: string } | null;
  item: string | null;
  missing: string[];
  renditions: { channel: string; language: string; text: string; sources: { sentence: string; field: string }[] }[];
}

describe("from the document's page", () => {
  const site = useTestApp();
  let unitId: string;
  let editor: Browser;
  let approver: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const { db } = site.app;
    const { province, hungMy } = await buildProvince(db);
    unitId = province;
    await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
    editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
    approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
    const base = buildProcedure({ code: "1.000020", name: "Đăng ký thường trú" });
    await transaction(db, (tx: Tx) =>
      importRecords(
        tx,
        { id: "system", name: "Hệ thống" },
        {
          records: [
            {
              ...base,
              legalBases: [
                { text: "Nghị định 55/2026/NĐ-CP", number: "55/2026/NĐ-CP", date: "2026-03-01", issuer: "Chính phủ" },
              ],
            },
          ],
          source: "test",
          at: new Date("2026-07-01T02:00:00Z"),
        },
      ),
    );
  }, 60_000);

  const FACTS = {
    type: "Nghị định",
    issuer: "Chính phủ",
    title: "Quy định về cư trú",
    status: "inForce",
    "issuedOn-day": "01",
    "issuedOn-month": "03",
    "issuedOn-year": "2026",
  };

  async function written(number: string, more: Record<string, string> = {}): Promise<string> {
    const saved = await editor.post("/can-bo/van-ban/moi", { ...FACTS, number, ...more });
    const id = /van-ban\/(\d+)/.exec(String(saved.headers.location))?.[1] ?? "";
    expect(id, saved.body.slice(0, 500)).not.toBe("");
    expect((await approver.post(`/can-bo/van-ban/${id}/doi-chieu`, {})).status).toBe(303);
    return id;
  }

  test("one press makes an item that names what is missing, rests on the document and knows its procedures", async () => {
    const id = await written("55/2026/NĐ-CP");
    expect((await editor.get(`/can-bo/van-ban/${id}`)).body).toContain(`/can-bo/tin-bai/tu-van-ban/${id}`);
    const page = await editor.get(`/can-bo/tin-bai/tu-van-ban/${id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Chưa có: ngày có hiệu lực");
    expect(page.body).toContain("Thủ tục dựa vào văn bản này: Đăng ký thường trú.");
    const made = await editor.post(`/can-bo/tin-bai/tu-van-ban/${id}`, {
      tells: "issue",
      unitId,
      topic: "institutions",
      meaning: "Từ nay bà con đăng ký cư trú ở phường nào cũng được.",
    });
    expect(made.status, made.body.slice(0, 1_000)).toBe(303);
    const itemId = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    const forms = await editor.get(`/can-bo/tin-bai/${itemId}/hinh-thuc`);
    expect(await problemsOf(forms.body)).toEqual([]);
    expect(forms.body).toContain("Thư viện chưa ghi những điều sau về văn bản");
    const record = await editor.get(`/can-bo/tin-bai/${itemId}`);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Nghị định 55/2026/NĐ-CP");
    expect(record.body).toContain("/thu-tuc/1.000020");
    // What the officer writes stands in every form with the item as its source.
    const bundle = (await editor.send("POST", "/api/v1/bundles", { item: itemId })).json<Bundle>();
    for (const channel of ["zalo", "email", "talk", "leaflet"]) {
      const sources = bundle.renditions.find((one) => one.channel === channel)?.sources ?? [];
      expect(
        sources.filter((one) => one.field === "item.body").map((one) => one.sentence.replace(/^(- |\d\. )/, "")),
        channel,
      ).toEqual(["Từ nay bà con đăng ký cư trú ở phường nào cũng được."]);
    }
  });

  test("when the library learns more, the item shows the difference and follows with one press; own words stay", async () => {
    const id = await written("56/2026/NĐ-CP");
    const made = await editor.post(`/can-bo/tin-bai/tu-van-ban/${id}`, {
      tells: "issue",
      unitId,
      topic: "institutions",
      meaning: "Lời riêng.",
    });
    const itemId = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
    expect((await editor.get(`/can-bo/tin-bai/${itemId}`)).body).not.toContain("Thông tin về văn bản đã đổi");
    const edit = (await editor.get(`/can-bo/van-ban/${id}/sua`)).body;
    const saved = await editor.post(`/can-bo/van-ban/${id}/sua`, {
      ...FACTS,
      number: "56/2026/NĐ-CP",
      basedOn: /name="basedOn" value="(\d+)"/.exec(edit)?.[1] ?? "1",
      "issuedOn-day": "02",
      "inForceFrom-day": "15",
      "inForceFrom-month": "04",
      "inForceFrom-year": "2026",
    });
    expect(saved.status, saved.body.slice(0, 1_000)).toBe(303);
    const moved = (await editor.get(`/can-bo/tin-bai/${itemId}`)).body;
    expect(await problemsOf(moved)).toEqual([]);
    expect(moved).toContain("<del>Ban hành ngày 01/03/2026.</del>");
    expect(moved).toContain("<ins>Ban hành ngày 02/03/2026.</ins>");
    expect(moved).toContain("<ins>Có hiệu lực từ ngày 15/04/2026.</ins>");
    expect((await editor.post(`/can-bo/tin-bai/${itemId}/theo-ban-moi`, {})).status).toBe(303);
    const record = (await editor.get(`/can-bo/tin-bai/${itemId}`)).body;
    expect(record).not.toContain("Thông tin về văn bản đã đổi");
    expect(record).toContain("Ban hành ngày 02/03/2026.");
    expect(record).not.toContain("Ban hành ngày 01/03/2026.");
    expect(record).toContain("Lời riêng.");
  });

  test("machines get the drafts of a document by id or number, and of any item", async () => {
    const id = await written("57/2026/NĐ-CP");
    for (const key of [Number(id), "57/2026/NĐ-CP"]) {
      const answer = await editor.send("POST", "/api/v1/bundles", { document: key });
      expect(answer.status, answer.body).toBe(200);
      const bundle = answer.json<Bundle>();
      expect(bundle.document).toEqual({ id: Number(id), number: "57/2026/NĐ-CP", tells: "issue" });
      expect(bundle.missing).toEqual(["inForceFrom"]);
      expect(bundle.renditions.map((one) => one.channel)).toEqual([...FORMS]);
      expect(bundle.renditions.every((one) => one.sources.length > 0)).toBe(true);
    }
    await written("57/2026/NĐ-CP", { "issuedOn-day": "09" });
    const several = await editor.send("POST", "/api/v1/bundles", { document: "57/2026/NĐ-CP" });
    expect([several.status, several.body.includes("document-ambiguous")]).toEqual([422, true]);
    for (const body of [
      {},
      { document: "1/2000/KH-X" },
      { document: -1 },
      { document: 1, item: unitId },
      { procedure: "1.000020", document: Number(id) },
    ])
      expect((await editor.send("POST", "/api/v1/bundles", body)).status, JSON.stringify(body)).toBe(422);
    expect((await editor.send("POST", "/api/v1/bundles", { item: unitId })).status).toBe(404);
    const procedure = (await editor.send("POST", "/api/v1/bundles", { procedure: "1.000020" })).json<{
      procedure: string;
      document: null;
    }>();
    expect([procedure.procedure, procedure.document]).toEqual(["1.000020", null]);
  });

  test.each<[string, Record<string, string>, number, string]>([
    ["nothing to tell", { tells: "" }, 422, "Hãy chọn nói điều gì"],
    ["no area", { topic: "khong-co" }, 422, "Hãy chọn lĩnh vực"],
    ["a unit of others", { unitId: "00000000-0000-4000-8000-000000000000" }, 422, "Hãy chọn đơn vị"],
    ["words without end", { meaning: "dài ".repeat(400) }, 422, "Lời dài quá 1.000 ký tự"],
  ])("%s is refused in words, with what was typed kept", async (_what, fields, status, sentence) => {
    const id = await written(`${++numbers}/2026/NĐ-CP`);
    const typed = { tells: "issue", unitId, topic: "institutions", meaning: "Chữ còn đây", ...fields };
    const answer = await editor.post(`/can-bo/tin-bai/tu-van-ban/${id}`, typed);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain(typed.meaning.slice(0, 20).trim());
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a document that is not there leads nowhere, and another unit's editor writes for his own only", async () => {
    expect((await editor.get("/can-bo/tin-bai/tu-van-ban/999999")).status).toBe(404);
    expect((await editor.get("/can-bo/tin-bai/tu-van-ban/abc")).status).toBe(404);
    const id = await written("58/2026/NĐ-CP");
    const made = await stranger.post(`/can-bo/tin-bai/tu-van-ban/${id}`, {
      tells: "issue",
      unitId,
      topic: "institutions",
      meaning: "",
    });
    expect(made.status).toBe(422);
  });
});
