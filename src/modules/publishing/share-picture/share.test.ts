import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { sharp } from "../../../platform/files/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { shortLinkFor } from "../short-link.ts";
import { shortFact } from "./share-picture.ts";

const site = useTestApp();
const CODE = "1.000077";

beforeAll(() =>
  transaction(site.app.db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [buildProcedure({ code: CODE, name: "Cấp bản sao trích lục khai sinh" })],
        source: "test",
        at: new Date("2026-07-01T02:00:00Z"),
      },
    ),
  ),
);

const anyUnit = async (): Promise<string> => (await buildProvince(site.app.db)).tanThanh;

const sizeOf = async (path: string) => {
  const answer = await site.visitor.get(path);
  expect([answer.status, answer.headers["content-type"]], path).toEqual([200, "image/png"]);
  const { width, height } = await sharp(answer.bytes).metadata();
  return [width, height];
};

describe("a page told to others", () => {
  test("a procedure names the picture networks show, and the picture has their size", async () => {
    const page = (await site.visitor.get(`/thu-tuc/${CODE}`)).body;
    const { publicUrl } = site.app.config.http;
    expect(page).toContain(`<meta property="og:image" content="${publicUrl}/thu-tuc/${CODE}/anh.png"/>`);
    expect(page).toContain(`<meta property="og:url" content="${publicUrl}/thu-tuc/${CODE}"/>`);
    expect(await sizeOf(`/thu-tuc/${CODE}/anh.png`)).toEqual([1200, 630]);
    expect((await site.visitor.get("/thu-tuc/9.999999/anh.png")).status).toBe(404);
  });

  test("pages without a picture of their own have that of their site", async () => {
    const page = (await site.visitor.get("/thu-tuc")).body;
    expect(page).toContain(`<meta property="og:image" content="${site.app.config.http.publicUrl}/anh.png"/>`);
    expect(await sizeOf("/anh.png")).toEqual([1200, 630]);
    expect((await site.visitor.get("/khong-co-don-vi/anh.png")).status).toBe(404);
  });

  test("is offered as links and an address to copy; nothing of another site is loaded", async () => {
    const page = (await site.visitor.get(`/thu-tuc/${CODE}`)).body;
    const section = /<section class="db-share"[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
    const address = `${site.app.config.http.publicUrl}/thu-tuc/${CODE}`;
    const short = /<code class="db-copy__value">([^<]+)<\/code>/.exec(section)?.[1] ?? "";
    expect(short).toMatch(new RegExp(`^${site.app.config.http.publicUrl}/q/[2-9a-z]{7}$`));
    // Networks fetch the page for its picture, and programs are asked to leave short addresses alone.
    expect(section).toContain(`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`);
    expect(section).toContain("mailto:?subject=");
    expect(section).toContain(`&amp;body=${encodeURIComponent(short)}`);
    expect(section).toContain(`/ma-qr.png?trang=${encodeURIComponent(new URL(short).pathname)}`);
    expect(section).not.toMatch(/<script|<iframe|src="https?:/);
  });

  test("its short address leads there, stays the same, and is nobody's paper", async () => {
    const shortOf = async (): Promise<string> =>
      /<code class="db-copy__value">[^<]*(\/q\/[2-9a-z]{7})<\/code>/.exec(
        (await site.visitor.get(`/thu-tuc/${CODE}`)).body,
      )?.[1] ?? "";
    const short = await shortOf();
    expect(await shortOf()).toBe(short);
    expect((await site.visitor.get(short)).headers.location).toBe(`/thu-tuc/${CODE}`);
    const officer = site.browser(await signedIn(site.app, { unitId: await anyUnit(), roles: ["editor"] }));
    expect((await officer.get(short)).headers.location).toBe(`/thu-tuc/${CODE}`);
    // A banner about the same page has a code of its own.
    const unit = await site.app.db.selectFrom("unit").select("id").limit(1).executeTakeFirstOrThrow();
    const banner = await transaction(site.app.db, (tx) =>
      shortLinkFor(tx, {
        recordKind: "artwork",
        recordId: `/thu-tuc/${CODE}`,
        recordVersion: null,
        path: `/thu-tuc/${CODE}`,
        unitId: unit.id,
        purpose: "share",
        createdAt: site.clock.now(),
      }),
    );
    expect(banner.short).toMatch(/^[2-9a-z]{7}$/);
    expect(`/q/${banner.short}`).not.toBe(short);
    // Lists and what is no page of its own are sent on as they are.
    expect((await site.visitor.get("/thu-tuc?q=khai+sinh")).body).not.toContain("/q/");
  });

  test("its code opens this site and never another one", async () => {
    const code = await site.visitor.get(`/ma-qr.svg?trang=${encodeURIComponent(`/thu-tuc/${CODE}`)}`);
    expect(code.headers["content-type"]).toContain("image/svg+xml");
    expect(code.body).toContain(`aria-label="${site.app.config.http.publicUrl}/thu-tuc/${CODE}"`);
    expect(await sizeOf(`/ma-qr.png?trang=/thu-tuc/${CODE}`)).toEqual([1000, 1000]);
    const refused = [
      "",
      "thu-tuc",
      "//evil.example",
      "/\\evil.example",
      "/@evil",
      `/${"a".repeat(301)}`,
      "/a b",
      '/"><x',
    ];
    for (const page of refused) {
      expect((await site.visitor.get(`/ma-qr.svg?trang=${encodeURIComponent(page)}`)).status, page).toBe(404);
    }
    expect((await site.visitor.get("/ma-qr.svg?trang=/a&trang=/b")).status).toBe(404);
  });

  test("a fact stands on the picture only where it is one and short", () => {
    expect(shortFact("Phí", ["8.000 đồng một bản."])).toEqual([{ label: "Phí", text: "8.000 đồng một bản" }]);
    expect(shortFact("Phí", [])).toEqual([]);
    expect(shortFact("Phí", ["Trực tiếp: 8.000 đồng", "Trực tuyến: 4.000 đồng"])).toEqual([]);
    expect(shortFact("Phí", ["x".repeat(61)])).toEqual([]);
  });
});
