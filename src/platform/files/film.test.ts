import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acceptFilm, type FilmRefused } from "./film.ts";

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, "samples", name));
const ROOM = 1024 * 1024;
const refusalOf = (bytes: Buffer, most = ROOM, seconds = 60): Promise<string> =>
  acceptFilm(bytes, most, seconds).then(
    () => "taken",
    (error: FilmRefused) => error.code,
  );

describe("a film", () => {
  test("is taken with its length, with sound and without", async () => {
    expect(await acceptFilm(sample("film.mp4"), ROOM, 60)).toMatchObject({ contentType: "video/mp4", seconds: 2 });
    expect((await acceptFilm(sample("silent.mp4"), ROOM, 60)).seconds).toBe(2);
  });

  test("forgets where and by what it was filmed, and nothing else moves", async () => {
    const before = sample("film.mp4");
    expect(before.includes("udta")).toBe(true);
    const { bytes } = await acceptFilm(before, ROOM, 60);
    expect(bytes.includes("udta")).toBe(false);
    expect(bytes.length).toBe(before.length);
    const at = before.indexOf("mdat");
    expect(bytes.subarray(at).equals(before.subarray(at))).toBe(true);
    // What was sent stays as it was; taken again, it is the same film.
    expect(before.includes("udta")).toBe(true);
    expect((await acceptFilm(bytes, ROOM, 60)).bytes.equals(bytes)).toBe(true);
  });

  test.each<[string, Buffer, string]>([
    ["empty", Buffer.alloc(0), "empty"],
    ["a picture with another name", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6]), "wrong-type"],
    ["a sound", readFileSync(join(import.meta.dirname, "../sound/samples/telephone.m4a")), "wrong-type"],
    ["in a way some telephones cannot show", sample("hevc.mp4"), "wrong-codec"],
    ["cut off", sample("film.mp4").subarray(0, 700), "broken"],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "wrong-type"],
  ])("that is %s is refused", async (_what, bytes, code) => {
    const refusal = await refusalOf(bytes);
    expect(code === "broken" ? ["broken", "wrong-type"] : [code]).toContain(refusal);
  });

  test("that is too heavy or too long is refused", async () => {
    expect(await refusalOf(sample("film.mp4"), 1_000)).toBe("too-large");
    expect(await refusalOf(sample("film.mp4"), ROOM, 1)).toBe("too-long");
  });
});
