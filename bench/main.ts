import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { projectRoot } from "../src/platform/project-root.ts";
import { measureConsolidation } from "./consolidation.ts";
import { measureDossiers } from "./dossiers.ts";
import { measureMessages } from "./messages.ts";
import { measureSearchEverything } from "./search-everything.ts";
import { loadOwn, withoutMarks } from "./search-quality.ts";
import { measureTaskList } from "./task-list.ts";

/**
 * Measures the budgets of the product (docs/architecture.md) on this machine. Rates mean nothing across machines, so
 * what is served is compared with a bare node:http server that answers the same bytes, in the same run.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
/** How long the product is left alone before its memory at rest is looked at. */
const REST_SECONDS = 20;
const PORT = Number(process.env.BENCH_PORT ?? 3950);
const data = mkdtempSync(join(tmpdir(), "danbiet-bench-"));
const catalogue = join(projectRoot(), "../shared/data/procedures/all.jsonl");
/** As people start it: what stands around "exec node" in `npm start`. */
const { scripts } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8")) as {
  scripts: { start: string };
};
const settings = [...scripts.start.matchAll(/\b([A-Z_]+)=(\S+) /g)].map((one) => [one[1], one[2]]);
const environment = {
  ...process.env,
  ...Object.fromEntries(settings),
  PORT: String(PORT),
  DANBIET_DATA: data,
  LOG_LEVEL: "silent",
  // The gateway of the messages stands here, and no hour is too late for them.
  OUTSIDE_ALLOW: "127.0.0.1",
  QUIET_HOURS: "00:00-00:00",
};
const startWords = scripts.start.slice(scripts.start.indexOf("exec node ") + "exec node ".length).split(" ");

function print(name: string, figure: string, budget: string, isKept: boolean | null): void {
  console.log(`${isKept === null ? " " : isKept ? "✓" : "✗"} ${name.padEnd(52)} ${figure.padEnd(34)} ${budget}`);
}

async function startProduct(): Promise<{ process: ChildProcess; ms: number }> {
  const started = performance.now();
  const child = spawn("node", startWords, { env: environment, stdio: "ignore", cwd: projectRoot() });
  for (;;) {
    if (child.exitCode !== null) throw new Error("the product did not start");
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => null);
    if (answer?.ok) return { process: child, ms: performance.now() - started };
    await sleep(25);
  }
}

async function rate(url: string, requests?: autocannon.Request[]): Promise<number> {
  const run = await autocannon({ url, connections: 16, duration: SECONDS, ...(requests ? { requests } : {}) });
  if (run.non2xx > 0) throw new Error(`${url}: ${run.non2xx} answers were not 2xx`);
  return run.requests.average;
}

/** The same bytes with the same headers from a server that does nothing else. */
async function bareRate(path: string): Promise<{ bare: number; ours: number }> {
  const page = await fetch(`http://127.0.0.1:${PORT}${path}`, { headers: { "accept-encoding": "identity" } });
  const body = Buffer.from(await page.arrayBuffer());
  const headers = Object.fromEntries(
    [...page.headers].filter(([name]) => !["date", "connection", "keep-alive", "transfer-encoding"].includes(name)),
  );
  const bare = createServer((_req, res) => res.writeHead(200, { ...headers, "content-length": body.length }).end(body));
  await new Promise<void>((resolve) => bare.listen(PORT + 1, "127.0.0.1", resolve));
  try {
    // Ours, bare, ours, bare: a machine that slows down in between slows both.
    const runs = { ours: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < 2; turn++) {
      runs.ours.push(await rate(`http://127.0.0.1:${PORT}${path}`));
      runs.bare.push(await rate(`http://127.0.0.1:${PORT + 1}${path}`));
    }
    return { ours: Math.max(...runs.ours), bare: Math.max(...runs.bare) };
  } finally {
    bare.close();
  }
}

/** The process and everything it started, by what /proc says of parents. */
function familyOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      // The name of the program stands in parentheses and may hold anything; the parent is the second word after it.
      const parent = Number(readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\)/s, "").trim().split(" ")[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // Gone since the folder was read.
    }
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/**
 * What the whole product holds, in MB: proportional set sizes, so that what processes share (the database's buffers, the
 * programs themselves) counts once.
 */
function memoryOf(root: number): { all: number; main: number; count: number } {
  const sizes = familyOf(root).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
  return { all: sizes.reduce((sum, one) => sum + one, 0), main: sizes[0] ?? 0, count: sizes.length };
}

function printMemory(when: string, root: number): void {
  const { all, main, count } = memoryOf(root);
  print(
    `memory ${when}`,
    `${Math.round(all)} MB in ${count} processes, ${Math.round(main)} MB of it web and worker`,
    "at most 350 MB with the database",
    all > 0 && all <= 350,
  );
}

async function importRate(): Promise<void> {
  if (!existsSync(catalogue))
    return print("import of procedures", "skipped: no catalogue beside the project", "", null);
  const started = performance.now();
  const run = spawn("node", [join(projectRoot(), "dist/danbiet.js"), "import", "procedures", catalogue], {
    env: environment,
    stdio: "ignore",
  });
  const code = await new Promise<number | null>((resolve) => run.on("exit", resolve));
  const seconds = (performance.now() - started) / 1000;
  print(
    "import of 2,088 procedures with full texts",
    `${seconds.toFixed(1)} s, ${Math.round(2088 / seconds)}/s, exit ${code}`,
    "",
    null,
  );
}

const unitLists = ["tinh_moi_34.csv", "xa_moi_3321.csv"].map((name) =>
  join(projectRoot(), "../shared/data/admin_units", name),
);
const COMMUNES = 3_321;
const SAMPLE = 400;

/**
 * A sheet for each commune from one changed procedure, with codes, ledger and files, as people order it; a sample is printed
 * and the time for all communes computed from its rate.
 */
async function sheetRate(): Promise<void> {
  const about = "a sheet for each of 3,321 communes";
  if (!unitLists.every(existsSync)) return print(about, "skipped: no list of communes beside the project", "", null);
  const command = async (...words: string[]): Promise<string> => {
    const run = spawn("node", [join(projectRoot(), "dist/danbiet.js"), ...words], {
      env: environment,
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    run.stdout.on("data", (bytes) => {
      said += bytes;
    });
    const code = await new Promise<number | null>((resolve) => run.on("exit", resolve));
    if (code !== 0) throw new Error(`danbiet ${words[0]} ended with ${code}: ${said}`);
    return said;
  };
  await command("import", "units", ...unitLists);
  const said = await command("print", "sheets", "--ma", "2.000635", "--toi-da", String(SAMPLE));
  const seconds = Number(/trong ([\d.,]+) giây/.exec(said)?.[1]?.replace(".", "").replace(",", "."));
  const perSecond = SAMPLE / seconds;
  print(
    about,
    `${perSecond.toFixed(1)} sheets/s, so ${Math.round(COMMUNES / perSecond)} s (from ${SAMPLE})`,
    "at most 300 s on two cores",
    COMMUNES / perSecond <= 300,
  );
}

const first = await startProduct();
print("first start with an empty data folder", `${(first.ms / 1000).toFixed(1)} s`, "at most 60 s", first.ms < 60_000);
await sleep(2_000);
printMemory("after the first start", first.process.pid as number);
try {
  await importRate();
  const home = await bareRate("/");
  print(
    "cached page against bare node:http",
    `${Math.round(home.ours)}/s of ${Math.round(home.bare)}/s = ${(home.ours / home.bare).toFixed(2)}`,
    "at least 0.50",
    home.ours / home.bare >= 0.5,
  );

  let n = 0;
  const uncached = await rate(`http://127.0.0.1:${PORT}`, [
    { method: "GET", setupRequest: (request) => ({ ...request, path: `/thu-tuc/1.001193?lan=${n++}` }) },
  ]);
  const procedure = await bareRate("/thu-tuc/1.001193");
  print(
    "uncached procedure page against bare node:http",
    `${Math.round(uncached)}/s of ${Math.round(procedure.bare)}/s = ${(uncached / procedure.bare).toFixed(2)}`,
    "at least 0.10",
    uncached / procedure.bare >= 0.1,
  );

  // As typed and without marks: more questions than the product keeps answers to, so that each one is looked for anew.
  const questions = loadOwn().flatMap(({ q }) => [q, withoutMarks(q)]);
  const searchRate = (asked: string[]) =>
    rate(
      `http://127.0.0.1:${PORT}`,
      asked.map((q) => ({ method: "GET" as const, path: `/api/v1/procedures?q=${encodeURIComponent(q)}&limit=10` })),
    );
  const searches = await searchRate(questions);
  print(
    "searches over HTTP, each question new",
    `${Math.round(searches)}/s`,
    "at least 1,000/s on two cores",
    searches >= 1_000,
  );
  print(
    "searches over HTTP, a hundred questions",
    `${Math.round(await searchRate(questions.slice(0, 100)))}/s`,
    "",
    null,
  );
  await sleep(REST_SECONDS * 1_000);
  printMemory(`at rest, ${REST_SECONDS} s after the load`, first.process.pid as number);
} finally {
  first.process.kill("SIGTERM");
  await new Promise((resolve) => first.process.on("exit", resolve));
}
await sheetRate();
const second = await startProduct();
print("second start with data", `${(second.ms / 1000).toFixed(1)} s`, "", null);
const consolidation = await measureConsolidation(data, `http://127.0.0.1:${PORT}`);
print(
  "1,000 units added up into the province's report",
  `${(consolidation / 1000).toFixed(2)} s`,
  "at most 5 s",
  consolidation <= 5_000,
);
const tasks = await measureTaskList(data, `http://127.0.0.1:${PORT}`);
print(
  "slowest list of tasks, 100,000 assignments",
  `${Math.round(tasks.ms)} ms (${tasks.page})`,
  "at most 300 ms on two cores",
  tasks.ms <= 300,
);
const everything = await measureSearchEverything(data, `http://127.0.0.1:${PORT}`);
print(
  "slowest question to the search over everything, 100,000 news and 20,000 documents",
  `${Math.round(everything.ms)} ms (${everything.question})`,
  "at most 100 ms on two cores",
  everything.ms <= 100,
);
const dossiers = await measureDossiers(data, `http://127.0.0.1:${PORT}`, Number(process.env.BENCH_DOSSIERS ?? 300_000));
print(
  `slowest page of the counter, ${dossiers.rows.toLocaleString("en")} dossiers`,
  `${Math.round(dossiers.slowest.ms)} ms (${dossiers.slowest.page})`,
  "at most 300 ms on two cores",
  dossiers.slowest.ms <= 300,
);
print(
  `service quality counted anew, 24 months, ${dossiers.rows.toLocaleString("en")} dossiers`,
  `${dossiers.qualitySeconds.toFixed(1)} s`,
  "",
  null,
);
print("look-up of a dossier by its code", `${dossiers.lookupMs.toFixed(1)} ms`, "", null);
print(
  "dossiers received",
  `${Math.round(dossiers.received)}/s, bare commits ${Math.round(dossiers.bare)}/s`,
  "at least a third of the bare rate",
  dossiers.received >= dossiers.bare / 3,
);
const messages = await measureMessages(data, () => memoryOf(second.process.pid as number).main);
print("a run to 100,000 people, written", `${messages.written.toFixed(1)} s`, "", null);
print("the same, handed over", `${Math.round(messages.rate)}/s`, "", null);
print(
  "95 of 100 single messages meanwhile, 50 a second",
  `${(messages.single.most / 1_000).toFixed(1)} s (half ${(messages.single.half / 1_000).toFixed(1)} s, all ${(messages.single.all / 1_000).toFixed(1)} s)`,
  "at most 10 s",
  messages.single.most <= 10_000,
);
print("memory of web and worker during the run", `${Math.round(messages.memory)} MB`, "", null);
second.process.kill("SIGTERM");
await new Promise((resolve) => second.process.on("exit", resolve));
rmSync(data, { recursive: true, force: true });
