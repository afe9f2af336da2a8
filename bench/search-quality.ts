/**
 * How well the search finds what residents mean: success@1, success@3 and MRR over the whole national catalogue, for our
 * own labelled questions and for the labelled questions of the data folder, as typed and with all marks taken away;
 * then speed and memory. Run: `npx node bench/search-quality.ts [--misses own|a] [--half-b]`.
 *
 * The questions of the data folder are split in two by a hash of their number. Half A was looked at while weights and
 * lexicon were made; half B was not, and its figure is what a stranger's question can expect. Our held-out questions ask
 * about procedures drawn at random, so about rarer errands; how they came about stands in the README of the search.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSearchIndex, type SearchEntry, type SearchIndex } from "../src/modules/procedures/search/index.ts";

export const dataFolder = join(import.meta.dirname, "../../shared/data");
export const hasData = existsSync(join(dataFolder, "procedures/all.jsonl"));
const ownQuestions = join(import.meta.dirname, "../src/modules/procedures/search/questions.labelled.jsonl");
const heldOut = join(import.meta.dirname, "../src/modules/procedures/search/questions.held-out.jsonl");

export type Question = { q: string; codes: string[]; kind: string };
export type Figures = { count: number; at1: number; at3: number; mrr: number };

type Row = Record<string, unknown>;

function readLines(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
const list = (value: unknown) => (Array.isArray(value) ? value : []) as unknown[];

const LEVELS: Record<string, string> = { xa: "commune", tinh: "province", bo: "ministry", khac: "other" };

/** The national catalogue: names and agencies of all procedures, full texts of about half. */
export function loadCatalogue(): SearchEntry[] {
  const entries = new Map<string, SearchEntry>();
  const csv = readFileSync(join(dataFolder, "procedures/index/catalogue_2026-07-18.csv"), "utf8");
  for (const row of parseCsv(csv).slice(1)) {
    const [code, name, issuer, agencies, field] = row.map((cell) => cell.normalize("NFC").trim());
    if (!code || !name) continue;
    const entry = { code, name, plainName: null, field: field ?? "", levels: levelsOf(`${agencies} ${name}`) };
    entries.set(code, { ...entry, ...empty, agencies: agencies ?? "", issuer: issuer || null });
  }
  for (const row of readLines(join(dataFolder, "procedures/all.jsonl"))) {
    const code = text(row.ma_thu_tuc);
    const known = entries.get(code);
    entries.set(code, {
      code,
      name: text(row.ten_thu_tuc).normalize("NFC").trim() || known?.name || code,
      plainName: null,
      field: text(row.linh_vuc).normalize("NFC") || known?.field || "",
      levels: list(row.cap).flatMap((level) => LEVELS[String(level)] ?? []),
      keywords: text(row.tu_khoa).normalize("NFC"),
      description: text(row.mo_ta).normalize("NFC"),
      agencies: text(row.co_quan_thuc_hien).normalize("NFC"),
      results: list(row.ket_qua).map((result) => text(result).normalize("NFC")),
      papers: list(row.thanh_phan_ho_so).flatMap((group) =>
        list((group as Row).giay_to).map((paper) => text((paper as Row).ten).normalize("NFC")),
      ),
      lifeEvents: [],
      steps: text(row.trinh_tu_thuc_hien).normalize("NFC"),
      issuer: text(row.co_quan_ban_hanh).normalize("NFC") || known?.issuer || null,
    });
  }
  return [...entries.values()];
}

const empty = { keywords: "", description: "", results: [], papers: [], lifeEvents: [] };

/** Where the source does not state the level, it is read from the agencies, as the import does. */
function levelsOf(agencies: string): string[] {
  const levels: string[] = [];
  if (/cấp xã|UBND xã|công an xã/i.test(agencies)) levels.push("commune");
  if (/cấp tỉnh|\bSở\b|tỉnh|thành phố|khu vực/i.test(agencies)) levels.push("province");
  if (/\bBộ\b|\bCục\b|trung ương|Ngân hàng Nhà nước Việt Nam/.test(agencies)) levels.push("ministry");
  return levels;
}

function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const char = csv[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (csv[i + 1] === '"') cell += csv[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      row.push(cell);
      cell = "";
      if (char === "\n") rows.push(row.splice(0));
    } else if (char !== "\r" && char !== "\ufeff") cell += char;
  }
  return rows;
}

/** Questions of the data folder whose procedure is in the catalogue; half A or B by a hash of their number. */
export function loadLabelled(half: "a" | "b"): Question[] {
  return readLines(join(dataFolder, "questions/labelled_queries.jsonl"))
    .filter((row) => (hash(text(row.id)) % 2 === 0) === (half === "a") && list(row.co_trong_danh_muc).length > 0)
    .map((row) => ({ q: text(row.q), codes: list(row.ma).map(String), kind: row.khong_dau ? "unmarked" : "marked" }));
}

export function loadOwn(): Question[] {
  return readLines(ownQuestions).map(questionOf);
}

/** Questions on procedures drawn at random, written before anybody looked at what the search makes of them. */
export function loadHeldOut(part: HeldOutPart): Question[] {
  return readLines(heldOut)
    .filter((row) => row.part === part)
    .map(questionOf);
}

/** All were looked at, one after the other, when the search was mended. */
export type HeldOutPart = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "M";

function questionOf(row: Row): Question {
  return { q: text(row.q), codes: list(row.codes).map(String), kind: text(row.kind) };
}

function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return (value ^ (value >>> 16)) >>> 0;
}

export function withoutMarks(question: string): string {
  return question.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

export function measure(index: SearchIndex, questions: readonly Question[], misses?: (miss: string) => void): Figures {
  let at1 = 0;
  let at3 = 0;
  let mrr = 0;
  for (const { q, codes } of questions) {
    const { hits } = index.search(q, { limit: 10 });
    const rank = hits.findIndex((hit) => codes.includes(hit.code)) + 1;
    if (rank === 1) at1++;
    if (rank >= 1 && rank <= 3) at3++;
    if (rank > 0) mrr += 1 / rank;
    if (rank === 0 || rank > 3)
      misses?.(
        `${rank || "–"}\t${q}\t${codes.join(",")}\t${hits
          .slice(0, 3)
          .map((hit) => hit.code)
          .join(",")}`,
      );
  }
  const count = questions.length || 1;
  return { count: questions.length, at1: at1 / count, at3: at3 / count, mrr: mrr / count };
}

function print(title: string, figures: Figures): void {
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`.padStart(8);
  console.log(
    `${title.padEnd(44)} ${String(figures.count).padStart(4)} ${percent(figures.at1)} ${percent(figures.at3)}  ${figures.mrr.toFixed(3)}`,
  );
}

function bestOfThree(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    run();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

/** What costs most to understand. */
const worst: [string, string][] = [
  ["the same words again", "đăng ký khai sinh "],
  ["words that begin many sayings", "mẹ con em tôi mất cho nhà "],
  ["mistyped words", "khia snih dnag kys vtr xqz "],
  ["the commonest words", "giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản "],
  ["other scripts", "регистрация 登録 تسجيل "],
].map(([name, words]) => [name!, words!.repeat(500).slice(0, 5_000)]);

function main(): void {
  if (!hasData) {
    console.log("skipped: the folder with the real catalogue (../shared/data) is absent");
    return;
  }
  const missesOf = process.argv[process.argv.indexOf("--misses") + 1];
  const entries = loadCatalogue();
  const names = new Map(entries.map((entry) => [entry.code, entry.name]));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const index = buildSearchIndex(entries);
  const built = performance.now() - start;
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;

  console.log(`${"questions".padEnd(44)} ${"n".padStart(4)} ${"at 1".padStart(8)} ${"at 3".padStart(8)}  MRR`);
  const show = (title: string, questions: Question[], key: string) => {
    print(title, measure(index, questions, missesOf === key ? explain : undefined));
    print(
      `${title}, marks taken away`,
      measure(
        index,
        questions.map((one) => ({ ...one, q: withoutMarks(one.q) })),
        missesOf === `${key}-bare` ? explain : undefined,
      ),
    );
  };
  const explain = (miss: string) => {
    const [rank, q, wanted, got] = miss.split("\t");
    const named = (codes = "") => codes.split(",").map((code) => `${code} ${names.get(code)?.slice(0, 70) ?? "?"}`);
    console.log(
      `\n  ${rank}  ${q}\n      wanted ${named(wanted).slice(0, 2).join(" | ")}\n      got    ${named(got).join("\n             ")}`,
    );
  };
  const printKind = (part: HeldOutPart, kind: string) =>
    print(
      `  ${kind}`,
      measure(
        index,
        loadHeldOut(part).filter((one) => one.kind === kind),
      ),
    );
  const own = existsSync(ownQuestions) ? loadOwn() : [];
  if (own.length > 0) {
    show("own set", own, "own");
    for (const kind of new Set(own.map((one) => one.kind)))
      print(
        `  ${kind}`,
        measure(
          index,
          own.filter((one) => one.kind === kind),
        ),
      );
  }
  show("held out, part A (looked at later)", loadHeldOut("A"), "held-a");
  show("held out, part B (looked at later)", loadHeldOut("B"), "held-b");
  show("held out, part C (looked at later)", loadHeldOut("C"), "held-c");
  show("held out, part D (looked at later)", loadHeldOut("D"), "held-d");
  show("held out, part E (looked at later)", loadHeldOut("E"), "held-e");
  show("held out, part F (looked at later)", loadHeldOut("F"), "held-f");
  show("held out, part G (all fields; looked at later)", loadHeldOut("G"), "held-g");
  for (const kind of ["everyday", "unmarked", "short"]) printKind("G", kind);
  show("held out, part H (all fields; looked at later)", loadHeldOut("H"), "held-h");
  for (const kind of ["everyday", "unmarked", "short"]) printKind("H", kind);
  show("held out, part I (all fields; looked at later)", loadHeldOut("I"), "held-i");
  show("held out, part J (by another hand; looked at later)", loadHeldOut("J"), "held-j");
  for (const kind of ["common", "random"]) printKind("J", kind);
  show("held out, part K (as people mostly type; looked at later)", loadHeldOut("K"), "held-k");
  for (const kind of ["official", "mixed", "everyday"]) printKind("K", kind);
  show("held out, part M (the rarest; looked at later)", loadHeldOut("M"), "held-m");
  show("data folder, half A (tuned on)", loadLabelled("a"), "a");
  if (process.argv.includes("--half-b"))
    show("data folder, half B (questions never read; counted while mending)", loadLabelled("b"), "b-never");

  const everybodys = [...own, ...loadHeldOut("A"), ...loadHeldOut("B"), ...loadLabelled("a")];
  const questions = everybodys.flatMap((one) => [one.q, withoutMarks(one.q)]);
  for (const q of questions) index.search(q);
  const processor = process.cpuUsage();
  for (const q of questions) index.search(q);
  // Processor time, because other work on the machine is not the search's; by the clock the best of three counts.
  const used = process.cpuUsage(processor);
  const mean = (used.user + used.system) / 1000 / questions.length;
  const times = questions.map((q) => bestOfThree(() => index.search(q))).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);
  console.log(
    `\n${entries.length} procedures, built in ${built.toFixed(0)} ms, ${globalThis.gc ? megabytes.toFixed(0) : "?"} MB (with --expose-gc)`,
  );
  console.log(
    `search: mean ${mean.toFixed(2)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms, ${(1000 / mean).toFixed(0)} a second on one core`,
  );
  for (const [name, text] of worst)
    console.log(`  ${text.length} characters, ${name}: ${bestOfThree(() => index.search(text)).toFixed(2)} ms`);
}

if (import.meta.main) main();
