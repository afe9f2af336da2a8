import { beforeAll, describe, expect, test } from "vitest";
import { useDemoApp } from "../../../test/support/demo-app.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import type { Browser } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { findHomeUnit } from "../organisations/index.ts";
import { approve } from "../proposals/testing/approve.ts";
import { listColumns } from "./columns.store.ts";

const demo = useDemoApp();
const PRESS = "/chuyen-muc/cai-cach-hanh-chinh-tren-bao-dai-tinh";
let province = "";
let editor: Browser;
let approver: Browser;
let reader: Browser;

beforeAll(async () => {
  province = (await findHomeUnit(demo.app.db, "2026-11-20"))?.id ?? "";
  editor = demo.browser(await signedIn(demo.app, { unitId: province, roles: ["editor"] }));
  approver = demo.browser(await signedIn(demo.app, { unitId: province, roles: ["approver"] }));
  reader = demo.browser(await signedIn(demo.app, { unitId: province, roles: ["translator"] }));
});

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: province,
  genre: "column",
  name: "Hỏi nhanh đáp gọn",
  about: "Câu hỏi bà con hay hỏi.",
  topic: "",
  itemKind: "questionAnswer",
  outlet: "",
  programme: "",
  ...more,
});

describe("readers", () => {
  test("see the columns of all units, of one, and what each gathered", async () => {
    const all = (await demo.visitor.get("/chuyen-muc")).body;
    expect(await problemsOf(all)).toEqual([]);
    for (const words of ["Thủ tục dễ hiểu", "Một cửa ở Giá Rai", PRESS]) expect(all).toContain(words);
    const own = (await demo.visitor.get("/phuong-gia-rai/chuyen-muc")).body;
    expect(own).toContain("Một cửa ở Giá Rai");
    expect(own).not.toContain("Thủ tục dễ hiểu");
    const column = (await demo.visitor.get("/chuyen-muc/mot-cua-o-gia-rai")).body;
    expect(await problemsOf(column)).toEqual([]);
    expect(column).toMatch(/href="\/tin-tuc\/[a-z0-9-]+"/);
  });

  test("see pieces of the press with outlet, day and minutes on air; what counts no longer is gone", async () => {
    const page = (await demo.visitor.get(PRESS)).body;
    expect(await problemsOf(page)).toEqual([]);
    const shown = [...page.matchAll(/Báo và Phát thanh, Truyền hình Cà Mau · [\d/]+ · \d+ phút phát sóng/g)].length;
    expect(shown).toBeGreaterThan(0);
    await demo.app.db
      .updateTable("evidence")
      .set({ endedAt: new Date(), endedAs: "takenBack", endedByName: "Trân", endedReason: "Nhầm" })
      .where("kind", "=", "press")
      .where("airMinutes", "is not", null)
      .execute();
    expect((await demo.visitor.get(PRESS)).body).not.toContain("phút phát sóng");
  });

  test("follow a column by its feed and find it by the search", async () => {
    const feed = await demo.visitor.get("/chuyen-muc/mot-cua-o-gia-rai/feed.atom");
    expect(feed.headers["content-type"]).toContain("application/atom+xml");
    expect(feed.body).toContain("<title>Một cửa ở Giá Rai</title>");
    expect(feed.body).toContain("/tin-tuc/");
    const found = (await demo.visitor.get("/api/v1/search?q=mot%20cua%20o%20gia%20rai")).json<{
      groups: { kind: string; items: { title: string }[] }[];
    }>();
    const titles = found.groups.find((one) => one.kind === "column")?.items.map((one) => one.title);
    expect(titles).toContain("Một cửa ở Giá Rai");
  });

  test.each(["khong-co", "x%27--", "A", "..%2f"])("there is no column %s", async (slug) => {
    expect((await demo.visitor.get(`/chuyen-muc/${slug}`)).status).toBe(404);
    expect((await demo.visitor.get(`/chuyen-muc/${slug}/feed.atom`)).status).toBe(404);
  });

  test("a broken page mark is the first page", async () => {
    for (const mark of ["truoc=x", "truoc=2026-11-01_x", "bao=x_y", "bao=2026-11-01T00:00:00Z_x"])
      expect((await demo.visitor.get(`${PRESS}?${mark}`)).status, mark).toBe(200);
  });
});

describe("officers", () => {
  const known = async (name: string) => (await listColumns(demo.app.db, { q: name }, 10))[0];

  test("open, change and end a column by two; its address stays", async () => {
    const page = await editor.get("/can-bo/chuyen-muc/moi");
    expect(await problemsOf(page.body)).toEqual([]);
    const sent = await editor.post("/can-bo/chuyen-muc/moi", form());
    expect((await demo.visitor.get("/chuyen-muc/hoi-nhanh-dap-gon")).status).toBe(404);
    await approve(sent, approver);
    expect((await demo.visitor.get("/chuyen-muc/hoi-nhanh-dap-gon")).status).toBe(200);
    const column = (await known("Hỏi nhanh"))!;
    const path = `/can-bo/chuyen-muc/${column.id}`;
    expect(await problemsOf((await editor.get(path)).body)).toEqual([]);
    expect((await editor.post("/can-bo/chuyen-muc/moi", form())).status).toBe(409);
    const changed = form({ name: "Hỏi và đáp mỗi tuần", basedOn: String(column.version) });
    await approve(await editor.post(`${path}/sua`, changed), approver);
    expect((await demo.visitor.get("/chuyen-muc/hoi-nhanh-dap-gon")).body).toContain("Hỏi và đáp mỗi tuần");
    expect((await editor.post(`${path}/sua`, changed)).status).toBe(409);
    expect((await editor.post(`${path}/dung`, { reason: " " })).status).toBe(422);
    await approve(await editor.post(`${path}/dung`, { reason: "Gộp vào chuyên mục khác" }), approver);
    const ended = (await demo.visitor.get("/chuyen-muc/hoi-nhanh-dap-gon")).body;
    expect(ended).toContain("Gộp vào chuyên mục khác");
    expect(await problemsOf(ended)).toEqual([]);
    expect((await demo.visitor.get("/chuyen-muc")).body).not.toContain("Hỏi và đáp mỗi tuần");
    await approve(await editor.post("/can-bo/chuyen-muc/moi", form()), approver);
    expect((await demo.visitor.get("/chuyen-muc/hoi-nhanh-dap-gon-2")).status).toBe(200);
  });

  test.each<[string, Record<string, string>, string]>([
    ["that gathers nothing", { itemKind: "" }, "Hãy chọn lĩnh vực hoặc loại tin bài"],
    ["without a name", { name: "" }, "Hãy ghi tên chuyên mục"],
    ["with words without end", { about: "x".repeat(501) }, "tối đa 500 ký tự"],
    ["of no genre", { genre: "x" }, "Hãy chọn thể loại"],
    ["of no unit", { unitId: "x" }, "Hãy chọn đơn vị"],
    ["of an outlet without end", { outlet: "x".repeat(201) }, "Tên báo, đài dài quá"],
  ])("%s it is refused, with everything typed kept", async (_what, wrong, sentence) => {
    const typed = form({ name: "Tên giữ lại", about: "Lời giữ lại.", ...wrong });
    const answer = await editor.post("/can-bo/chuyen-muc/moi", typed);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("giữ lại");
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("who may not write reads; the list finds without marks and takes along", async () => {
    expect((await reader.get("/can-bo/chuyen-muc/moi")).status).toBe(403);
    expect((await reader.post("/can-bo/chuyen-muc/moi", form())).status).toBe(403);
    const list = await reader.get("/can-bo/chuyen-muc?q=gia+rai");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("Một cửa ở Giá Rai");
    expect(list.body).not.toContain("Thủ tục dễ hiểu");
    expect((await reader.get("/can-bo/chuyen-muc.csv?theloai=page")).body).toContain("Thủ tục dễ hiểu");
  });
});
