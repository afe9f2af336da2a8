import { describe, expect, test } from "vitest";
import { hasData, loadCatalogue, loadOwn } from "../../../../bench/search-quality.ts";
import { buildSearchIndex } from "./index.ts";
import { OpenedIndex, packIndex } from "./packed-index.ts";

describe.skipIf(!hasData)("the packed index over the real catalogue (skipped where ../shared/data is absent)", () => {
  // Some with a name in plain words, some with what editors taught the search.
  const entries = (hasData ? loadCatalogue() : []).map((entry, at) => ({
    ...entry,
    plainName: at % 10 === 0 ? `Làm giấy ${entry.name.slice(-30)}` : null,
    sayings: at % 50 === 0 ? [`xin chữ ký ${entry.name.slice(-20)}`, "giấy gì đó"] : [],
  }));
  const titles = new Map(entries.map(({ code, plainName, sayings }) => [code, { plainName, sayings }]));
  const index = buildSearchIndex(entries);
  const packed = packIndex(index, titles);

  test("answers every labelled question as the server does, in the same order with the same scores", () => {
    const opened = new OpenedIndex(JSON.parse(JSON.stringify(packed.core)));
    let most = 0;
    for (const { q } of loadOwn()) {
      const wanted = opened.needs(q);
      most = Math.max(most, wanted.length);
      for (const shard of wanted) opened.add(shard, packed.shards[shard]!);
      expect(opened.search(q), q).toEqual(index.search(q));
    }
    for (const typed of [
      "1.001193",
      "2.0008",
      "xin chữ ký",
      "giay gi do",
      "",
      "dang ky khai sinhh",
      "????",
      "mat so do ".repeat(60),
    ]) {
      for (const shard of opened.needs(typed)) opened.add(shard, packed.shards[shard]!);
      expect(opened.search(typed), typed).toEqual(index.search(typed));
    }
  }, 60_000);

  test("weighs little enough for an old telephone, and a question asks for a part of it", () => {
    const opened = new OpenedIndex(packed.core);
    expect(JSON.stringify(packed.core).length).toBeLessThan(2_500_000);
    const all = packed.shards.reduce((sum, shard) => sum + shard.length, 0);
    expect(all).toBeLessThan(6_000_000);
    const asked = opened.needs("đăng ký khai sinh").reduce((sum, shard) => sum + packed.shards[shard]!.length, 0);
    expect(asked).toBeLessThan(all / 5);
    process.stdout.write(
      `core ${JSON.stringify(packed.core).length} B, shards ${all} B in ${packed.shards.length}, one question ${asked} B\n`,
    );
  });

  test("the same catalogue gives the same files", () => {
    expect(packIndex(buildSearchIndex(entries), titles)).toEqual(packed);
  });
});
