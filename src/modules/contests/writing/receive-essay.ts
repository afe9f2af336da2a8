import { randomUUID } from "node:crypto";
import type { AppContext } from "../../../platform/app-context.ts";
import { open, openBytesWithRing, seal, sealBytesWithRing } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { newCode } from "../../feedback/index.ts";
import { type Entrant, listRounds, lockContest } from "../contest.store.ts";
import { phaseOf } from "../contest.ts";
import { ContestRefused, ContestUnknown } from "../contests.errors.ts";
import { contestRefusal } from "../keep-contest.ts";
import { note } from "../steps.ts";
import {
  type EssayPage,
  findEssay,
  findRules,
  insertEssay,
  listEssaysOf,
  replacePages,
  saveEssay,
} from "./essay.store.ts";
import { type Essay, type EssayText, wordsFault } from "./essay.ts";
import { countWords } from "./likeness.ts";
import { coverPage } from "./read-essay.ts";

const PURPOSE = "contest essay";
const PAGE_PURPOSE = "contest essay page";
type App = Pick<AppContext, "config" | "files">;
const ringOf = (app: App) => ({ current: app.config.secretKey, earlier: [] });

/** Title and text, while they are kept. */
export const textOf = (secretKey: Buffer, essay: Pick<Essay, "id" | "sealed">): EssayText | null =>
  essay.sealed === null ? null : (JSON.parse(open(secretKey, PURPOSE, essay.id, essay.sealed)) as EssayText);

export type KeptPage = Pick<EssayPage, "number" | "id" | "fileKey">;

/** Pages are kept sealed before the act that names them. */
export async function keepPages(app: App, pages: readonly Buffer[]): Promise<KeptPage[]> {
  return Promise.all(
    pages.map(async (bytes, at) => {
      const id = randomUUID();
      const sealed = sealBytesWithRing(ringOf(app), PAGE_PURPOSE, id, bytes);
      return { number: at + 1, id, fileKey: await app.files.put(sealed, "application/octet-stream") };
    }),
  );
}

/** A page as it came, or as markers see it. @throws FileMissing, SealError */
export async function openPage(app: App, page: EssayPage, isCovered: boolean): Promise<Buffer> {
  const bytes = openBytesWithRing(ringOf(app), PAGE_PURPOSE, page.id, await app.files.get(page.fileKey));
  return isCovered ? coverPage(bytes, page) : bytes;
}

export interface ReceiveEssay {
  entrant: Pick<Entrant, "id" | "contestId">;
  /** An essay sent before that this one takes the place of. */
  replaces?: string | undefined;
  title: string;
  /** Empty where it is pages by hand. */
  text: string;
  form: Essay["form"];
  pages: readonly KeptPage[];
  rightsAccepted: boolean;
  mayPublish: boolean;
  at: Date;
}

/**
 * Takes what somebody wrote, until the closing hour by the server's clock. Returns its number and the code by which it is known from
 * now on, and the keys of pages that are needed no more.
 *
 * @throws ContestUnknown; ContestRefused "not-open", "rights-not-accepted", "words-short", "words-long", "no-more-essays"; with `by` as
 * `contestRefusal`
 */
export async function receiveEssay(
  tx: Tx,
  secretKey: Buffer,
  input: ReceiveEssay & { by?: Actor },
): Promise<{ id: string; blindCode: string; droppedKeys: string[] }> {
  const { entrant, replaces, title, text, form, pages, mayPublish, by, at } = input;
  const contest = await lockContest(tx, entrant.contestId);
  if (!contest) throw new ContestUnknown();
  if (by) {
    const refusal = await contestRefusal(tx, by, "receive", contest, at);
    if (refusal) throw new ContestRefused(refusal);
  }
  const rules = await findRules(tx, contest.id);
  if (!rules || phaseOf(contest, await listRounds(tx, [contest.id]), at) !== "open")
    throw new ContestRefused("not-open");
  if (!input.rightsAccepted) throw new ContestRefused("rights-not-accepted");
  const words = form === "photos" ? null : countWords(text);
  const fault = wordsFault(words, rules);
  if (fault) throw new ContestRefused(fault === "short" ? "words-short" : "words-long");
  const own = (await listEssaysOf(tx, entrant.id)).filter((one) => one.withdrawnAt === null);
  const before = replaces === undefined ? undefined : own.find((one) => one.id === replaces);
  if (replaces !== undefined && !before) throw new ContestUnknown();
  if (!before && own.length >= rules.perPerson) throw new ContestRefused("no-more-essays");
  const id = before?.id ?? randomUUID();
  const kept = {
    form,
    sealed: seal(secretKey, PURPOSE, id, JSON.stringify({ title, text } satisfies EssayText)),
    words,
    changedAt: at,
    mayPublish,
  };
  let blindCode = before?.blindCode ?? newCode();
  if (before) await saveEssay(tx, id, { ...kept, pagesCheckedAt: null, pagesCheckedByName: null });
  else {
    blindCode = newCode();
    await insertEssay(tx, {
      id,
      contestId: contest.id,
      entrantId: entrant.id,
      blindCode,
      ...kept,
      source: by ? "paper" : "page",
      receivedBy: by ? personIdOf(by) : null,
      receivedByName: by?.name ?? null,
      receivedAt: at,
    });
  }
  const droppedKeys = await replacePages(tx, id, pages);
  if (by) {
    const of = { contestId: contest.id, unitId: contest.unitId, act: "receive", at };
    await note(tx, by, of, { details: { blindCode } });
  }
  return { id, blindCode, droppedKeys };
}

/** Whoever sent it takes it back, until the closing hour. */
export async function withdrawEssay(
  tx: Tx,
  input: { entrant: Pick<Entrant, "id" | "contestId">; essayId: string; at: Date },
): Promise<void> {
  const contest = await lockContest(tx, input.entrant.contestId);
  if (!contest) throw new ContestUnknown();
  if (phaseOf(contest, await listRounds(tx, [contest.id]), input.at) !== "open") throw new ContestRefused("not-open");
  const essay = await findEssay(tx, input.essayId);
  if (essay?.entrantId !== input.entrant.id) throw new ContestUnknown();
  if (essay.withdrawnAt === null) await saveEssay(tx, essay.id, { withdrawnAt: input.at });
}
