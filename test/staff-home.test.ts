import { describe, expect, test } from "vitest";
import { problemsOf } from "../src/platform/html/page-problems.ts";
import { useDemoApp } from "./support/demo-app.ts";

const demo = useDemoApp();

const search = async (role: Parameters<typeof demo.as>[0], q: string): Promise<string> => {
  const page = await demo.as(role).get(`/can-bo/tim?q=${encodeURIComponent(q)}`);
  expect(page.status).toBe(200);
  return /<main[\s\S]*<\/main>/.exec(page.body)?.[0] ?? "";
};

describe("one search box over everything this person may see", () => {
  test("finds plans by words without marks and by number", async () => {
    for (const q of ["truyen thong ve cai cach", "18/KH-UBND"])
      expect(await search("planner", q)).toMatch(/href="\/can-bo\/ke-hoach\/[0-9a-f-]{36}"/);
  });

  test("finds tasks, items, procedures and situations", async () => {
    const found = await search("editor", "khai sinh");
    for (const place of ["/can-bo/ke-hoach/nhiem-vu/", "/can-bo/tin-bai/", "/can-bo/thu-tuc/"])
      expect(found).toContain(place);
    expect(await search("editor", "em be moi sinh")).toContain("/can-bo/tinh-huong/");
  });

  test("finds people only for who manages them", async () => {
    expect(await search("admin", "tran minh khoa")).toContain("/can-bo/nguoi-dung/");
    expect(await search("editor", "tran minh khoa")).not.toContain("/can-bo/nguoi-dung/");
  });

  test("signs of patterns are letters, and nothing found says what to do", async () => {
    const page = await demo.as("admin").get("/can-bo/tim?q=%25%25%25");
    expect(page.body).toContain("Không tìm thấy gì");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

test("the log leads only to records this person may open", async () => {
  await demo.visitor.post("/phan-anh", { kind: "question", body: "Làm giấy khai sinh mang gì?" });
  const log = await demo.as("admin").get("/can-bo/nhat-ky?viec=question.receive");
  expect(log.body).toContain("Câu hỏi ");
  expect((await demo.as("admin").get("/can-bo/phan-anh")).status).toBe(403);
  expect(/<main[\s\S]*<\/main>/.exec(log.body)?.[0]).not.toContain("/can-bo/phan-anh/");
});

test("what waits for somebody stands on their day, with its next act, and leads to the record", async () => {
  const groups = async (role: Parameters<typeof demo.as>[0]): Promise<string[]> => {
    const page = await demo.as(role).get("/can-bo");
    expect(await problemsOf(page.body)).toEqual([]);
    return page.body.split("<h2").slice(1);
  };
  const of = (all: string[], title: string): string =>
    all.find((one) => (one.split("</h2>")[0] ?? "").includes(title)) ?? "";
  const approver = await groups("leader");
  // Messages to many people and events of the ward wait for whoever may approve there, not for who wrote them.
  for (const [title, path] of [
    ["Đợt gửi tin chờ bạn duyệt", "/can-bo/gui-tin/"],
    ["Sự kiện", "/can-bo/su-kien/"],
  ] as const) {
    const href = new RegExp(`href="(${path}[0-9a-f-]{36})"`).exec(of(approver, title))?.[1] ?? "";
    expect((await demo.as("leader").get(href)).status, title).toBe(200);
  }
  const editor = await groups("editor");
  expect(of(editor, "Đợt gửi tin chờ bạn duyệt")).toBe("");
  const moderator = [...editor, ...(await groups("officer"))];
  expect(of(moderator, "Ý kiến bạn đọc chờ xem")).toMatch(/href="\/can-bo\/binh-luan\/[0-9a-f-]{36}"/);
});

describe("the counter on the day", () => {
  const openList = async (role: Parameters<typeof demo.as>[0], href: string): Promise<number> => {
    const list = await demo.as(role).get(href.replaceAll("&amp;", "&").replace("/can-bo/ho-so?", "/can-bo/ho-so.csv?"));
    expect(list.status).toBe(200);
    return list.body.trim().split("\n").length - 1;
  };

  test("each list of dossiers in which something stands is told with its number, and leads to exactly those", async () => {
    const day = (await demo.as("handler").get("/can-bo")).body;
    const rows = [...day.matchAll(/href="(\/can-bo\/ho-so\?muc=[^"]+)"[^>]*>(\d+) (?:hồ sơ|kết quả)/g)];
    expect(rows.length).toBeGreaterThan(0);
    for (const [, href = "", count] of rows)
      expect([href, await openList("handler", href)]).toEqual([href, Number(count)]);
    expect((await demo.as("editor").get("/can-bo")).body).not.toContain("/can-bo/ho-so?muc=");
  });

  test("a dossier is found by its code and by who filed it, by who may read it alone", async () => {
    const list = await demo.as("officer").get("/can-bo/ho-so?muc=all");
    const code = /href="\/can-bo\/ho-so\/([0-9A-Z.]+-\d{6}-\d{4,})"/.exec(list.body)?.[1] ?? "";
    expect(code).not.toBe("");
    expect(await search("officer", code)).toContain(`/can-bo/ho-so/${code}`);
    expect(await search("editor", code)).not.toContain(`/can-bo/ho-so/${code}`);
  });
});
