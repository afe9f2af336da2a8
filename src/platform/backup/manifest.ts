import { z } from "zod";

/** Raised when an older product could no longer read what a newer one writes. */
export const FORMAT_VERSION = 1;

const Count = z.number().int().nonnegative();
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Names go into SQL and paths, so nothing but these letters may come out of an archive. */
const SqlName = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** First entry of an archive: says what it is before anything large follows. */
export const Head = z.object({
  format: z.literal("danbiet-backup"),
  formatVersion: z.number().int().positive(),
  product: z.string().max(40),
  createdAt: z.iso.datetime(),
});
export type Head = z.infer<typeof Head>;

export const TableEntry = z.object({
  name: SqlName,
  columns: z.array(SqlName).min(1),
  rows: Count,
  bytes: Count,
  /** Over all rows in the order of the primary key, so that the same rows give the same digest in every database. */
  sha256: Sha256,
});
export type TableEntry = z.infer<typeof TableEntry>;

/** A part of a table; its bound goes into SQL, so only the two forms there are may come out of an archive. */
export const PartitionEntry = z.object({
  name: SqlName,
  parent: SqlName,
  bound: z
    .string()
    .regex(/^FOR VALUES (IN \('[0-9a-f-]{36}'\)|FROM \('\d{4}-\d{2}-\d{2}'\) TO \('\d{4}-\d{2}-\d{2}'\))$/),
  key: z
    .string()
    .regex(/^RANGE \([a-z_]{1,63}\)$/)
    .nullable(),
});

/** Last entry: what must have been in the archive, so that one that was cut off is recognised. */
export const Manifest = Head.extend({
  mode: z.enum(["demo", "production", "test"]),
  /** Says which DANBIET_SECRET sealed what is sealed, without saying anything about it. */
  secretId: z.string().max(64),
  postgres: z.string().max(40),
  migrations: z.array(z.object({ name: z.string().regex(/^[\w.-]+\.sql$/), checksum: Sha256 })),
  tables: z.array(TableEntry),
  partitions: z.array(PartitionEntry).default([]),
  sequences: z.array(z.object({ name: SqlName, lastValue: z.string().regex(/^-?\d{1,19}$/), isCalled: z.boolean() })),
  queuedJobs: Count,
  files: z.object({ kept: z.enum(["here", "object-store"]), count: Count, bytes: Count }),
  /** Files whose content no longer fits their name when the backup was made; they are not restored. */
  damagedFiles: z.array(Sha256),
  entries: z.array(z.object({ name: z.string().max(200), size: Count, sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;

export const QueuedJob = z.object({
  name: z.string(),
  payload: z.unknown(),
  queue: z.string().nullable(),
  runAt: z.iso.datetime({ offset: true }),
  maxAttempts: z.number().int(),
  key: z.string().nullable(),
  priority: z.number().int(),
});
export type QueuedJob = z.infer<typeof QueuedJob>;

export const ENTRY = {
  head: "danbiet-backup.json",
  queue: "queue.jsonl",
  demoSecret: "demo-secret.hex",
  manifest: "manifest.json",
  manifestDigest: "manifest.sha256",
  part: (table: string, number: number): string => `tables/${table}/${String(number).padStart(5, "0")}.copy`,
  file: (key: string): string => `files/${key}`,
} as const;

const PART = /^tables\/([a-z_][a-z0-9_]{0,62})\/\d{5,}\.copy$/;
const FILE = /^files\/([0-9a-f]{64})$/;
export const tableOf = (entry: string): string | null => PART.exec(entry)?.[1] ?? null;
export const fileKeyOf = (entry: string): string | null => FILE.exec(entry)?.[1] ?? null;
