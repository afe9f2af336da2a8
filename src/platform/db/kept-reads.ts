import { sql } from "kysely";
import { type Db, databaseOf, onCommit, type Tx } from "./db.ts";

/**
 * Answers held in memory while the tables they come from stay as they are. For what every page and every reception asks and
 * what changes a few times a year: units, days off, fees, what a counter does. The names are rows of `kept_reads`, which the
 * database counts up with each change.
 */
export type KeptName = "units" | "calendar" | "fees" | "counters";

interface Kept {
  answers: Map<string, unknown>;
  version: number;
  /** Of `changes`, when the answers were begun. */
  change: number;
  /** When the version was last compared. */
  checkedAt: number;
  isChecking: boolean;
}

/** What another process changed is seen after this long; what this one changed, at once. */
const CHECK_MS = 1_000;
const MOST_ANSWERS = 20_000;

const kept = new WeakMap<Db, Map<KeptName, Kept>>();
const changing = new WeakMap<Db, Map<KeptName, "anew" | "changed">>();
/** How often this process changed them: several connections to one database may live in it. */
const changes = new Map<KeptName, number>();

/**
 * To be called before this transaction changes these tables: within it they are read anew from now on, and once it is kept,
 * everywhere in this process.
 */
export function changeKept(tx: Tx, name: KeptName): void {
  if (mark(tx, name, "changed") === "changed") return;
  onCommit(tx, () => {
    changes.set(name, (changes.get(name) ?? 0) + 1);
  });
}

/** To be called before this transaction adds what nobody holds an answer about: only within it these tables are read anew. */
export function readAnew(tx: Tx, name: KeptName): void {
  if (!changing.get(tx)?.has(name)) mark(tx, name, "anew");
}

/** Answers what it was marked with before. */
function mark(tx: Tx, name: KeptName, how: "anew" | "changed"): "anew" | "changed" | undefined {
  const known = changing.get(tx) ?? new Map();
  const before = known.get(name);
  changing.set(tx, known.set(name, how));
  return before;
}

/** Answers that hold now, by whatever key; null where the tables are just changing: ask the database. */
export async function keptAnswers(db: Db, name: KeptName): Promise<Map<string, unknown> | null> {
  if (changing.get(db)?.has(name)) return null;
  const root = databaseOf(db);
  const all = kept.get(root) ?? new Map<KeptName, Kept>();
  kept.set(root, all);
  const change = changes.get(name) ?? 0;
  let mine = all.get(name);
  if (mine?.change !== change) {
    mine = { answers: new Map(), version: -1, change, checkedAt: 0, isChecking: false };
    all.set(name, mine);
  }
  if (Date.now() - mine.checkedAt < CHECK_MS) return mine.answers;
  if (mine.isChecking) return null;
  mine.isChecking = true;
  try {
    const found = await sql<{ version: number }>`select version from kept_reads where name = ${name}`.execute(db);
    const { version = -1 } = found.rows[0] ?? {};
    if (version !== mine.version) mine.answers = new Map();
    mine.version = version;
    mine.checkedAt = Date.now();
  } finally {
    mine.isChecking = false;
  }
  return mine.answers;
}

/**
 * One answer, from memory or by `read`. Everybody gets the same object: do not change it. `isKept` says which answers are
 * held, where the database does not count up all that would change them.
 */
export async function readKept<T>(
  db: Db,
  name: KeptName,
  key: string,
  read: () => Promise<T>,
  isKept: (answer: T) => boolean = () => true,
): Promise<T> {
  const answers = await keptAnswers(db, name);
  if (answers?.has(key)) return answers.get(key) as T;
  const answer = await read();
  if (!isKept(answer)) return answer;
  if (answers && answers.size > MOST_ANSWERS) answers.clear();
  // Where the tables changed since, these answers have been thrown away.
  answers?.set(key, answer);
  return answer;
}
