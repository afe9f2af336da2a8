import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { catalogueOf } from "../catalogue.ts";
import { proposeEnd } from "../end-procedure.ts";
import { importRecords } from "../import-procedures.ts";
import { publishDraft } from "../settle-draft.ts";
import { buildProcedure } from "../testing/build-procedure.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống" };
const person = (id: string, role: string) => ({ id, name: id, grants: [{ role, unitId: "u" }], sessionId: null });
const birth = buildProcedure({ code: "1.001193", name: "Đăng ký khai sinh", field: "Hộ tịch" });

beforeAll(async () => {
  const { db } = site.app;
  const take = (records: ReturnType<typeof buildProcedure>[], day: string) =>
    transaction(db, (tx) => importRecords(tx, system, { records, source: "test", at: new Date(`${day}T02:00:00Z`) }));
  const many = Array.from({ length: 70 }, (_, index) =>
    buildProcedure({ code: `2.${String(index).padStart(6, "0")}`, name: `Thủ tục số ${index}`, levels: ["province"] }),
  );
  await take([birth, ...many], "2026-07-01");
  await take([{ ...birth, results: ["Giấy khai sinh"], conditions: "Có giấy chứng sinh <b>." }], "2026-11-01");
  await transaction(db, async (tx) => {
    const at = new Date("2026-11-10T03:00:00Z");
    const draftId = await proposeEnd(tx, person("p1", "editor"), {
      code: "2.000001",
      on: "2026-11-15",
      kind: "repealed",
      decision: "Quyết định 99/QĐ-UBND",
      successors: [],
      authority: null,
      note: null,
      at,
    });
    await publishDraft(tx, person("p2", "approver"), { draftId, at });
  });
  await catalogueOf(site.app).refresh();
});

const codesOf = (html: string): string[] =>
  [...html.matchAll(/class="db-cards__link" href="\/thu-tuc\/([\d.]+)/g)].map((match) => match[1] as string);

test("the newest first, in the words of the difference", async () => {
  const page = await site.visitor.get("/thu-tuc/thay-doi");
  expect(await problemsOf(page.body)).toEqual([]);
  expect(codesOf(page.body).slice(0, 2)).toEqual(["2.000001", "1.001193"]);
  expect(page.body).toContain("Theo Quyết định 99/QĐ-UBND");
  expect(page.body).toContain('href="/thu-tuc/1.001193/so-sanh?tu=1&amp;den=2"');
  expect(page.body).toMatch(/kết quả/);
});

test("page by page everything comes once, also where many came at one moment", async () => {
  const seen: string[] = [];
  let at: string | undefined = "/thu-tuc/thay-doi";
  for (let pages = 0; at && pages < 10; pages++) {
    const { body }: { body: string } = await site.visitor.get(at);
    seen.push(...codesOf(body));
    at = /rel="next"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="next"/
      .exec(body)
      ?.slice(1)
      .find(Boolean)
      ?.replaceAll("&amp;", "&");
  }
  expect(seen).toHaveLength(73);
  expect(new Set(seen).size).toBe(71);
});

test("filters by kind, level and field stand in the address; nonsense is as if it were not there", async () => {
  const codes = async (query: string) => codesOf((await site.visitor.get(`/thu-tuc/thay-doi?${query}`)).body);
  expect(await codes("loai=het")).toEqual(["2.000001"]);
  expect(await codes("loai=sua")).toEqual(["1.001193"]);
  expect(await codes("cap=xa")).toEqual(["1.001193", "1.001193"]);
  expect(await codes("linh-vuc=ho-tich&loai=moi")).toEqual(["1.001193"]);
  expect(await codes("linh-vuc=khong-co")).toEqual([]);
  for (const query of [
    "truoc=x",
    "truoc=99999999999999999-v1",
    "truoc=1-v1'--",
    "cap=%00",
    "loai[]=1",
    "loai=a&loai=b",
  ]) {
    expect((await site.visitor.get(`/thu-tuc/thay-doi?${query}`)).status, query).toBeLessThan(500);
  }
});

test("the feed says the same, with its older pages behind it", async () => {
  const feed = await site.visitor.get("/thu-tuc/thay-doi.atom");
  expect(feed.headers["content-type"]).toMatch(/^application\/atom\+xml/);
  expect(feed.headers["last-modified"]).toBe("Tue, 10 Nov 2026 03:00:00 GMT");
  expect(feed.headers["access-control-allow-origin"]).toBe("*");
  const document = new (await import("jsdom")).JSDOM(feed.body, { contentType: "application/xml" }).window.document;
  const entries = [...document.querySelectorAll("entry")];
  expect(entries).toHaveLength(50);
  expect(entries[0]?.querySelector("title")?.textContent).toBe("Hết áp dụng: Thủ tục số 1");
  expect(entries[1]?.querySelector("link")?.getAttribute("href")).toBe(
    "http://danbiet.example/thu-tuc/1.001193/so-sanh?tu=1&den=2",
  );
  expect(entries[1]?.querySelector("content")?.textContent).toContain("kết quả");
  const ids = entries.map((entry) => entry.querySelector("id")?.textContent);
  const next = document.querySelector('feed > link[rel="next"]')?.getAttribute("href") ?? "";
  const rest = await site.visitor.get(next.replace("http://danbiet.example", ""));
  const more = [...rest.body.matchAll(/<entry>\s*<id>([^<]+)/g)].map((match) => match[1]);
  expect(more).toHaveLength(23);
  expect(new Set([...ids, ...more]).size).toBe(73);
  expect(rest.body).not.toContain('rel="next"');
  expect(rest.body).toContain('rel="first"');
});
