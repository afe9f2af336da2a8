import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Opened, openServer } from "../app.ts";
import { getUnits, resolveSlug, subtreeIds } from "../modules/organisations/index.ts";
import { offlineSearchPage, SEARCH_PAGE, SEARCH_TAKES, searchFiles } from "../modules/procedures/index.ts";
import { MODULES } from "../modules.ts";
import type { AppContext } from "../platform/app-context.ts";
import { fixedClock, vietnamDay } from "../platform/clock/index.ts";
import { ConfigError } from "../platform/config/index.ts";
import { get, type ModuleDefinition, publicPages, type Server } from "../platform/http/index.ts";
import { productVersion, projectRoot } from "../platform/project-root.ts";
import { Addresses, relativeLink } from "./addresses.ts";
import { FolderInUse, KeptFiles, type Step } from "./kept-files.ts";
import { vi } from "./messages.vi.ts";
import { leadOn, rewritePage } from "./rewrite-page.ts";
import { zipFolder } from "./zip-folder.ts";

export interface ExportSite {
  /** A folder, or a file ending in .zip. */
  out: string;
  /** Only the site of this unit, with the whole catalogue. */
  unit?: string | undefined;
  with?: readonly string[];
}

export interface ExportedSite {
  files: number;
  written: number;
  kept: number;
  removed: number;
  bytes: number;
  resumed: number;
  /** Links of pages that answered with an error, and where they stand. */
  broken: { address: string; status: number; from: string }[];
}

export interface Tell {
  say(line: string): void;
  progress(line: string): void;
}

/** Pages in hand at once: while one is compressed and written, another waits for the database. */
const AT_ONCE = 4;
const SEARCH_FILE = `${SEARCH_PAGE.slice(1)}.html`;
const RETRY_MS = 1_000;
const PARTS = ["sheets", "data"];

/** In the copy the search over everything is the one a page can do alone, that for procedures. */
const offlineSearch: ModuleDefinition = {
  name: "search",
  routes: [
    get(SEARCH_PAGE, "public", offlineSearchPage, { still: { search: true } }),
    get(`/:unit${SEARCH_PAGE}`, "public", offlineSearchPage, { still: { search: true } }),
  ],
};

/**
 * The whole public site as files. Every page is asked of the server's own routes, as a visitor without cookie would, and
 * then turned to stand alone: links become relative, forms become how to reach the office. Beginning with the pages the
 * modules name, every link is followed that leads into the copy. All pages speak of one moment.
 */
export async function exportSite(opened: Opened, input: ExportSite, tell: Tell): Promise<ExportedSite> {
  const parts = new Set(input.with ?? []);
  for (const part of parts) if (!PARTS.includes(part)) throw new ConfigError(vi.withUnknown(part));
  const isZip = /\.zip$/i.test(input.out);
  const folder = resolve(isZip ? `${input.out}.tam` : input.out);
  const now = opened.app.clock.now();
  const day = vietnamDay(now);
  const app = { ...opened.app, clock: fixedClock(now.toISOString()) };
  const units = input.unit === undefined ? null : await slugsBelow(opened, input.unit, day);
  const server = await openServer(
    { ...opened, app },
    {
      unlimited: true,
      modules: [offlineSearch],
    },
  );
  try {
    await server.fastify.ready();
    const { publicUrl } = app.config.http;
    const addresses = new Addresses({
      routes: server.routes,
      publicUrl,
      with: parts,
      hasUnit: (slug) => units === null || units.has(slug),
      instead: new Map(input.unit === undefined ? [] : [["/", `/${input.unit}`]]),
      given: input.unit === undefined ? {} : { noi: input.unit },
      search: { path: SEARCH_PAGE, takes: SEARCH_TAKES },
    });
    const seeds: string[] = [];
    const fingerprint = createHash("sha256").update(
      JSON.stringify([day, publicUrl, input.unit, [...parts], buildOf()]),
    );
    for await (const page of publicPages(app, MODULES)) {
      fingerprint.update(`${page.path} ${page.changedAt?.toISOString()}\n`);
      seeds.push(page.path);
    }
    const { files, done } = await KeptFiles.open(folder, fingerprint.digest("hex")).catch((error: unknown) => {
      if (error instanceof FolderInUse) throw new ConfigError(vi.folderInUse(folder));
      throw error;
    });
    if (done.length > 0) tell.say(vi.resumed(done.length));
    const run = new Run(server, addresses, files, { publicUrl, day }, tell);
    try {
      run.takeOver(done);
      // Pages nothing leads to today, such as the table of an empty list, are at their address all the same.
      const fixed = server.routes.filter(({ method, path }) => method === "GET" && !path.includes(":"));
      for (const path of [...fixed.map((route) => route.path), ...seeds]) run.wish(path);
      await run.work().catch((error: unknown) => {
        tell.say(vi.brokenOff);
        throw error;
      });
      await writeSearch(app, files);
      if (input.unit !== undefined) {
        await files.put(
          "index.html",
          "index.html",
          leadOn(relativeLink("index.html", `${input.unit}.html`, ""), vi),
          [],
        );
      }
      const all = await files.finish();
      if (isZip)
        await zipFolder(folder, all, input.out, new Date(`${day}T00:00:00Z`), (n) =>
          tell.progress(vi.packing(n, all.length)),
        );
    } finally {
      await files.close();
    }
    const { count, written, kept, removed, bytes } = files;
    return { files: count, written, kept, removed, bytes, resumed: done.length, broken: run.broken };
  } finally {
    await server.fastify.close();
    await server.stopModules();
  }
}

class Run {
  readonly broken: ExportedSite["broken"] = [];
  readonly #server: Server;
  readonly #addresses: Addresses;
  readonly #files: KeptFiles;
  readonly #site: { publicUrl: string; day: string };
  readonly #tell: Tell;
  readonly #seen = new Set<string>();
  readonly #waiting: { address: string; from: string }[] = [];
  #done = 0;
  #busy = 0;

  constructor(
    server: Server,
    addresses: Addresses,
    files: KeptFiles,
    site: { publicUrl: string; day: string },
    tell: Tell,
  ) {
    this.#server = server;
    this.#addresses = addresses;
    this.#files = files;
    this.#site = site;
    this.#tell = tell;
  }

  /** Done by a run before; only what it found has still to be looked at. */
  takeOver(steps: readonly Step[]): void {
    this.#done = steps.length;
    for (const step of steps) this.#seen.add(step.address);
    for (const step of steps) for (const one of step.found) this.#queue(one, step.address);
  }

  wish(href: string): void {
    const target = this.#addresses.target(href, "/");
    if (target.kind === "file") this.#queue(target.address, "");
  }

  /** Answers whether nobody had found it before. */
  #queue(address: string, from: string): boolean {
    if (this.#seen.has(address)) return false;
    this.#seen.add(address);
    this.#waiting.push({ address, from });
    return true;
  }

  async work(): Promise<void> {
    const workers = Array.from({ length: AT_ONCE }, () => this.#worker());
    // The others stop at their next page; their files are whole, and noted.
    await Promise.all(workers).catch(async (error: unknown) => {
      this.#waiting.length = 0;
      await Promise.allSettled(workers);
      throw error;
    });
  }

  async #worker(): Promise<void> {
    for (;;) {
      const one = this.#waiting.pop();
      if (!one && this.#busy === 0) return;
      if (!one) {
        // Somebody is still reading a page that may lead to more.
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      this.#busy++;
      try {
        await this.#write(one.address, one.from);
      } finally {
        this.#busy--;
      }
      this.#done++;
      this.#tell.progress(vi.progress(this.#done, this.#waiting.length));
    }
  }

  async #write(address: string, from: string): Promise<void> {
    const target = this.#addresses.target(address, "/");
    if (target.kind !== "file") return;
    const { file } = target;
    if (address.startsWith("/assets/")) return this.#writeAsset(address, file);
    const { publicUrl } = this.#site;
    const answer = await this.#ask(target.ask ?? address);
    const to = answer.headers.location;
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof to === "string") {
      const onward = this.#addresses.target(to, address);
      if (onward.kind === "file") this.#queue(onward.address, address);
      const link =
        onward.kind === "file"
          ? relativeLink(file, onward.file, onward.tail)
          : onward.kind === "network"
            ? onward.url
            : publicUrl;
      return this.#files.put(address, file, leadOn(link, vi), onward.kind === "file" ? [onward.address] : []);
    }
    // Units that were divided answer 410 with the choice of their successors: a page like others.
    const isBroken = answer.statusCode >= 400 && answer.statusCode !== 410;
    if (isBroken) this.broken.push({ address, status: answer.statusCode, from });
    // What a copy before has of it is better than the page that says what went wrong.
    if (answer.statusCode >= 500 && (await this.#files.keep(file))) return;
    if (!String(answer.headers["content-type"]).startsWith("text/html")) {
      if (!isBroken) await this.#files.put(address, file, answer.rawPayload, []);
      return;
    }
    const page = rewritePage(
      answer.body,
      {
        address,
        file,
        ...this.#site,
        searchFile: SEARCH_FILE,
        // The search of the copy is for procedures; on the network their list answers the same questions.
        onlineAddress: address === SEARCH_PAGE ? "/thu-tuc" : address,
      },
      this.#addresses,
      vi,
    );
    const found = page.found.filter((one) => this.#queue(one, address));
    await this.#files.put(address, file, page.html, isBroken ? null : found);
  }

  /** As a visitor without cookie. What fails is asked once more; a database that is away is waited for a moment. */
  async #ask(address: string): Promise<Awaited<ReturnType<Server["fastify"]["inject"]>>> {
    const { host } = new URL(this.#site.publicUrl);
    for (let time = 1; ; time++) {
      const answer = await this.#server.fastify.inject({ url: address, headers: { host } });
      if (answer.statusCode < 500) return answer;
      if (answer.statusCode === 503) {
        if (time === 3) throw new ConfigError(vi.databaseAway);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS * time));
      } else if (time > 1) return answer;
    }
  }

  async #writeAsset(address: string, file: string): Promise<void> {
    const name = address.slice("/assets/".length);
    if (!/^[\w.-]+$/.test(name)) return;
    const bytes = await readFile(join(projectRoot(), "dist", "assets", name));
    if (name.endsWith(".css")) {
      const found = [...bytes.toString("utf8").matchAll(/url\("?([^")]+)"?\)/g)]
        .map((match) => match[1] as string)
        .filter((one) => /^[\w.-]+$/.test(one))
        .map((one) => `/assets/${one}`);
      for (const one of found) this.#queue(one, address);
      return this.#files.put(address, file, bytes, found);
    }
    // Loaded as plain scripts, which share one space of names.
    const content = name.endsWith(".js") ? `(()=>{${bytes.toString("utf8")}})();\n` : bytes;
    await this.#files.put(address, file, content, []);
  }
}

/** Scripts of the build for the search, as they are called in the copy. */
const SEARCH_SCRIPTS = { "search.js": "tim-kiem/tim.js", "suggest.js": "tim-kiem/goi-y.js" };

async function writeSearch(app: AppContext, files: KeptFiles): Promise<void> {
  for (const [built, file] of Object.entries(SEARCH_SCRIPTS)) {
    await files.put(`search ${file}`, file, await readFile(join(projectRoot(), "dist", "offline", built)), []);
  }
  const units = files.names().flatMap((file) => /^([^/]+)\/thu-tuc\.html$/.exec(file)?.[1] ?? []);
  for await (const { file, text } of searchFiles(app, units)) await files.put(`search ${file}`, file, text, []);
}

/** The unit and everything below it, by address. */
async function slugsBelow(opened: Opened, slug: string, day: string): Promise<Set<string>> {
  const { db } = opened.app;
  const found = await resolveSlug(db, slug, day);
  if (found?.state !== "current") throw new ConfigError(vi.unitUnknown(slug));
  const units = await getUnits(db, await subtreeIds(db, found.unit.id, day), day);
  return new Set([slug, ...[...units.values()].map((unit) => unit.slug)]);
}

/** What the pages are rendered with. */
function buildOf(): string {
  const manifest = join(projectRoot(), "dist", "assets", "manifest.json");
  if (!existsSync(manifest)) throw new ConfigError(vi.notBuilt);
  return `${productVersion()} ${readFileSync(manifest, "utf8")} ${existsSync(join(projectRoot(), "dist", ".stamp")) ? readFileSync(join(projectRoot(), "dist", ".stamp"), "utf8") : ""}`;
}
