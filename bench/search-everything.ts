/**
 * How long the search over everything takes where a province has 100,000 news items and 20,000 documents. The rows are written
 * beside the demonstration into what the search reads, with words as common and as rare as those of the demonstration's texts.
 */
import pg from "pg";
import { connectionOf } from "./planner.ts";

const NEWS = 100_000;
const DOCUMENTS = 20_000;
const WORDS_OF_NEWS = 260;
const AT_ONCE = 500;
const TURNS = 7;
const QUESTIONS = [
  "thủ tục hành chính",
  "xã",
  "đăng ký khai sinh cho con",
  "phí chứng thực bản sao",
  "khai sihn",
  "367/2025",
  "nộp hồ sơ trực tuyến ở xã khác có được không",
  "không có gì như vậy zzq",
];

/** The slowest question, the median of some turns, over the machine interface (nothing kept, nothing drawn), in ms. */
export async function measureSearchEverything(data: string, site: string): Promise<{ ms: number; question: string }> {
  const client = new pg.Client(connectionOf(data));
  await client.connect();
  try {
    await writeThings(client);
    let slowest = { ms: 0, question: "" };
    for (const question of QUESTIONS) {
      const times: number[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const started = performance.now();
        const answer = await fetch(`${site}/api/v1/search?q=${encodeURIComponent(question)}`);
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`);
        times.push(performance.now() - started);
      }
      const ms = times.sort((a, b) => a - b)[Math.floor(TURNS / 2)] as number;
      process.stdout.write(`  ${question}: ${ms.toFixed(1)} ms\n`);
      if (ms > slowest.ms) slowest = { ms, question };
    }
    return slowest;
  } finally {
    await client.end();
  }
}

async function writeThings(client: pg.Client): Promise<void> {
  const known = await client.query<{ text: string }>(
    "select text from search_entry where kind in ('news', 'plan', 'document', 'problem')",
  );
  const words = known.rows.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== "");
  // The same texts in every run.
  let seed = 20261130;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  // Runs of six words as they were written, so that what stands together still does.
  const written = (count: number): string => {
    const parts: string[] = [];
    while (parts.length < count) {
      const at = random(words.length - 6);
      parts.push(...words.slice(at, at + 6));
    }
    return parts.join(" ");
  };
  await client.query("drop index search_entry_by_words");
  for (let from = 0; from < NEWS + DOCUMENTS; from += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, n) => {
      const at = from + n;
      if (at < NEWS) return { k: "news", i: at, t: written(10), x: written(WORDS_OF_NEWS), d: at % 3_000 };
      const title = `Nghị định ${(at % 400) + 1}/${2005 + (at % 22)}/NĐ-CP – ${written(20)}`;
      return { k: "document", i: at, t: title, x: "Chính phủ", d: at % 7_000 };
    });
    await client.query(
      `insert into search_entry (kind, key, lang, path, unit_id, on_day, title, title_line, title_words, words, text)
       select k, 'do-' || i, 'vi', '/do/' || i, null, date '2026-11-01' - d, t, search_line(t),
         array_to_tsvector(search_words(t)), array_to_tsvector(search_words(t || ' ' || x) || ('kind:' || k)), x
       from jsonb_to_recordset($1::jsonb) as given(k text, i int, t text, x text, d int)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query("create index search_entry_by_words on search_entry using gin (words) with (fastupdate = off)");
  await client.query("analyze search_entry");
}
