/**
 * Builds dist/: the server bundles, and under dist/assets the stylesheets, islands, drawings and fonts with their hash in
 * the name, compressed ahead of time, and a manifest that maps plain names to built ones.
 *
 *   node scripts/build.ts [--if-changed] [--assets] [--quiet] [--out FOLDER]
 *
 * --assets leaves the server bundles out, for whoever only needs to look at pages.
 * --out builds somewhere else than dist/, for tests.
 *
 * Nothing is ever half there: files are made in a folder of this process and moved into place one by one, what others
 * point at last (fonts before styles, chunks before entry points, the manifest and the stamp at the end). Two builds at
 * once do the same work twice and harm nobody. Older hashed assets stay for a day, because a running server may still
 * hand out pages that name them; of the chunks of the server only those of the build before stay, for a server that runs on.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const ROOT = join(import.meta.dirname, "..");
const SOURCE = join(ROOT, "src");
const ASSETS = join(SOURCE, "assets");

const { values: options } = parseArgs({
  options: {
    "if-changed": { type: "boolean", default: false },
    assets: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
    out: { type: "string", default: join(ROOT, "dist") },
  },
});

const DIST = resolve(options.out);
const STAMP = join(DIST, ".stamp");
const MANIFEST = join(DIST, "assets", "manifest.json");
const ENTRY_POINTS = ["src/main.ts", "src/load-demo.ts", "src/danbiet.ts"];
/** Goes into the site as files (`danbiet export site`), never to a server's visitors. */
const OFFLINE_SCRIPTS = {
  search: join(ROOT, "src/modules/procedures/offline-search/browser.ts"),
  suggest: join(ROOT, "src/modules/procedures/offline-search/suggest.ts"),
};
/** Programs of their own that old telephones and screens keep: bigger than islands, and asked for by their two pages only. */
const PLAYER_SCRIPTS = [
  "player/browser/player-engine",
  "player/browser/player-page",
  "player/browser/player-worker",
  "boards/browser/board-page",
].map((name) => join(ROOT, `src/modules/broadcasting/${name}.ts`));
/** For the tablet that gives tickets and the screen that calls them; asked for by their pages only. */
const QUEUE_SCRIPTS = ["queue-slip", "waiting-screen"].map((name) =>
  join(ROOT, `src/modules/waiting-room/browser/${name}.ts`),
);
/** For tablets at the counter, which may be old ones: written down for browsers of 2017, each a file that needs nothing. */
const KIOSK_SCRIPTS = ["rating-kiosk", "rating-worker"].map((name) =>
  join(ROOT, `src/modules/counter-ratings/kiosk/browser/${name}.ts`),
);
/** For tablets that go to people with a survey, made from the same parts. */
const FIELD_SCRIPTS = ["field-page", "field-worker"].map((name) =>
  join(ROOT, `src/modules/surveys/field/browser/${name}.ts`),
);
const OLD_TABLETS = ["chrome60"];
/** Reads codes in pictures where the browser does not; fetched when somebody scans. */
const QR_READER = join(ASSETS, "qr-reader/read-qr.ts");
/** The worker that shows notices to who asked for them; asked for by nobody else. */
const PUSH_WORKER = join(ROOT, "src/modules/messaging/subscriptions/device/push-worker.ts");
/** For machines without the product: one file each, which the site hands out. */
const TOOLS = [join(ROOT, "tools/danbiet-loa.ts")];
const KEEP_OLD_FILES_MS = 24 * 60 * 60 * 1000;
const COMPRESSIBLE = new Set([".css", ".js", ".svg", ".webmanifest"]);
const TARGET_BROWSERS = ["chrome90", "firefox90", "safari15"];

type Built = { name: string; file: string; bytes: number; brotli: number };

const say = (line: string) => {
  if (!options.quiet) console.log(line);
};

function existingEntryPoints(): string[] {
  return ENTRY_POINTS.map((entry) => join(ROOT, entry)).filter((entry) => existsSync(entry));
}

/** Names, sizes and times of everything the build reads: as good as the contents here, and a hundred times cheaper. */
function sourceStamp(): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(ROOT, path)}\0${mtimeMs}\0${size}\n`);
  };
  const walk = (folder: string) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) add(path);
    }
  };
  walk(SOURCE);
  walk(join(ROOT, "demo"));
  for (const tool of TOOLS) add(tool);
  add(import.meta.filename);
  for (const name of ["package.json", "package-lock.json", "tsconfig.json"]) {
    if (existsSync(join(ROOT, name))) add(join(ROOT, name));
  }
  return hash.digest("hex");
}

function isUpToDate(stamp: string): boolean {
  if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== stamp || !existsSync(MANIFEST)) return false;
  return existingEntryPoints().every((entry) => existsSync(join(DIST, basename(entry).replace(/\.ts$/, ".js"))));
}

function hashed(name: string, content: Uint8Array | string): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const ending = extname(name);
  return `${name.slice(0, -ending.length)}.${hash}${ending}`;
}

async function writeAsset(folder: string, name: string, content: Uint8Array | string): Promise<Built> {
  const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
  const file = hashed(name, bytes);
  await writeFile(join(folder, file), bytes);
  let brotli = bytes.length;
  if (COMPRESSIBLE.has(extname(name))) {
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
      promisify(gzip)(bytes, { level: 9 }),
    ]);
    await Promise.all([writeFile(join(folder, `${file}.br`), br), writeFile(join(folder, `${file}.gz`), gz)]);
    brotli = br.length;
  }
  return { name, file, bytes: bytes.length, brotli };
}

async function filesIn(folder: string, endings: string[]): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names
    .filter((name) => endings.includes(extname(name)))
    .sort()
    .map((name) => join(folder, name));
}

async function buildStatic(folder: string): Promise<Built[]> {
  const { default: sharp } = await import("sharp");
  const built: Built[] = [];
  const drawings = await filesIn(join(ASSETS, "svg"), [".svg"]);
  for (const path of [...(await filesIn(join(ASSETS, "fonts"), [".woff2"])), ...drawings]) {
    built.push(await writeAsset(folder, basename(path), await readFile(path)));
  }
  // Home screens of telephones do not draw SVG.
  const icon = join(ASSETS, "svg", "icon.svg");
  if (existsSync(icon)) {
    for (const size of [180, 512]) {
      const png = await sharp(icon, { density: 300 })
        .resize(size, size)
        .png({ compressionLevel: 9, palette: true })
        .toBuffer();
      built.push(await writeAsset(folder, `icon-${size}.png`, png));
    }
  }
  for (const path of await filesIn(ASSETS, [".webmanifest"])) {
    const text = (await readFile(path, "utf8")).replace(/"asset:([^"]+)"/g, (_, name: string) => {
      const found = built.find((asset) => asset.name === name);
      if (!found) throw new Error(`${relative(ROOT, path)} names ${name}, which is not among the assets`);
      return JSON.stringify(found.file);
    });
    built.push(await writeAsset(folder, basename(path), JSON.stringify(JSON.parse(text))));
  }
  return built;
}

/**
 * Takes away rules for classes that no page has: the toolkit brings many, and telephones need not fetch them. A class is
 * had when the sources hold its name, its beginning as in "govuk-input--width-${columns}", or its block and its ending as in
 * "${block}__item".
 */
async function unusedRules(): Promise<(css: string) => string> {
  const { default: postcss } = await import("postcss");
  const words = new Set<string>();
  const beginnings = new Set<string>();
  const endings = new Set<string>();
  for (const entry of await readdir(SOURCE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || entry.name.includes(".test.")) continue;
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    for (const [word] of text.matchAll(/[\w-]+/g)) words.add(word);
    for (const [, beginning] of text.matchAll(/((?:db|govuk)-[a-z][\w-]*)\$\{/g)) beginnings.add(beginning as string);
    for (const [, ending] of text.matchAll(/\}((?:__|--)[a-z][\w-]*)/g)) endings.add(ending as string);
  }
  const isHad = (name: string): boolean =>
    words.has(name) ||
    [...beginnings].some((beginning) => name.startsWith(beginning)) ||
    [...endings].some((ending) => name.endsWith(ending) && isHad(name.slice(0, -ending.length)));
  const isUsed = (selector: string) =>
    // What a rule excludes need not exist.
    [...selector.replace(/:not\([^)]*\)/g, "").matchAll(/\.([a-zA-Z][\w-]*)/g)].every(([, name]) =>
      isHad(name as string),
    );
  return (css) => {
    const sheet = postcss.parse(css);
    sheet.walkRules((rule) => {
      const used = rule.selectors.filter(isUsed);
      if (used.length === 0) rule.remove();
      else if (used.length < rule.selectors.length) rule.selectors = used;
    });
    return sheet.toString();
  };
}

async function buildStyles(folder: string, files: readonly Built[]): Promise<Built[]> {
  const [sass, { transform }, withoutUnused] = await Promise.all([import("sass"), import("esbuild"), unusedRules()]);
  const built: Built[] = [];
  for (const path of await filesIn(ASSETS, [".scss"])) {
    const { css } = sass.compile(path, {
      loadPaths: [ASSETS, join(ROOT, "node_modules/govuk-frontend/dist")],
      quietDeps: true,
    });
    // Fonts and drawings lie in the same folder, under their hashed names.
    const linked = css.replace(/url\("?([^")]+)"?\)/g, (whole, address: string) => {
      if (address.startsWith("data:")) return whole;
      const found = files.find((asset) => asset.name === basename(address));
      if (!found) throw new Error(`${basename(path)} asks for ${address}, which is not among the assets`);
      return `url("${found.file}")`;
    });
    const { code } = await transform(await withoutUnused(linked), {
      loader: "css",
      minify: true,
      target: TARGET_BROWSERS,
    });
    built.push(await writeAsset(folder, basename(path).replace(/\.scss$/, ".css"), code));
  }
  return built;
}

async function buildIslands(folder: string): Promise<Built[]> {
  const islands = await filesIn(join(ASSETS, "islands"), [".ts", ".tsx"]);
  const paths = [...islands.filter((path) => !path.includes(".test.")), ...QUEUE_SCRIPTS, QR_READER, PUSH_WORKER];
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: paths,
    bundle: true,
    write: false,
    outdir: folder,
    format: "esm",
    platform: "browser",
    target: TARGET_BROWSERS,
    minify: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  const { outputFiles: kiosk } = await build({
    entryPoints: [...PLAYER_SCRIPTS, ...KIOSK_SCRIPTS, ...FIELD_SCRIPTS],
    bundle: true,
    write: false,
    outdir: folder,
    format: "iife",
    platform: "browser",
    target: OLD_TABLETS,
    minify: true,
    logLevel: "warning",
  });
  return Promise.all([...outputFiles, ...kiosk].map((file) => writeAsset(folder, basename(file.path), file.contents)));
}

async function buildServer(folder: string): Promise<void> {
  const entryPoints = options.assets ? [] : existingEntryPoints();
  if (entryPoints.length === 0) return;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: folder,
    platform: "node",
    target: "node24",
    format: "esm",
    packages: "external",
    splitting: true,
    // The text of the programs stays in memory as long as they run; names stay and lines are short, for who reads a stack.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    chunkNames: "chunks/[name]-[hash]",
    sourcemap: true,
    // For who looks into a stack with NODE_OPTIONS=--enable-source-maps; always on, they would take 60 MB of memory.
    sourcesContent: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  await mkdir(join(folder, "chunks"), { recursive: true });
  await Promise.all(
    outputFiles.map(({ path, text }) => writeFile(path, path.endsWith(".js") ? inPlainLetters(text) : text)),
  );
}

/**
 * One letter beyond Latin-1 makes the engine keep two bytes for every letter of a program: 15 MB more. esbuild writes such letters of
 * strings as `\u…`; those of regular expressions, which it leaves, mean the same written so.
 */
const inPlainLetters = (program: string): string =>
  program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

async function buildOffline(folder: string): Promise<void> {
  if (options.assets) return;
  const { build } = await import("esbuild");
  await build({
    entryPoints: OFFLINE_SCRIPTS,
    bundle: true,
    outdir: join(folder, "offline"),
    format: "iife",
    platform: "browser",
    target: TARGET_BROWSERS,
    minify: true,
    logLevel: "warning",
  });
}

async function buildTools(folder: string): Promise<void> {
  if (options.assets) return;
  const { build } = await import("esbuild");
  await build({
    entryPoints: TOOLS,
    bundle: true,
    outdir: join(folder, "tools"),
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node22",
    format: "esm",
    logLevel: "warning",
  });
}

/** Moves every file of the temporary folder to its place in dist, entry points and manifest after what they name. */
async function moveIntoPlace(from: string): Promise<Set<string>> {
  const files: string[] = [];
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.push(relative(from, join(entry.parentPath, entry.name)));
  }
  const rank = (file: string) =>
    file.endsWith("manifest.json") ? 2 : file.includes("/") || file.includes("\\") ? 0 : 1;
  files.sort((a, b) => rank(a) - rank(b));
  for (const folder of new Set(files.map((file) => dirname(file))))
    await mkdir(join(DIST, folder), { recursive: true });
  for (const file of files) await rename(join(from, file), join(DIST, file));
  return new Set(files);
}

/** Chunks that the bundles in place lead to, over any number of steps. */
async function chunksInUse(): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = existingEntryPoints().map((entry) => basename(entry).replace(/\.ts$/, ".js"));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = await readFile(join(DIST, file), "utf8").catch(() => "");
    for (const [, name] of text.matchAll(/["'](?:\.\/|\.\.\/)?(?:chunks\/)?([\w-]+-[A-Z0-9]{8}\.js)["']/g)) {
      const chunk = join("chunks", name as string);
      if (found.has(chunk)) continue;
      found.add(chunk).add(`${chunk}.map`);
      waiting.push(chunk);
    }
  }
  return found;
}

async function removeOldFiles(current: ReadonlySet<string>, chunksBefore: ReadonlySet<string>): Promise<void> {
  const oldest = Date.now() - KEEP_OLD_FILES_MS;
  for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(DIST, path);
    const isLeftOver = entry.isDirectory() && entry.name.startsWith(".building-");
    // A build of the assets alone knows nothing of the server's files.
    if (options.assets && !isLeftOver && !name.startsWith("assets")) continue;
    if (!(entry.isFile() || isLeftOver) || current.has(name) || path === STAMP) continue;
    // A file of another build at this moment may vanish under our hands.
    const times = await stat(path).catch(() => null);
    const isOld = dirname(name) === "chunks" ? !chunksBefore.has(name) : times !== null && times.mtimeMs < oldest;
    if (isOld) await rm(path, { recursive: true, force: true });
  }
}

/** Like Promise.all, but waits for the others before failing, so that nobody writes into a folder being removed. */
async function allOrFirstError<A, B>(a: Promise<A>, b: Promise<B>, ...others: Promise<void>[]): Promise<[A, B]> {
  await Promise.allSettled([a, b, ...others]);
  await Promise.all(others);
  return Promise.all([a, b]);
}

async function buildAll(stamp: string): Promise<void> {
  const started = performance.now();
  const temporary = join(DIST, `.building-${process.pid}`);
  const assets = join(temporary, "assets");
  await mkdir(assets, { recursive: true });
  try {
    const [files, islands] = await allOrFirstError(
      buildStatic(assets),
      buildIslands(assets),
      buildServer(temporary),
      buildOffline(temporary),
      buildTools(temporary),
    );
    const styles = await buildStyles(assets, files);
    const all = [...files, ...islands, ...styles].sort((a, b) => (a.name < b.name ? -1 : 1));
    const manifest = Object.fromEntries(all.map((asset) => [asset.name, asset.file]));
    await writeFile(join(assets, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const chunksBefore = await chunksInUse();
    const current = await moveIntoPlace(temporary);
    await removeOldFiles(current, chunksBefore);
    if (!options.assets) {
      const stampFile = join(temporary, "stamp");
      await writeFile(stampFile, stamp);
      await rename(stampFile, STAMP);
    }
    for (const asset of all) {
      say(`${asset.name.padEnd(20)} ${String(asset.bytes).padStart(7)} B ${String(asset.brotli).padStart(7)} B brotli`);
    }
    say(`built in ${Math.round(performance.now() - started)} ms`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const stamp = sourceStamp();
if (options["if-changed"] && isUpToDate(stamp)) {
  say("nothing changed");
} else {
  try {
    await buildAll(stamp);
  } catch (error) {
    // esbuild has already shown its errors, each at its place.
    const isShown = error instanceof Error && "errors" in error;
    console.error(
      isShown ? "The build failed." : `The build failed: ${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  }
}
