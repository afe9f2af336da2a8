import { describe, expect, test } from "vitest";
import { demoJourneys } from "../../../demo/journeys/index.ts";
import { matchOf } from "./shelf.ts";

const best = (query: string): string | undefined =>
  demoJourneys
    .map((one) => ({ slug: one.slug, score: matchOf(query, one.content.title, one.content.keywords) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)[0]?.slug;

describe("words residents type lead to the journey they mean", () => {
  test.each([
    ["vợ tôi mới sinh", "co-em-be"],
    ["vo toi moi sinh con", "co-em-be"],
    ["kết hôn", "ket-hon"],
    ["ba mất cần làm gì", "nguoi-than-qua-doi"],
    ["chuyển nhà", "chuyen-nha"],
    ["thue tro", "chuyen-nha"],
    ["muốn mở quán cà phê", "mo-tiem"],
    ["mất ví", "mat-giay-to"],
    ["hàng xóm lấn đất", "tranh-chap-dat"],
    ["xây nhà", "xay-nha"],
    ["nghĩa vụ quân sự", "tuoi-moi-lon"],
    ["con vào lớp 1", "con-di-hoc"],
    ["tiền người già", "tuoi-gia"],
  ])("%s", (query, slug) => {
    expect(best(query)).toBe(slug);
  });

  test.each([
    "",
    "con",
    "đất",
    "kết hợp",
    "sao y bản chính",
    "🙂",
    "(.*)",
    "'; drop table journey; --",
    "x".repeat(5_000),
  ])("%s means none", (query) => {
    expect(best(query)).toBeUndefined();
  });
});
