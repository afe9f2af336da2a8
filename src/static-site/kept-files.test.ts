import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { KeptFiles, SUMS } from "./kept-files.ts";

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "danbiet-kept-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("killed in the middle of a line, the next run goes on after the last whole one", async () => {
  const folder = newFolder();
  const { files } = await KeptFiles.open(folder, "today");
  await files.put("/", "index.html", "home", ["/a"]);
  await files.put("/a", "a.html", "a", []);
  await files.close();
  appendFileSync(join(folder, ".dang-xuat.jsonl"), '{"address":"/b","fi');
  const again = await KeptFiles.open(folder, "today");
  expect(again.done.map((step) => [step.address, step.found])).toEqual([
    ["/", ["/a"]],
    ["/a", []],
  ]);
  await again.files.put("/b", "b.html", "b", []);
  await again.files.close();
  // A third time: what stood behind the broken line is not lost.
  const third = await KeptFiles.open(folder, "today");
  expect(third.done.map((step) => step.address)).toEqual(["/", "/a", "/b"]);
  await third.files.finish();
  expect(readdirSync(folder).sort()).toEqual([SUMS, "a.html", "b.html", "index.html"]);
});

test("what runs of other content left behind is removed in the end, however often they were killed", async () => {
  const folder = newFolder();
  for (const [key, file] of [
    ["monday", "old.html"],
    ["tuesday", "older.html"],
  ] as const) {
    const { files, done } = await KeptFiles.open(folder, key);
    expect(done).toEqual([]);
    await files.put(`/${file}`, file, key, []);
    await files.close();
  }
  const { files } = await KeptFiles.open(folder, "wednesday");
  await files.put("/", "index.html", "home", []);
  await files.finish();
  expect(readdirSync(folder).sort()).toEqual([SUMS, "index.html"]);
  expect(files.removed).toBe(2);
});

test("a page that could not be had keeps its file of the copy before, and is asked for again", async () => {
  const folder = newFolder();
  const first = await KeptFiles.open(folder, "monday");
  await first.files.put("/a", "a.html", "good", []);
  await first.files.finish();
  const { files } = await KeptFiles.open(folder, "tuesday");
  expect(await files.keep("a.html")).toBe(true);
  expect(await files.keep("new.html")).toBe(false);
  await files.put("/new", "new.html", "what went wrong", null);
  await files.close();
  expect((await KeptFiles.open(folder, "tuesday")).done).toEqual([]);
  expect(readFileSync(join(folder, "a.html"), "utf8")).toBe("good");
  expect(existsSync(join(folder, "new.html"))).toBe(true);
});

test("a list of sums somebody wrote by hand touches nothing outside the folder", async () => {
  const folder = newFolder();
  const outside = `${folder}-mine.txt`;
  folders.push(outside);
  writeFileSync(outside, "mine");
  writeFileSync(join(folder, SUMS), `${"0".repeat(64)}  ../${outside.split("/").at(-1)}\n`);
  const { files } = await KeptFiles.open(folder, "today");
  await files.put("/", "index.html", "home", []);
  await files.finish();
  expect(readFileSync(outside, "utf8")).toBe("mine");
});

test("a place where nothing can be written is refused, not tried for ever; folders above are made", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "tep"), "");
  await expect(KeptFiles.open(join(folder, "tep", "ban-sao"), "today")).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(KeptFiles.open(join(folder, "tep"), "today")).rejects.toMatchObject({ code: "EEXIST" });
  if (existsSync("/proc/self")) {
    const code = expect.stringMatching(/^(ENOENT|EACCES|EPERM)$/);
    await expect(KeptFiles.open("/proc/danbiet/ban-sao", "today")).rejects.toMatchObject({ code });
  }
  const { files } = await KeptFiles.open(join(folder, "a", "b", "c"), "today");
  await files.close();
  expect(readdirSync(join(folder, "a", "b"))).toEqual(["c"]);
});
