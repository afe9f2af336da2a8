import { describe, expect, test } from "vitest";
import { titlesOf } from "../src/modules/feedback/page-titles.ts";
import { useDemoApp } from "./support/demo-app.ts";

const demo = useDemoApp();

describe("a page that is asked about or rated is called by its name", () => {
  test("on the form of the resident, not by its address", async () => {
    const page = await demo.visitor.get("/phan-anh?trang=/thu-tuc/1.001193");
    expect(page.body).toMatch(/<a href="\/thu-tuc\/1\.001193">Làm giấy khai sinh/);
  });

  test("of procedures, news and situations; what nobody knows stays an address", async () => {
    const [item] = [...(await demo.visitor.get("/tin-tuc")).body.matchAll(/href="(\/tin-tuc\/[a-z0-9-]+)"/g)];
    const news = item?.[1] ?? "";
    const titles = await titlesOf(demo.app, [
      "/thu-tuc/1.001193",
      "/tinh-huong/co-em-be",
      news,
      "/thu-tuc/9.999999",
      null,
    ]);
    expect([...titles.keys()].sort()).toEqual(["/thu-tuc/1.001193", "/tinh-huong/co-em-be", news].sort());
    for (const title of titles.values()) expect(title).toMatch(/\p{L}{2}/u);
  });

  test("in the officers' list of pages that did not help", async () => {
    await demo.visitor.post("/danh-gia", { trang: "/thu-tuc/1.001193", ichloi: "chua" });
    const page = await demo.as("leader").get("/can-bo/phan-anh");
    expect(page.body).toMatch(/<a href="\/thu-tuc\/\d\.\d{6}">[^/]/);
  });
});
