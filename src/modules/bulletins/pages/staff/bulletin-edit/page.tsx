import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { findPublicItem } from "../../../../content/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { listTaskChoices } from "../../../../plans/index.ts";
import { bulletinRefusal } from "../../../bulletin.policy.ts";
import { getVersion } from "../../../bulletin.store.ts";
import { BULLETIN_LIMITS, type Bulletin, type BulletinEntry, type BulletinVersion } from "../../../bulletin.ts";
import { BulletinRefused } from "../../../bulletins.errors.ts";
import { entriesOffered, sayFigures } from "../../../draft-issue.ts";
import { standingsOf } from "../../../entry-standing.ts";
import { saveBulletinText, submitBulletin } from "../../../keep-bulletin.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { countFigures } from "../../../period/figures.ts";
import { happeningOfItem, type Scope } from "../../../period/gather.ts";
import { keyOf, SECTIONS } from "../../../period/happening.ts";
import { FIELD_OF } from "../../bulletin-fields.ts";
import { visibleBulletin } from "../bulletin-record/page.tsx";
import { BulletinEditView } from "./view.tsx";

interface Opened {
  bulletin: Bulletin;
  version: BulletinVersion;
  /** What may be ticked, in the order in which it stands now: the entries first, then what the period offers besides. */
  offered: BulletinEntry[];
  figures: string[];
  tasks: { id: string; label: string }[];
}

async function open(rq: Rq): Promise<Opened> {
  const { db } = rq.app;
  const bulletin = await visibleBulletin(rq);
  const version = await getVersion(db, bulletin.id, bulletin.workingVersion);
  const refusal = await bulletinRefusal(db, actorOf(rq), "edit", bulletin, version, rq.now);
  if (refusal) throw new BulletinRefused(refusal);
  const today = vietnamDay(rq.now);
  const unit = await getUnit(db, bulletin.unitId, today);
  const scope: Scope = { unitId: unit.id, kind: unit.kind, base: "", lang: "vi", now: rq.now };
  const period = { from: bulletin.periodFrom, to: bulletin.periodTo };
  const fresh = new Map((await entriesOffered(db, scope, period)).map((one) => [keyOf(one), one]));
  const kept = new Set(version.entries.map(keyOf));
  const figures = sayFigures(await countFigures(db, scope, period), "vi");
  return {
    bulletin,
    version,
    // The record's words of today take the place of those kept.
    offered: [
      ...version.entries.map((one) => fresh.get(keyOf(one)) ?? one),
      ...[...fresh.values()].filter((one) => !kept.has(keyOf(one))),
    ],
    figures: [...new Set([...version.figures, ...figures])],
    tasks: await listTaskChoices(db, [bulletin.unitId], rq.now),
  };
}

export interface EditTyped {
  fields: Typed;
  taken: string[];
  figures: string[];
}

async function show(rq: Rq, opened: Opened, typed: EditTyped, errors: FormErrors, status = 200): Promise<Reply> {
  const { version, offered } = opened;
  return html(
    BulletinEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...opened,
      kept: new Set(version.entries.map(keyOf)),
      standings: await standingsOf(rq.app.db, offered, rq.lang, rq.now),
      isCorrection: opened.bulletin.publishedVersion !== null,
      typed,
      errors,
      isNew: rq.query.xong === "created" && status === 200,
    }),
    { status },
  );
}

export async function editBulletinPage(rq: Rq): Promise<Reply> {
  const opened = await open(rq);
  const { version, bulletin } = opened;
  return show(
    rq,
    opened,
    {
      fields: {
        cover: version.cover,
        foreword: version.foreword,
        correctionNote: version.correctionNote ?? "",
        taskId: bulletin.taskId ?? "",
        more: "",
        basedOn: version.writtenAt.toISOString(),
      },
      taken: version.entries.map(keyOf),
      figures: version.figures,
    },
    {},
  );
}

const many = (rq: Rq, name: string): string[] =>
  [(rq.body as Record<string, unknown>)[name] ?? []]
    .flat()
    .filter((one): one is string => typeof one === "string")
    .slice(0, 500);

/** The name of the field with the place of an entry. */
export const orderField = (entry: BulletinEntry): string => `thu-tu-${keyOf(entry)}`;

/** News by their addresses, one a line; the first line that is none is the fault. */
async function readMore(rq: Rq, text: string): Promise<{ items: BulletinEntry[] } | { fault: string }> {
  const items: BulletinEntry[] = [];
  const lines = text.split("\n").map((one) => one.trim());
  for (const line of lines.filter(Boolean).slice(0, BULLETIN_LIMITS.entries + 1)) {
    const slug = /\/tin-tuc\/([a-z0-9-]{1,200})(?:[/?#]\S*)?$/.exec(line)?.[1];
    const item = slug ? await findPublicItem(rq.app.db, slug) : undefined;
    if (!item || item.withdrawnAt) return { fault: line.slice(0, 100) };
    if (items.some((one) => one.ref === item.id)) continue;
    items.push(happeningOfItem(item, ["result", "innovation", "pilot"].includes(item.kind) ? "results" : "news"));
  }
  return { items };
}

export async function saveBulletinPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const opened = await open(rq);
  const { bulletin, offered } = opened;
  const { typed: fields } = typedForm(rq);
  const typed: EditTyped = { fields, taken: many(rq, "take"), figures: many(rq, "figure") };
  const more = await readMore(rq, fields.more ?? "");
  const errors: FormErrors = {
    ...(isText(fields.cover, BULLETIN_LIMITS.cover) ? {} : { cover: said.cover }),
    ...(fits(fields.foreword, BULLETIN_LIMITS.foreword) ? {} : { foreword: said.foreword }),
    ...(fits(fields.correctionNote, BULLETIN_LIMITS.note) ? {} : { correctionNote: said.note }),
    ...("fault" in more ? { more: said.more(more.fault) } : {}),
    ...(!fields.taskId || opened.tasks.some((task) => task.id === fields.taskId) || fields.taskId === bulletin.taskId
      ? {}
      : { taskId: said.task }),
  };
  const chosen = offered.filter((one) => typed.taken.includes(keyOf(one)));
  for (const one of chosen)
    if (fields[orderField(one)] && !/^[1-9]\d{0,2}$/.test(fields[orderField(one)] ?? ""))
      errors[orderField(one)] = said.order(one.title);
  const added = "items" in more ? more.items.filter((one) => !chosen.some((known) => keyOf(known) === keyOf(one))) : [];
  const entries = inOrder(chosen, (one) => Number(fields[orderField(one)] || 0)).concat(added);
  if (entries.length > BULLETIN_LIMITS.entries) errors.more = said.tooMany;
  if (Object.keys(errors).length > 0) return show(rq, opened, typed, errors, 422);
  const isSubmitted = fields.after === "submit";
  try {
    await transaction(rq.app.db, async (tx) => {
      const basedOn = new Date(fields.basedOn ?? "");
      await saveBulletinText(tx, actorOf(rq), {
        bulletinId: bulletin.id,
        cover: fields.cover ?? "",
        foreword: fields.foreword ?? "",
        entries,
        figures: opened.figures.filter((one) => typed.figures.includes(one)),
        taskId: fields.taskId || null,
        correctionNote: bulletin.publishedVersion === null ? null : fields.correctionNote || null,
        basedOn,
        at: rq.now,
      });
      if (isSubmitted) await submitBulletin(tx, actorOf(rq), { bulletinId: bulletin.id, at: rq.now });
    });
  } catch (error) {
    if (!(error instanceof BulletinRefused)) throw error;
    return show(rq, opened, typed, { [FIELD_OF[error.code] ?? "cover"]: words.refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/ban-tin/${bulletin.id}?xong=${isSubmitted ? "submitted" : "saved"}`);
}

/** By section, within it by the numbers given; what has none keeps its place behind them. */
function inOrder(entries: readonly BulletinEntry[], placeOf: (entry: BulletinEntry) => number): BulletinEntry[] {
  return SECTIONS.flatMap((section) =>
    entries
      .filter((one) => one.section === section)
      .map((entry, at) => ({ entry, place: placeOf(entry) || 1_000 + at }))
      .sort((a, b) => a.place - b.place)
      .map((one) => one.entry),
  );
}
