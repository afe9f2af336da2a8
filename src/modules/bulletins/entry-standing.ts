import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { findReplacement, listItemsById } from "../content/index.ts";
import { listEventsById, listLastTold } from "../events/index.ts";
import { listDocumentsById, statusOn } from "../legal-documents/index.ts";
import { listProblems } from "../problems/index.ts";
import { newestNumbers } from "../procedures/index.ts";
import { inPublic, listRecognitionsById } from "../recognitions/index.ts";
import type { BulletinEntry } from "./bulletin.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { keyOf } from "./period/happening.ts";

/** What became of a record since an issue told of it. Entries that still are as they were told are not named. */
export interface Standing {
  /** `gone`: taken back. `newer`: corrected, or changed since. */
  state: "gone" | "newer";
  /** Said to the reader beside the entry. */
  said: string;
  /** Where the newer words stand. */
  href: string | null;
}

const refs = (entries: readonly BulletinEntry[], kind: BulletinEntry["kind"]): string[] =>
  entries.filter((one) => one.kind === kind).map((one) => one.ref);

/** By the key of the entry. */
export async function standingsOf(
  db: Db,
  entries: readonly BulletinEntry[],
  lang: Lang,
  now: Date,
): Promise<Map<string, Standing>> {
  const words = pick(lang, vi, en).standing;
  const today = vietnamDay(now);
  const [items, versions, documents, problems, recognitions] = await Promise.all([
    listItemsById(db, refs(entries, "item")),
    newestNumbers(db, refs(entries, "procedure")),
    listDocumentsById(db, refs(entries, "document").map(Number)),
    listProblems(db, { ids: refs(entries, "problem") }, entries.length + 1),
    listRecognitionsById(db, refs(entries, "recognition")),
  ]);
  const events = await listEventsById(db, refs(entries, "event"));
  const told = await listLastTold(db, refs(entries, "event"));
  const eventOf = new Map(events.map((one) => [one.id, one]));
  const itemOf = new Map(items.map((one) => [one.id, one]));
  const documentOf = new Map(documents.map((one) => [String(one.id), one]));
  const problemOf = new Map(problems.map((one) => [one.id, one]));
  const recognitionOf = new Map(recognitions.map((one) => [one.id, one]));
  const found = new Map<string, Standing>();
  for (const entry of entries) {
    const say = (state: Standing["state"], said: string, href: string | null): void =>
      void found.set(keyOf(entry), { state, said, href });
    if (entry.kind === "item") {
      const item = itemOf.get(entry.ref);
      if (!item || item.withdrawnAt)
        say("gone", words.withdrawn(item?.withdrawnAt ?? null, item?.withdrawnReason ?? null), entry.href);
      else if (item.replacedAt) {
        const replacement = await findReplacement(db, item.id);
        say("newer", words.replaced(item.replacedAt), replacement ? `/tin-tuc/${replacement.slug}` : null);
      } else if (String(item.version) !== entry.version)
        say(
          "newer",
          words.corrected(item.republishedAt ?? item.publishedAt, item.correctionNote),
          `/tin-tuc/${item.slug}`,
        );
    } else if (entry.kind === "procedure") {
      const newest = versions.get(entry.ref);
      if (newest !== undefined && newest > Number(entry.version))
        say("newer", words.changedAgain, `/thu-tuc/${entry.ref}/so-sanh?tu=${entry.version}&den=${newest}`);
    } else if (entry.kind === "document") {
      const document = documentOf.get(entry.ref);
      if (!document || document.publishedAt === null) say("gone", words.withdrawn(null, null), null);
      else if (statusOn(document, today) === "expired")
        say("newer", words.expired(document.inForceTo ? formatDate(document.inForceTo) : null), entry.href);
    } else if (entry.kind === "problem") {
      const problem = problemOf.get(entry.ref);
      if (!problem || problem.state === "withdrawn")
        say("gone", words.withdrawn(null, problem?.withdrawnReason ?? null), entry.href);
      else if (problem.state !== "solved") say("newer", words.openAgain, entry.href);
    } else if (entry.kind === "event") {
      const event = eventOf.get(entry.ref);
      if (!event || event.state === "withdrawn")
        say("gone", words.withdrawn(null, event?.withdrawnReason ?? null), entry.href);
      else if (event.state === "cancelled" || event.state === "moved") {
        const last = told.get(entry.ref);
        if (last && String(last.id) !== entry.version)
          say("newer", words.event(event.state, last.day, last.reason), entry.href);
      }
    } else if (entry.kind === "recognition") {
      const recognition = recognitionOf.get(entry.ref);
      if (recognition?.state !== "published") say("gone", words.withdrawn(null, null), recognition ? entry.href : null);
    }
  }
  return found;
}

/**
 * The words of entries as they may be said today: of what was taken back only its title stays, and a person who no longer
 * agrees is named nowhere, whatever an old issue says.
 */
export async function wordsOfToday(
  db: Db,
  entries: readonly BulletinEntry[],
  standings: ReadonlyMap<string, Standing>,
  lang: Lang,
): Promise<BulletinEntry[]> {
  const recognitions = new Map(
    (await listRecognitionsById(db, refs(entries, "recognition"))).map((one) => [one.id, one]),
  );
  const someone = pick(lang, vi, en).someone;
  return entries.map((entry) => {
    const isGone = standings.get(keyOf(entry))?.state === "gone";
    const recognition = recognitions.get(entry.ref);
    if (entry.kind !== "recognition") return isGone ? { ...entry, text: "" } : entry;
    if (isGone || !recognition) return { ...entry, title: pick(lang, vi, en).standing.recognitionGone, text: "" };
    const { personName, personTitle, consent } = recognition;
    const said = inPublic({ title: entry.title, story: entry.text, personName, personTitle, consent }, someone);
    return { ...entry, title: said.title, text: said.story };
  });
}
