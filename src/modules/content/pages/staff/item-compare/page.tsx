import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { documentName, listDocumentsById } from "../../../../legal-documents/index.ts";
import { compareTexts } from "../../../../procedures/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import { getVersion, listVersions } from "../../../content.store.ts";
import type { ItemVersion } from "../../../item.ts";
import { FACT_NAMES } from "../../../kinds/kind-facts.ts";
import { en as kindsEn } from "../../../kinds/messages.en.ts";
import { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { en as meetingsEn } from "../../../meetings/messages.en.ts";
import { vi as meetingsVi } from "../../../meetings/messages.vi.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { en as scopeEn } from "../../../scope/messages.en.ts";
import { vi as scopeVi } from "../../../scope/messages.vi.ts";
import { placeNames } from "../../../scope/places.ts";
import { loadItem } from "../load-item.ts";
import { ItemCompareView } from "./view.tsx";

const Query = z.object({
  tu: z.coerce.number().int().positive().optional().catch(undefined),
  den: z.coerce.number().int().positive().optional().catch(undefined),
});

export interface FactChange {
  name: string;
  before: string;
  after: string;
}

/** What belongs to a text beside its words, in words. */
async function factsOf(rq: Rq, version: ItemVersion): Promise<Map<string, string>> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const scope = pick(rq.lang, scopeVi, scopeEn);
  const kinds = pick(rq.lang, kindsVi, kindsEn);
  const meetings = pick(rq.lang, meetingsVi, meetingsEn);
  const names = await placeNames(db, version.placeIds, vietnamDay(rq.now));
  const documents = await listDocumentsById(db, version.legalBasisIds);
  const languages = languageNames(rq.lang);
  return new Map([
    [words.topic, words.topics[version.topic]],
    [words.audience, version.audiences.map((one) => words.audiences[one]).join(", ")],
    [words.procedures, version.procedureCodes.join(", ")],
    ...FACT_NAMES.map((name): [string, string] => [kinds.facts[name], version.facts[name] ?? ""]),
    [scope.places, [...version.placeIds.map((id) => names.get(id) ?? ""), ...version.hamlets].join(", ")],
    [scope.hosts, version.hosts.map((one) => meetings.hosts[one]).join(", ")],
    [scope.languages, version.languages.map((one) => languages[one]).join(", ")],
    [scope.bases, documents.map(documentName).sort().join(", ")],
  ]);
}

const changedFacts = (before: Map<string, string>, after: Map<string, string>): FactChange[] =>
  [...after]
    .map(([name, text]) => ({ name, before: before.get(name) ?? "", after: text }))
    .filter((one) => one.before !== one.after);

/** Any two versions beside each other; unless said, the one before the newest and the newest. */
export async function itemComparePage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const versions = await listVersions(rq.app.db, item.id);
  const query = Query.parse(rq.query);
  const known = (number: number | undefined): number | undefined =>
    versions.find((one) => one.number === number)?.number;
  const to = known(query.den) ?? item.workingVersion;
  const from = known(query.tu) ?? Math.max(1, to - 1);
  const [before, after] = await Promise.all([getVersion(rq.app.db, item.id, from), getVersion(rq.app.db, item.id, to)]);
  const fields = (["title", "summary", "body"] as const).map((field) => ({
    field,
    parts: compareTexts(before[field], after[field]),
  }));
  const facts = changedFacts(await factsOf(rq, before), await factsOf(rq, after));
  const words = pick(rq.lang, vi, en);
  return html(ItemCompareView({ ctx: rq.app.view(rq), words, item, versions, before, after, fields, facts }));
}
