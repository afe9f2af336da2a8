import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");

describe("the built assets", () => {
  let out: string;
  let manifest: Record<string, string>;

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), "danbiet-assets-"));
    await run(process.execPath, [join(root, "scripts/build.ts"), "--assets", "--quiet", "--out", out]);
    manifest = JSON.parse(await readFile(join(out, "assets/manifest.json"), "utf8"));
  }, 60_000);

  afterAll(() => rm(out, { recursive: true, force: true }));

  const weight = async (name: string, ending = "") =>
    (await stat(join(out, "assets", `${manifest[name]}${ending}`))).size;

  test("have everything that every page names", () => {
    for (const name of ["public.css", "staff.css", "heading.woff2", "mark.svg", "icon-180.png", "site.webmanifest"]) {
      expect(manifest).toHaveProperty([name]);
    }
  });

  // Together with 30 KB of page and pictures a first view stays under the 60 KB of the budget.
  test("leave room for the page within 60 KB on first view", async () => {
    expect(await weight("public.css", ".br")).toBeLessThan(15_000);
    // Officers have boards, grids and books beside what residents have.
    expect(await weight("staff.css", ".br")).toBeLessThan(17_000);
    expect(await weight("heading.woff2")).toBeLessThan(11_000);
    expect(await weight("mark.svg", ".br")).toBeLessThan(1_000);
  });

  test("leave out what no page has, and keep names that pages put together from parts", async () => {
    const css = await readFile(join(out, "assets", manifest["public.css"] ?? ""), "utf8");
    expect(css.includes(".govuk-drop-zone")).toBe(false);
    for (const name of [
      "govuk-input--width-5",
      "govuk-label--s",
      "govuk-radios__input",
      "govuk-radios--small",
      "govuk-radios__item",
      "govuk-table__cell--numeric",
      "govuk-table__header--numeric",
      "db-tag--good",
      "db-card--warn",
    ])
      expect(css.includes(`.${name}`), name).toBe(true);
  });

  test("keep every island under 3 KB, because pages are complete without them", async () => {
    const islands = Object.keys(manifest).filter(
      (name) => name.endsWith(".js") && !/^(player|board|read|rating|field)-/.test(name),
    );
    expect(islands.length).toBeGreaterThan(3);
    for (const island of islands) expect(await weight(island), island).toBeLessThan(3_000);
  });

  test("keep the programs of loudspeakers, boards and rating tablets, which old devices fetch once, under 12 KB each", async () => {
    for (const name of ["player-engine.js", "player-page.js", "player-worker.js", "board-page.js"])
      expect(await weight(name), name).toBeLessThan(12_000);
    for (const name of ["rating-kiosk.js", "rating-worker.js", "field-page.js", "field-worker.js"])
      expect(await weight(name), name).toBeLessThan(12_000);
    // That of loudspeakers goes on alone for days, whatever fails: a full disk, a dead line, a clock that jumps.
    expect((await weight("player-engine.js", ".gz")) + (await weight("player-page.js", ".gz"))).toBeLessThan(7_000);
    expect(await weight("screen.css", ".br")).toBeLessThan(3_000);
  });

  test.runIf(existsSync(join(root, "node_modules/qr")))(
    "keep the reader of codes, fetched by who scans with a camera, under 40 KB",
    async () => {
      expect(await weight("read-qr.js")).toBeLessThan(40_000);
      expect(await weight("read-qr.js", ".br")).toBeLessThan(15_000);
    },
  );

  test("name only files that are there, compressed ahead of time", async () => {
    const files = new Set(await readdir(join(out, "assets")));
    for (const [name, file] of Object.entries(manifest)) {
      expect(files.has(file), name).toBe(true);
      if (/\.(css|js|svg|webmanifest)$/.test(name))
        expect(files.has(`${file}.br`) && files.has(`${file}.gz`), name).toBe(true);
    }
    const css = await readFile(join(out, "assets", manifest["public.css"] ?? ""), "utf8");
    for (const [, address] of css.matchAll(/url\("?([^")]+)"?\)/g))
      expect(files.has(address ?? ""), address).toBe(true);
  });

  test("ask no other server for anything", async () => {
    for (const file of Object.values(manifest).filter((name) => /\.(css|js|webmanifest)$/.test(name))) {
      const text = await readFile(join(out, "assets", file), "utf8");
      expect(text, file).not.toMatch(/(url\(|@import |src=|fetch\(|"src":)\s*["'`]?(https?:)?\/\//);
    }
  });
});
