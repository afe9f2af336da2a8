import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { systemActor } from "../accounts/index.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import type { Mark } from "../counter-ratings/index.ts";
import { buildTablet, type Tablet } from "../counter-ratings/testing/build-tablet.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { countQualityOf } from "./count-quality.ts";
import { enterFigure } from "./enter-figure.ts";
import { writeDefinition } from "./keep-definition.ts";
import { QualityRefused } from "./quality.errors.ts";
import { listDefinitions } from "./quality.store.ts";

const site = useTestApp();
const BASE = "/can-bo/chat-luong-phuc-vu";
const SYSTEM = systemActor("thử");
let tablet: Tablet;

/** Nine of ten satisfied; the others name the attitude, at the pace of a counter. */
const marks = (number: number): Mark[] => Array.from({ length: number }, (_, place) => (place % 10 === 9 ? 1 : 5));

beforeAll(async () => {
  tablet = await buildTablet(site);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, tablet.counter.units.province));
});

const enter = (month: string): Promise<void> =>
  transaction(site.app.db, (tx) =>
    enterFigure(tx, SYSTEM, {
      unitId: tablet.counter.units.tanThanh,
      month,
      measure: "satisfied",
      part: 46,
      whole: 52,
      source: "Phiếu khảo sát",
      reason: null,
      at: site.clock.now(),
    }),
  );

describe("satisfaction with the settlement", () => {
  test("is counted from ratings from the version on that says so; months before keep what was entered by hand", async () => {
    const { db } = site.app;
    await enter("2026-10");
    await tablet.counter.at("2026-12-01T01:00:00Z");
    const [first] = await listDefinitions(db, "index");
    if (!first) throw new Error("no definition");
    const indicators = first.content.indicators.map((one) =>
      one.measure === "satisfied" ? { ...one, isRated: true } : one,
    );
    await transaction(db, (tx) =>
      writeDefinition(tx, SYSTEM, {
        kind: "index",
        basedOn: first.version,
        from: "2026-12",
        document: "Văn bản thử",
        documentOn: null,
        note: "",
        content: { ...first.content, indicators },
        writtenBy: { id: "x", name: "Người viết" },
        at: site.clock.now(),
      }),
    );
    await expect(enter("2026-12")).rejects.toBeInstanceOf(QualityRefused);
    await enter("2026-11");
    for (const hour of [2, 3, 4, 6]) {
      await tablet.counter.at(`2026-12-01T0${hour}:00:00Z`);
      const ratings = tablet
        .ratings(marks(10), 120)
        .map((one) => ({ ...one, reasons: one.mark === 1 ? ["attitude"] : [] }));
      expect((await tablet.send(ratings)).status).toBe(200);
    }
    for (const month of ["2026-10", "2026-11", "2026-12"]) await countQualityOf(db, month, site.clock.now());

    const unit = `${BASE}/don-vi/${tablet.counter.units.tanThanh}`;
    const page = await tablet.counter.officer.get(`${unit}?ky=2026-12`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toMatch(/>36<\/a>\s*\/\s*<a[^>]*>40<\/a>\s*lượt đánh giá hài lòng về giải quyết thủ tục/);
    expect(page.body).toMatch(/Thái độ phục vụ: người dân nêu\s*<a[^>]*>4<\/a>\s*lần trong 40 lượt đánh giá/);
    // Each figure opens into exactly its ratings.
    const links = [...page.body.matchAll(/<a href="(\/can-bo\/danh-gia\/luot[^"]*)">(\d+)</g)];
    expect(links.map(([, , number]) => number)).toEqual(["36", "40", "4"]);
    for (const [, href = "", number] of links) {
      const list = await tablet.counter.officer.get(href.replaceAll("&amp;", "&"));
      expect([...list.body.matchAll(/<th scope="row"/g)]).toHaveLength(Number(number));
    }
    const earlier = await tablet.counter.officer.get(`${unit}?ky=2026-11`);
    expect(earlier.body).toContain("lượt hài lòng về giải quyết thủ tục (số nhập tay)");
  }, 60_000);

  test("is not counted where too few rated: neither zero nor full", async () => {
    const { db } = site.app;
    await tablet.counter.at("2027-01-04T03:00:00Z");
    await tablet.send(tablet.ratings(marks(9), 120));
    await countQualityOf(db, "2027-01", site.clock.now());
    const page = await tablet.counter.officer.get(`${BASE}/don-vi/${tablet.counter.units.tanThanh}?ky=2027-01`);
    expect(page.body).not.toContain("lượt đánh giá hài lòng về giải quyết thủ tục");
  });
});

describe("the leader's day", () => {
  test("names a unit whose people are less satisfied than the target says, and what waits for a decision; officers see silent tablets", async () => {
    await tablet.counter.at("2026-12-02T02:00:00Z");
    const { leader, officer, clerk } = tablet.counter;
    const home = await leader.get("/can-bo");
    expect(await problemsOf(home.body)).toEqual([]);
    expect(home.body).toContain("Phường Tân Thành: 90% hài lòng, dưới mức 95 %");
    expect(home.body).toContain("40 lượt trong tháng này và tháng trước. Theo mục tiêu chung của tỉnh");
    expect((await officer.get("/can-bo")).body).not.toContain("dưới mức 95 %");
    await tablet.send(
      tablet.ratings(
        Array.from({ length: 12 }, (): Mark => 1),
        1,
      ),
    );
    expect((await leader.get("/can-bo")).body).toContain("1 nhóm lượt đánh giá bất thường chờ quyết định");
    site.clock.set("2026-12-04T02:00:00Z");
    const later = site.browser(await signedIn(site.app, { person: clerk }));
    expect((await later.get("/can-bo")).body).toContain("Máy quầy 1 không báo về");
  }, 30_000);
});
