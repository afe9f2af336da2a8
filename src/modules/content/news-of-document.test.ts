import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import type { LegalDocument } from "../legal-documents/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { LIMITS } from "./item.ts";
import { vi } from "./messages.vi.ts";
import { newsOfDocument } from "./news-of-document.ts";

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
const begun = (more: Partial<LegalDocument> = {}, day = "2026-09-01") =>
  newsOfDocument(document(more), day, "https://camau.example", vi.fromDocument);

describe("news begins with what the library knows of a document", () => {
  test("who issued it, when, about what, since when it holds, where it is read", () => {
    expect(begun()).toMatchObject({
      title: "Nghị quyết 12/2026/NQ-HĐND: Quy định mức thu lệ phí đăng ký cư trú",
      summary:
        "Hội đồng nhân dân tỉnh Cà Mau ban hành Nghị quyết 12/2026/NQ-HĐND ngày 10/07/2026: Quy định mức thu lệ phí đăng ký cư trú.",
      topic: "institutions",
    });
    expect(begun().body.split("\n\n")).toEqual([
      begun().summary,
      "Văn bản có hiệu lực từ 01/08/2026.",
      "Đọc văn bản: https://camau.example/van-ban/7",
    ]);
    expect(begun({}, "2026-07-20").body).toContain("sẽ có hiệu lực từ 01/08/2026");
  });

  test("what is not known is not said, and what ended is told as ended", () => {
    const bare = begun({ issuer: null, issuedOn: null, inForceFrom: null, publishedAt: null, topics: [] });
    expect(bare).toMatchObject({ topic: "", body: bare.summary });
    expect(bare.body).not.toContain("null");
    const ended = begun({ inForceTo: "2026-08-20" }).body;
    expect(ended).toContain("đã hết hiệu lực từ 20/08/2026");
    expect(ended).not.toContain("có hiệu lực từ 01/08");
  });

  test("a long title is cut at a word and fits the field", () => {
    const { title, summary } = begun({ title: "Quy định chi tiết ".repeat(80) });
    expect([...title].length).toBeLessThanOrEqual(LIMITS.title);
    expect([...summary].length).toBeLessThanOrEqual(LIMITS.summary);
    expect(title).toMatch(/\S…$/);
  });
});

describe("from the document's page", () => {
  const site = useTestApp();
  let editor: Browser;
  beforeAll(async () => {
    const { province } = await buildProvince(site.app.db);
    editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  });

  test("a link opens the composer with it; a document that is not there opens it empty", async () => {
    const saved = await editor.post("/can-bo/van-ban/moi", {
      type: "Kế hoạch",
      number: "143/KH-UBND",
      issuer: "Ủy ban nhân dân tỉnh Cà Mau",
      title: "Cải cách hành chính năm 2026",
      status: "inForce",
      "issuedOn-day": "25",
      "issuedOn-month": "12",
      "issuedOn-year": "2025",
    });
    const id = /van-ban\/(\d+)/.exec(String(saved.headers.location))?.[1] ?? "";
    const page = await editor.get(`/can-bo/van-ban/${id}`);
    expect(page.body).toContain(`/can-bo/tin-bai/moi?vanban=${id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    const form = await editor.get(`/can-bo/tin-bai/moi?vanban=${id}`);
    expect(form.body).toContain("Kế hoạch 143/KH-UBND: Cải cách hành chính năm 2026");
    expect(await problemsOf(form.body)).toEqual([]);
    for (const other of ["999999", "abc", "-1"])
      expect((await editor.get(`/can-bo/tin-bai/moi?vanban=${other}`)).status).toBe(200);
  });
});
