import { expect, test } from "vitest";
import { useDemoApp } from "../../../test/support/demo-app.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";

const demo = useDemoApp();
const EASY = { cookie: "danbiet_reading=de" };
const PROCEDURE = "/thu-tuc/1.001193";

test("the light way of reading is chosen by a form, kept in a cookie, and leads back to the page", async () => {
  const page = (await demo.visitor.get(PROCEDURE)).body;
  expect(page).toContain('formaction="/cach-doc" name="cach" value="de"');
  const chosen = await demo.visitor.post("/cach-doc", { cach: "de", back: "/thu-tuc?q=khai+sinh" });
  expect([chosen.status, chosen.headers.location]).toEqual([303, "/thu-tuc?q=khai+sinh"]);
  expect(chosen.headers["set-cookie"]).toMatch(/^danbiet_reading=de; Path=\/; Max-Age=31536000; SameSite=Lax/);
  const ended = await demo.visitor.post("/cach-doc", { cach: "thuong", back: PROCEDURE });
  expect(ended.headers["set-cookie"]).toContain("danbiet_reading=thuong");
});

test("neither choice leads to another site, whatever is sent", async () => {
  for (const back of ["//evil.example", "/\\evil.example", "https://evil.example", "", "thu-tuc"]) {
    for (const address of ["/cach-doc", "/ngon-ngu"]) {
      expect((await demo.visitor.post(address, { back })).headers.location, `${address} ${back}`).toBe("/");
    }
  }
  expect((await demo.visitor.post("/cach-doc", { cach: "<x>" })).headers["set-cookie"]).toContain("=thuong;");
});

test("a procedure read the light way has its plain words and nothing that weighs", async () => {
  const [usual, easy] = [(await demo.visitor.get(PROCEDURE)).body, (await demo.visitor.get(PROCEDURE, EASY)).body];
  expect(await problemsOf(easy)).toEqual([]);
  expect(easy).toContain('class="govuk-template db-public db-easy"');
  expect(easy).toContain('name="cach" value="thuong"');
  expect(usual).toContain("heading.");
  expect(easy).not.toMatch(/woff2|id="day-du"|<img(?![^>]*loading="lazy")/);
  expect(easy.length).toBeLessThan(usual.length * 0.75);
  // Listening comes before everything else.
  expect(easy.indexOf("<audio")).toBeLessThan(easy.indexOf('class="db-facts"'));
});

test("a home page read the light way keeps tasks, news and the office, and drops the rest", async () => {
  const page = (await demo.visitor.get("/phuong-gia-rai", EASY)).body;
  expect(await problemsOf(page)).toEqual([]);
  expect(page).toContain("db-tiles");
  expect(page).not.toContain('href="/phuong-gia-rai/thang-nay"');
});

test("officers' pages know one way only", async () => {
  expect((await demo.as("inspector").get("/can-bo", EASY)).body).not.toContain("db-easy");
});

test("every public page leads to the form with its own address", async () => {
  for (const path of ["/", "/thu-tuc", "/tin-tuc", "/tro-nang", "/su-kien", "/van-ban"]) {
    expect((await demo.visitor.get(path)).body, path).toContain(`href="/phan-anh?trang=${encodeURIComponent(path)}"`);
  }
  expect((await demo.visitor.get("/phuong-gia-rai/tin-tuc")).body).toContain(
    `href="/phuong-gia-rai/phan-anh?trang=${encodeURIComponent("/phuong-gia-rai/tin-tuc")}"`,
  );
  const form = (await demo.visitor.get(`/phan-anh?trang=${encodeURIComponent("/tin-tuc")}`)).body;
  expect(form).toContain('<input type="hidden" name="trang" value="/tin-tuc"/>');
});
