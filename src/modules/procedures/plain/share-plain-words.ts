import { z } from "zod";
import { type Db, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { ProcedureNotFound } from "../procedure.errors.ts";
import { listRecords, lockLatest } from "../procedure.store.ts";
import { passagesOf } from "./passages.ts";
import { RenditionRefused } from "./rendition.errors.ts";
import { findOpenRendition, listApproved, listNewestApproved } from "./rendition.store.ts";
import { PARTS, readAgainst, type Sentence } from "./rendition.ts";
import { writeRendition } from "./write-rendition.ts";

/** One line of a file that provinces share: the words of one procedure with the official words they were written from. */
const SharedPlain = z.object({
  code: z.string().max(60),
  form: z.literal("plain"),
  lang: z.literal("vi"),
  restsOnVersion: z.number().int().optional(),
  writtenBy: z.string().max(300).optional(),
  approvedBy: z.string().max(300).nullable().optional(),
  sentences: z
    .array(
      z.object({
        key: z.string().regex(/^[a-z]+\d{1,3}$/),
        part: z.enum(PARTS),
        text: z.string().trim().min(1).max(400),
        sources: z.array(z.object({ at: z.string().max(80), quote: z.string().max(20_000) })).max(20),
      }),
    )
    .min(1)
    .max(90),
});
export type SharedPlain = z.infer<typeof SharedPlain>;

/** Everything in public, one line for each procedure, in order of code. */
export async function* exportPlainWords(db: Db): AsyncGenerator<SharedPlain> {
  let after = "";
  for (;;) {
    const page = await listNewestApproved(db, after, 300);
    for (const one of page) {
      yield {
        code: one.code,
        form: "plain",
        lang: "vi",
        restsOnVersion: one.restsOnNumber,
        writtenBy: one.writtenByName,
        approvedBy: one.decidedByName,
        sentences: one.sentences,
      };
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.code;
  }
}

export type ShareRefusal = "notJson" | "wrongShape" | "codeUnknown" | "isOpen" | "same" | "repeated";
export type ReadLine = { line: number } & (
  | { ok: true; value: SharedPlain }
  /** `at`: the field that is not as it should be, "sentences.3.text". */
  | { ok: false; reason: ShareRefusal; at?: string }
);
export interface RefusedLine {
  line: number;
  reason: ShareRefusal;
  at?: string | undefined;
}

export function readPlainFile(text: string): ReadLine[] {
  const seen = new Set<string>();
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .flatMap((raw, at): ReadLine[] => {
      const line = at + 1;
      if (raw.trim() === "") return [];
      let given: unknown;
      try {
        given = JSON.parse(raw.normalize("NFC"));
      } catch {
        return [{ line, ok: false, reason: "notJson" }];
      }
      const parsed = SharedPlain.safeParse(given);
      if (!parsed.success)
        return [{ line, ok: false, reason: "wrongShape", at: parsed.error.issues[0]?.path.join(".") ?? "" }];
      const keys = parsed.data.sentences.map((one) => one.key);
      const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
      if (twice !== -1) return [{ line, ok: false, reason: "wrongShape", at: `sentences.${twice}.key` }];
      if (seen.has(parsed.data.code)) return [{ line, ok: false, reason: "repeated" }];
      seen.add(parsed.data.code);
      return [{ line, ok: true, value: parsed.data }];
    });
}

/**
 * Takes shared words in as drafts, each for somebody here to read, submit and for another to approve. Words equal to those in
 * public make nothing; what somebody is writing here is left alone. Each line is its own transaction.
 *
 * @idempotent
 */
export async function importPlainWords(
  db: Db,
  actor: Actor,
  input: { lines: readonly ReadLine[]; at: Date },
): Promise<{ taken: number; refused: RefusedLine[] }> {
  const refused: RefusedLine[] = [];
  let taken = 0;
  for (const one of input.lines) {
    if (!one.ok) {
      refused.push({ line: one.line, reason: one.reason, at: one.at });
      continue;
    }
    try {
      await takeIn(db, actor, one.value, input.at);
      taken++;
    } catch (error) {
      const reason: ShareRefusal | null =
        error instanceof ProcedureNotFound
          ? "codeUnknown"
          : error instanceof RenditionRefused
            ? error.reason === "nothing-changed"
              ? "same"
              : "isOpen"
            : null;
      if (reason === null) throw error;
      refused.push({ line: one.line, reason });
    }
  }
  return { taken, refused };
}

const essence = (sentences: readonly Sentence[]): string =>
  JSON.stringify(sentences.map((one) => [one.part, one.text, one.sources.map((source) => source.quote)]));

async function takeIn(db: Db, actor: Actor, shared: SharedPlain, at: Date): Promise<void> {
  const before = (await listApproved(db, [shared.code])).get(shared.code)?.sort((a, b) => b.number - a.number)[0];
  await transaction(db, async (tx) => {
    const latest = (await lockLatest(tx, [shared.code])).get(shared.code);
    const record = latest ? (await listRecords(tx, [latest.id])).get(latest.id) : undefined;
    if (!latest || !record) throw new ProcedureNotFound(shared.code);
    // Places may differ between two catalogues; the words decide, and what is not found here stays marked for the editor.
    const read = readAgainst(
      { sentences: shared.sentences, knownPassages: [], restsOnId: 0 },
      { id: latest.id, record },
    );
    const places = new Set(passagesOf(record).map((one) => one.at));
    const sentences = read.sentences.map(
      (one): Sentence => ({
        key: one.key,
        part: one.part,
        text: one.text,
        sources: one.sources.map((source) => ({
          at: source.here !== null && places.has(source.here) ? source.here : source.at,
          quote: source.quote,
        })),
      }),
    );
    if (before && essence(before.sentences) === essence(sentences)) throw new RenditionRefused("nothing-changed");
    // Run again: what this file brought last time lies open already.
    const open = await findOpenRendition(tx, shared.code);
    if (open && essence(open.sentences) === essence(sentences)) throw new RenditionRefused("nothing-changed");
    await writeRendition(tx, actor, {
      code: shared.code,
      versionId: latest.id,
      revision: null,
      sentences,
      origin: "import",
      at,
    });
  });
}
