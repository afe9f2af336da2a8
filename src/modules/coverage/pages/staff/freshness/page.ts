import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, mayAt, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { CHANNELS, channelName } from "../../../../publishing/index.ts";
import { CoverageActRefused } from "../../../coverage.errors.ts";
import { listRules } from "../../../freshness/freshness.store.ts";
import { FRESHNESS_KINDS, type Freshness, type FreshnessKind, MOST_DAYS } from "../../../freshness/freshness.ts";
import { dropFreshness, setFreshness } from "../../../freshness/keep-rules.ts";
import { loadFreshness } from "../../../freshness/load-freshness.ts";
import { en } from "../../../freshness/messages.en.ts";
import { vi } from "../../../freshness/messages.vi.ts";
import { en as allEn } from "../../../messages.en.ts";
import { vi as allVi } from "../../../messages.vi.ts";
import { FreshnessView } from "./view.tsx";

export const FRESHNESS = "/can-bo/khoang-lang/do-moi";

/** The unit named in address or form, if within reach, else the person's own. */
async function load(rq: Rq): Promise<{ unitId: string; reach: string[]; rows: Freshness[]; today: string }> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const asked = typedForm(rq).typed.donvi ?? rq.query.donvi;
  const own = unitsWhere(actorOf(rq), "plans.read")[0];
  const unitId = reach.find((id) => id === asked) ?? reach.find((id) => id === own) ?? reach[0];
  if (!unitId) throw new CoverageActRefused("not-yours");
  return { unitId, reach, today, rows: await loadFreshness(db, unitId, await listRules(db, [unitId]), today) };
}

const nameOf = (rq: Rq, kind: FreshnessKind, name: string): string => {
  const channel = kind === "channel" ? CHANNELS.find((one) => one === name) : undefined;
  return channel ? channelName(channel, rq.lang) : name;
};

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { unitId, reach, rows, today } = await load(rq);
  const outlets = rows.filter((row) => row.kind === "outlet").map((row) => row.name);
  return html(
    FreshnessView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      coverageWords: pick(rq.lang, allVi, allEn),
      unitId,
      unit: (await unitNames(db, [unitId], today)).get(unitId) ?? "",
      units: await listUnitChoices(db, offeredUnits(reach, [...unitsWhere(actorOf(rq), "plans.read"), unitId]), today),
      rows: rows.map((row) => ({ ...row, label: nameOf(rq, row.kind, row.name) })),
      choices: [
        ...CHANNELS.map((name) => ({ value: `channel:${name}`, label: channelName(name, rq.lang) })),
        ...outlets.map((name) => ({ value: `outlet:${name}`, label: name })),
      ],
      mayEdit: await mayAt(db, actorOf(rq), "plans.edit", unitId, rq.now),
      typed,
      errors,
      done: rq.query.xong === "ghi" || rq.query.xong === "bo" ? rq.query.xong : null,
    }),
    { status },
  );
}

export const freshnessPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** Exactly the rows of the page. */
export async function freshnessExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows } = await load(rq);
  const head: Cell[] = [words.kind, words.what, words.last, words.since, words.expected, words.state];
  const lines = rows.map((row): Cell[] => [
    words.kinds[row.kind],
    nameOf(rq, row.kind, row.name),
    row.lastOn === null ? "" : formatDate(row.lastOn),
    row.daysSince ?? "",
    row.days ?? "",
    row.days === null ? "" : row.isQuiet ? words.quiet : words.fresh,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "do-moi.csv");
}

/** "channel:loudspeaker", "outlet:Báo Cà Mau"; a channel is one of ours, an outlet one that was named before. */
function readSubject(text: string, rows: readonly Freshness[]): { kind: FreshnessKind; name: string } | null {
  const kind = FRESHNESS_KINDS.find((one) => text.startsWith(`${one}:`));
  const name = text.slice((kind?.length ?? 0) + 1);
  if (!kind) return null;
  const isKnown =
    kind === "channel"
      ? CHANNELS.some((one) => one === name)
      : rows.some((row) => row.kind === "outlet" && row.name === name);
  return isKnown ? { kind, name } : null;
}

export async function setFreshnessPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const { unitId, rows } = await load(rq);
  const subject = readSubject(typed.what ?? "", rows);
  const days = z.coerce.number().int().min(1).max(MOST_DAYS).safeParse(typed.days);
  const errors: FormErrors = {
    ...(subject ? {} : { what: words.errors.what }),
    ...(days.success ? {} : { days: words.errors.days }),
  };
  if (!subject || !days.success) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    setFreshness(tx, actorOf(rq), { unitId, ...subject, days: days.data, at: rq.now }),
  );
  return seeOther(`${FRESHNESS}?donvi=${unitId}&xong=ghi`);
}

export async function dropFreshnessPage(rq: Rq): Promise<Reply> {
  const { unitId, rows } = await load(rq);
  const subject = readSubject(typedForm(rq).typed.what ?? "", rows);
  if (!subject) throw new CoverageActRefused("not-set");
  await transaction(rq.app.db, (tx) => dropFreshness(tx, actorOf(rq), { unitId, ...subject, at: rq.now }));
  return seeOther(`${FRESHNESS}?donvi=${unitId}&xong=bo`);
}
