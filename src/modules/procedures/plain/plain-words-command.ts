import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { AppContext } from "../../../platform/app-context.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { type CommandLine, writeBeside } from "../import-file-command.ts";
import { vi } from "./messages.vi.ts";
import { exportPlainWords, importPlainWords, type RefusedLine, readPlainFile } from "./share-plain-words.ts";

/** Everything in public, one record for each procedure; `danbiet export plain-words`. */
export const exportPlainFile = exportPlainWords;

/** Lines told on the terminal; all of them stand in the file beside. */
const TOLD = 30;
const FEW = 5;
const PORTION = 200;

/**
 * `danbiet import plain-words FILE.jsonl`: takes the words in as drafts and tells every line that could not be. Gives the exit
 * code: 0 taken in or nothing new, 1 the file is of no use.
 *
 * @idempotent
 */
export async function importPlainFile(
  app: Pick<AppContext, "db" | "clock">,
  path: string,
  line: CommandLine,
): Promise<number> {
  const words = vi.share;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    line.say(words.fileNotRead(path));
    return 1;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    line.say(words.fileNotUtf8);
    return 1;
  }
  const lines = readPlainFile(text);
  if (lines.every((one) => !one.ok)) {
    line.say(words.fileUseless);
    for (const one of lines.slice(0, FEW)) if (!one.ok) line.say(sayRefused(one, words));
    return 1;
  }
  // Whoever may run this command has the server in hand. It writes drafts as an editor does, and never approves them.
  const actor: Actor = { ...systemActor(words.cliActor), grants: [{ role: "editor", unitId: "" }] };
  const refused: RefusedLine[] = [];
  let taken = 0;
  for (let at = 0; at < lines.length; at += PORTION) {
    const portion = lines.slice(at, at + PORTION);
    const result = await importPlainWords(app.db, actor, { lines: portion, at: app.clock.now() });
    taken += result.taken;
    refused.push(...result.refused);
    line.progress(words.progress(Math.min(at + PORTION, lines.length), lines.length));
  }
  const same = refused.filter((one) => one.reason === "same").length;
  const broken = refused.filter((one) => one.reason !== "same");
  line.say(words.taken(taken));
  if (same > 0) line.say(words.same(same));
  for (const one of broken.slice(0, TOLD)) line.say(sayRefused(one, words));
  if (broken.length > TOLD) line.say(words.refusedMore(broken.length - TOLD));
  if (broken.length > 0) {
    const table = writeCsv([words.refusedHead, ...broken.map((one) => [one.line, reasonOf(one, words)])]);
    const say = { nothing: "", written: words.refusedFile, moved: words.refusedFile };
    await writeBeside(table, `${resolve(path)}.refused.csv`, line, say);
  }
  if (taken > 0) line.say(words.nextStep);
  return 0;
}

const reasonOf = (one: RefusedLine, words: typeof vi.share): string =>
  one.at ? words.reasonAt(words.reasons[one.reason], one.at) : words.reasons[one.reason];

export const sayRefused = (one: RefusedLine, words: typeof vi.share): string =>
  words.refused(one.line, reasonOf(one, words));
