import { z } from "zod";
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
import { actorOf, mayAt, reachOf, unitChoices } from "../../../../accounts/index.ts";
import { ITEM_KINDS } from "../../../../content/index.ts";
import { propose, rehearse } from "../../../../proposals/index.ts";
import { TOPICS } from "../../../../topics/index.ts";
import { COLUMN_LIMITS, type Column, type ColumnFacts, GENRES, hasItems, hasPress } from "../../../column.ts";
import type { EndProposal, KeepProposal } from "../../../column-proposals.ts";
import { ColumnRefused, ColumnUnknown } from "../../../columns.errors.ts";
import { findColumn } from "../../../columns.store.ts";
import { endColumn, keepColumn } from "../../../keep-column.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ColumnFormView } from "./view.tsx";

async function show(rq: Rq, column: Column | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "columns.edit", rq.now);
  return html(
    ColumnFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      column,
      units: column ? [] : await unitChoices(db, actor, reach, { on: vietnamDay(rq.now), chosen: typed.unitId }),
      mayEdit: column === null || (column.endedOn === null && reach.includes(column.unitId)),
      typed,
      errors,
    }),
    { status },
  );
}

const typedOf = (column: Column): Typed => ({
  genre: column.genre,
  name: column.name,
  about: column.about,
  topic: column.topic ?? "",
  itemKind: column.itemKind ?? "",
  outlet: column.outlet ?? "",
  programme: column.programme ?? "",
  basedOn: String(column.version),
});

async function knownColumn(rq: Rq): Promise<Column> {
  const id = z.uuid().safeParse(rq.params.id);
  const column = id.success ? await findColumn(rq.app.db, { id: id.data }) : undefined;
  if (!column) throw new ColumnUnknown();
  return column;
}

export const newColumnPage = (rq: Rq): Promise<Reply> => show(rq, null, { genre: "column" }, {});

export async function columnRecordPage(rq: Rq): Promise<Reply> {
  const column = await knownColumn(rq);
  return show(rq, column, typedOf(column), {});
}

/** Reads the form; either everything is right, or each fault has its sentence. */
function readFacts(rq: Rq, unitId: string): { typed: Typed; errors: FormErrors; facts: ColumnFacts | null } {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const genre = z.enum(GENRES).safeParse(typed.genre);
  const topic = z.enum(TOPICS).safeParse(typed.topic);
  const itemKind = z.enum(ITEM_KINDS).safeParse(typed.itemKind);
  if (!z.uuid().safeParse(unitId).success) errors.unitId = said.unitId;
  if (!genre.success) errors.genre = said.genre;
  if (!isText(typed.name, COLUMN_LIMITS.name)) errors.name = said.name;
  if (!isText(typed.about, COLUMN_LIMITS.about)) errors.about = said.about;
  for (const name of ["outlet", "programme"] as const)
    if (!fits(typed[name], COLUMN_LIMITS[name])) errors[name] = said[name];
  const rule = {
    topic: topic.success ? topic.data : null,
    itemKind: itemKind.success ? itemKind.data : null,
    outlet: typed.outlet || null,
    programme: typed.programme || null,
  };
  if (!hasItems(rule) && !hasPress(rule)) errors.topic = said.nothing;
  if (Object.keys(errors).length > 0 || !genre.success) return { typed, errors, facts: null };
  return {
    typed,
    errors,
    facts: { unitId, genre: genre.data, name: typed.name ?? "", about: typed.about ?? "", ...rule },
  };
}

async function send(rq: Rq, column: Column | null, typed: Typed, facts: ColumnFacts): Promise<Reply> {
  const { db } = rq.app;
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const input: KeepProposal = {
    facts,
    change: column ? { id: column.id, basedOn: basedOn.success ? basedOn.data : 0 } : null,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "columns.edit", facts.unitId, rq.now))) throw new ColumnRefused("no-right-here");
    await rehearse(db, (tx, system) => keepColumn(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "columnKeep", unitIds: [facts.unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof ColumnRefused)) throw error;
    const field = error.code === "no-right-here" && !column ? "unitId" : "name";
    return show(rq, column, typed, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

export async function openColumnPage(rq: Rq): Promise<Reply> {
  const { typed, errors, facts } = readFacts(rq, typedForm(rq).typed.unitId ?? "");
  return facts ? send(rq, null, typed, facts) : show(rq, null, typed, errors, 422);
}

export async function changeColumnPage(rq: Rq): Promise<Reply> {
  const column = await knownColumn(rq);
  const { typed, errors, facts } = readFacts(rq, column.unitId);
  return facts ? send(rq, column, typed, facts) : show(rq, column, typed, errors, 422);
}

export async function endColumnPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const column = await knownColumn(rq);
  if (!(await mayAt(db, actorOf(rq), "columns.edit", column.unitId, rq.now))) throw new ColumnRefused("no-right-here");
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, COLUMN_LIMITS.reason)) {
    const said = pick(rq.lang, vi, en).errors;
    return show(rq, column, { ...typedOf(column), reason }, { reason: said.reason }, 422);
  }
  const input: EndProposal = {
    change: { id: column.id, basedOn: column.version },
    reason,
    on: vietnamDay(rq.now),
    name: column.name,
  };
  await rehearse(db, (tx, system) => endColumn(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "columnEnd", unitIds: [column.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
