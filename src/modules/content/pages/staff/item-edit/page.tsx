import { randomUUID } from "node:crypto";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  InvalidContent,
  json,
  notFound,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { compareVietnamese, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { newestPictures, staffPictures } from "../../../../media/index.ts";
import { getUnits, listUnitChoices, provinceOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listTaskChoices, orientationsFor } from "../../../../plans/index.ts";
import { listMattersFor } from "../../../../publication-duties/index.ts";
import { type Autosave, dropAutosave, findAutosave, keepAutosave, listNewAutosaves } from "../../../autosave.store.ts";
import { BlocksWrong } from "../../../blocks/block.errors.ts";
import { listUsable } from "../../../blocks/blocks.store.ts";
import { en as blocksEn } from "../../../blocks/messages.en.ts";
import { vi as blocksVi } from "../../../blocks/messages.vi.ts";
import { sayFaults } from "../../../blocks/say-faults.ts";
import { faultsOfText, unitsOfBlocks, writeOut } from "../../../blocks/write-out.ts";
import {
  FactsWrong,
  ItemActRefused,
  ItemChangedMeanwhile,
  MatterNotHere,
  PicturesUnknown,
  ProcedureUnknown,
  ScopeWrong,
} from "../../../content.errors.ts";
import { findItem, getVersion } from "../../../content.store.ts";
import { findFilm } from "../../../films/film.store.ts";
import { AUDIENCES, ITEM_KINDS, type Item, type ItemState, type ItemVersion, TOPICS } from "../../../item.ts";
import { ItemForm } from "../../../item-form.ts";
import { byField, FACT_NAMES, fieldOf, type ItemFacts, missingFacts } from "../../../kinds/kind-facts.ts";
import { en as kindsEn } from "../../../kinds/messages.en.ts";
import { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { type FigureChoiceProps, offeredPeriods } from "../../../live-figures/choice.tsx";
import { en as figuresEn } from "../../../live-figures/messages.en.ts";
import { vi as figuresVi } from "../../../live-figures/messages.vi.ts";
import { readFigure } from "../../../live-figures/read-figures.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { reviewText } from "../../../review-text.ts";
import { scopeChoices } from "../../../scope/scope-choices.ts";
import { picturesIn } from "../../../structured-text.tsx";
import { submitItem } from "../../../submit-item.ts";
import { type LegacyOffer, prepareTexts } from "../../../typed-text.ts";
import { createItem, saveItemText } from "../../../write-item.ts";
import { writableUnits } from "../load-item.ts";
import { ItemEditView, type TypedItem } from "./view.tsx";

const NO_FIGURE = { measure: "dung-han", unit: "", period: "", isAsked: false };

const BLANK: TypedItem = {
  unitId: "",
  kind: "news",
  title: "",
  summary: "",
  body: "",
  topic: "",
  audiences: ["residents"],
  procedureCodes: "",
  placeIds: [],
  hamlets: "",
  hosts: [],
  languages: [],
  legalBasisIds: [],
  sectors: [],
  basisWords: "",
  figure: NO_FIGURE,
  facts: {},
  taskId: "",
  obligationId: "",
  correctionNote: "",
  basedOn: "",
  key: "",
};

interface Shown {
  item: Item | null;
  saved: ItemVersion | null;
  typed: TypedItem;
  errors: FormErrors;
  conflictWith?: string;
  /** The state somebody brought it to while this person was writing. */
  movedTo?: ItemState;
  offer?: LegacyOffer;
  /** What stands in the form is saved nowhere. */
  isUnsaved?: boolean;
  /** What this person typed earlier and did not save; not the one that stands in the form. */
  autosaves?: Autosave[];
}

async function show(rq: Rq, shown: Shown, status = 200): Promise<Reply> {
  const unitIds = await writableUnits(rq);
  const own = shown.item ? [shown.item.unitId] : unitIds;
  const { typed } = shown;
  const ofUnit = own.find((id) => id === typed.unitId) ?? own[0] ?? "";
  const wholeBody = await wholeBodyOf(rq, ofUnit, shown);
  const readable = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  return html(
    ItemEditView({
      blockWords: pick(rq.lang, blocksVi, blocksEn),
      figures: await figureChoice(rq, ofUnit, typed),
      blocks: await listUsable(rq.app.db, await unitsOfBlocks(rq.app.db, [ofUnit], rq.now), 100),
      wholeBody,
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: shown.item ? [] : await listUnitChoices(rq.app.db, unitIds, vietnamDay(rq.now)),
      tasks: await listTaskChoices(rq.app.db, own, rq.now),
      orientations: await orientationsFor(
        rq.app.db,
        { unitIds: shown.item ? own : unitsWhere(actorOf(rq), "content.edit"), planId: null },
        rq.now,
      ),
      kindWords: pick(rq.lang, kindsVi, kindsEn),
      scope: await scopeChoices(rq.app.db, own, typed, rq.now, rq.lang),
      matters: await matterChoices(rq, own, typed.obligationId),
      pictures: await staffPictures(rq.app.db, picturesIn(typed.body), readable),
      newestPictures: await newestPictures(rq.app.db, readable, 12),
      remarks: reviewText(
        { ...typed, body: wholeBody, procedureCodes: typed.procedureCodes.split(/\s+/).filter(Boolean) },
        rq.lang,
      ),
      ...shown,
    }),
    { status },
  );
}

/** What the choice of a figure offers, and the figure asked for. */
async function figureChoice(rq: Rq, ofUnit: string, typed: TypedItem): Promise<FigureChoiceProps> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const province = ofUnit ? await provinceOf(db, ofUnit, today) : undefined;
  const ids = province ? await subtreeIds(db, province.id, today) : [ofUnit].filter(Boolean);
  const units = [...(await getUnits(db, ids, today)).values()].sort((a, b) => compareVietnamese(a.name, b.name));
  const { measure, unit, period, isAsked } = typed.figure;
  const periods = offeredPeriods(today);
  const asked = {
    measure,
    unit: unit || (units.find((one) => one.id === ofUnit)?.slug ?? ""),
    period: period || (periods[0] ?? ""),
  };
  return {
    words: pick(rq.lang, figuresVi, figuresEn),
    units,
    periods,
    asked,
    found: isAsked ? await readFigure(db, `${measure}:${unit}:${period}`, rq.now) : null,
  };
}

/** The text as readers will see it; as typed where its blocks cannot be written out. */
async function wholeBodyOf(rq: Rq, unitId: string, { saved, typed }: Shown): Promise<string> {
  try {
    return (await writeOut(rq.app.db, unitId, typed.body, saved?.blockVersions ?? {}, rq.now)).wholeBody ?? typed.body;
  } catch (error) {
    if (error instanceof BlocksWrong) return typed.body;
    throw error;
  }
}

const MATTERS = 200;

/** Matters the site has to show, with the unit where the person writes for several. */
async function matterChoices(rq: Rq, unitIds: string[], chosen: string): Promise<{ id: string; label: string }[]> {
  const { db } = rq.app;
  const found = await listMattersFor(db, { unitIds, form: "portal" }, MATTERS, chosen);
  const names = await unitNames(db, [...new Set(found.map((one) => one.unitId))], vietnamDay(rq.now));
  return found.map((one) => ({
    id: one.id,
    label: unitIds.length > 1 ? `${one.title} (${names.get(one.unitId) ?? ""})` : one.title,
  }));
}

export async function newItemPage(rq: Rq): Promise<Reply> {
  const roots = unitsWhere(actorOf(rq), "content.edit");
  const query = z
    .object({
      nhiemvu: z.uuid().optional().catch(undefined),
      thutuc: z.string().max(40).optional(),
      linhvuc: z.enum(TOPICS).optional().catch(undefined),
      donvi: z.uuid().optional().catch(undefined),
      congkhai: z.uuid().optional().catch(undefined),
      loai: z.enum(ITEM_KINDS).optional().catch(undefined),
      doituong: z.enum(AUDIENCES).optional().catch(undefined),
      nganh: z.string().max(300).optional().catch(undefined),
    })
    .parse(rq.query);
  const writable = query.congkhai || query.donvi ? await writableUnits(rq) : [];
  const matter = (await listMattersFor(rq.app.db, { unitIds: writable, form: "portal" }, MATTERS, query.congkhai)).find(
    (one) => one.id === query.congkhai,
  );
  const typed = {
    ...BLANK,
    ...(query.loai ? { kind: query.loai } : {}),
    ...(matter ? { kind: "notice", title: matter.title, obligationId: matter.id } : {}),
    unitId: matter?.unitId ?? writable.find((id) => id === query.donvi) ?? roots[0] ?? "",
    taskId: query.nhiemvu ?? "",
    procedureCodes: query.thutuc ?? "",
    topic: query.linhvuc ?? "",
    audiences: query.doituong ? [query.doituong] : BLANK.audiences,
    sectors: query.nganh ? [query.nganh] : [],
  };
  const { db } = rq.app;
  const asked = z.uuid().safeParse(rq.query.khoiphuc).data;
  const autosaves = await listNewAutosaves(db, actorOf(rq).id, rq.now);
  const again = autosaves.find((one) => one.key === asked);
  if (again)
    return show(rq, {
      item: null,
      saved: null,
      typed: { ...kept(again.typed), key: again.key },
      errors: {},
      isUnsaved: true,
    });
  return show(rq, { item: null, saved: null, typed: { ...typed, key: randomUUID() }, errors: {}, autosaves });
}

export async function editItemPage(rq: Rq): Promise<Reply> {
  const { item, version } = await load(rq);
  const typed = typedOf(item, version);
  const autosave = await findAutosave(rq.app.db, actorOf(rq).id, item.id, rq.now);
  // Sent here from the record, because the kind asks for more before it can be handed in.
  const faults = rq.query.thieu === "1" ? await faultsOfText(rq.app.db, version) : [];
  const errors: FormErrors =
    rq.query.thieu === "1"
      ? {
          ...byField(
            missingFacts(item.kind, {
              ...version,
              hasFilm: (await findFilm(rq.app.db, item.id, version.number)) !== undefined,
            }),
          ),
          ...(faults.length > 0 ? { body: sayFaults(faults, rq.lang) } : {}),
        }
      : {};
  if (!autosave) return show(rq, { item, saved: version, typed, errors });
  if (rq.query.khoiphuc !== item.id)
    return show(rq, { item, saved: version, typed, errors: {}, autosaves: [autosave] });
  const again = kept(autosave.typed);
  // Somebody saved in between: both texts beside each other, as when two people save.
  const isOvertaken = again.basedOn !== typed.basedOn;
  return show(rq, {
    item,
    saved: version,
    typed: { ...again, basedOn: typed.basedOn },
    errors: {},
    isUnsaved: true,
    ...(isOvertaken ? { conflictWith: version.writtenByName } : {}),
  });
}

/** What stands in the form, kept for the person alone; the island sends it every few seconds. */
export async function keepTypedPage(rq: Rq): Promise<Reply> {
  const form = parseForm(z.looseObject({ key: z.uuid() }), rq.body);
  if (!form.ok) throw new InvalidContent([]);
  const { _csrf: _token, after: _after, ...typed } = form.typed;
  const { key } = form.value;
  const item = await findItem(rq.app.db, key);
  if (item && !(await writableUnits(rq)).includes(item.unitId)) throw notFound("item-not-found");
  await transaction(rq.app.db, (tx) =>
    keepAutosave(tx, actorOf(rq).id, { key, itemId: item?.id ?? null, typed, keptAt: rq.now }),
  );
  return json({ kept: true });
}

export async function dropTypedPage(rq: Rq): Promise<Reply> {
  const key = z.uuid().safeParse((rq.body as Record<string, unknown> | null)?.key).data;
  const item = key ? await findItem(rq.app.db, key) : undefined;
  if (key) await transaction(rq.app.db, (tx) => dropAutosave(tx, actorOf(rq).id, key));
  return seeOther(item ? `/can-bo/tin-bai/${item.id}/sua` : "/can-bo/tin-bai/moi");
}

export async function createItemPage(rq: Rq): Promise<Reply> {
  const { sent, offer, isCleaned } = prepareTexts((rq.body ?? {}) as Record<string, unknown>, null);
  const form = parseForm(ItemForm, sent);
  const unread = offerOrCheck(form, sent, offer);
  if (unread) return show(rq, { item: null, saved: null, ...unread }, offer && !LOOKS.includes(sent.after) ? 422 : 200);
  if (!form.ok) return show(rq, { item: null, saved: null, typed: kept(form.typed), errors: form.errors }, 422);
  if (!form.value.unitId)
    return show(rq, { item: null, saved: null, typed: kept(form.typed), errors: { unitId: "unitMissing" } }, 422);
  const { unitId, basedOn: _basedOn, after, correctionNote: _note, ...text } = form.value;
  const facts = factsTyped(form.typed);
  const actor = actorOf(rq);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      const made = await createItem(tx, actor, { ...text, facts, unitId, at: rq.now });
      if (after === "submit") await submitItem(tx, actor, { itemId: made, note: null, at: rq.now });
      const key = z.uuid().safeParse(form.typed.key).data;
      if (key) await dropAutosave(tx, actor.id, key);
      return made;
    });
    return seeOther(
      `/can-bo/tin-bai/${id}?xong=${after === "submit" ? "submitted" : "saved"}${isCleaned ? "&don=1" : ""}`,
    );
  } catch (error) {
    const errors = errorsOf(rq, error);
    if (!errors) throw error;
    return show(rq, { item: null, saved: null, typed: kept(form.typed), errors }, 422);
  }
}

export async function saveItemPage(rq: Rq): Promise<Reply> {
  const { item, version } = await load(rq);
  const { sent, offer, isCleaned } = prepareTexts((rq.body ?? {}) as Record<string, unknown>, version);
  const form = parseForm(ItemForm, sent);
  const unread = offerOrCheck(form, sent, offer);
  if (unread) return show(rq, { item, saved: version, ...unread }, offer && !LOOKS.includes(sent.after) ? 422 : 200);
  const again = (errors: FormErrors, status = 422, conflictWith?: string) =>
    show(
      rq,
      { item, saved: version, typed: kept(form.typed), errors, ...(conflictWith ? { conflictWith } : {}) },
      status,
    );
  if (!form.ok) return again(form.errors);
  const { unitId: _unitId, basedOn, after, correctionNote, ...text } = form.value;
  if (item.publishedVersion !== null && !correctionNote && after === "submit")
    return again({ correctionNote: "correctionMissing" });
  const actor = actorOf(rq);
  try {
    await transaction(rq.app.db, async (tx) => {
      await saveItemText(tx, actor, {
        ...text,
        facts: factsTyped(form.typed),
        itemId: item.id,
        correctionNote: correctionNote || null,
        basedOn: new Date(basedOn || 0),
        at: rq.now,
      });
      if (after === "submit") await submitItem(tx, actor, { itemId: item.id, note: null, at: rq.now });
      await dropAutosave(tx, actor.id, item.id);
    });
  } catch (error) {
    if (error instanceof ItemChangedMeanwhile) {
      const now = await load(rq);
      return show(
        rq,
        {
          item: now.item,
          saved: now.version,
          typed: { ...kept(form.typed), basedOn: now.version.writtenAt.toISOString() },
          errors: {},
          conflictWith: error.by,
        },
        409,
      );
    }
    if (error instanceof ItemActRefused && error.code === "not-from-this-state") {
      // Somebody decided on it while this person was writing: what was decided stands, and so does what was typed.
      const now = await load(rq);
      return show(
        rq,
        { item: now.item, saved: now.version, typed: kept(form.typed), errors: {}, movedTo: now.item.state },
        409,
      );
    }
    const errors = errorsOf(rq, error);
    if (errors) return again(errors);
    throw error;
  }
  return seeOther(
    `/can-bo/tin-bai/${item.id}?xong=${after === "submit" ? "submitted" : "saved"}${isCleaned ? "&don=1" : ""}`,
  );
}

/** Presses after which nothing is saved: to look at the text, to look for documents, for a figure. */
const LOOKS: unknown[] = ["check", "find", "kind", "figure"];

/** Facts stand in the form one by one. */
const factsTyped = (typed: Record<string, string | string[]>): ItemFacts =>
  Object.fromEntries(FACT_NAMES.flatMap((name) => [[name, [typed[fieldOf(name)] ?? ""].flat()[0] ?? ""]]));

/** The form comes back before anything is saved: to look at it, or because a text of an old font waits for a choice. */
function offerOrCheck(
  form: ReturnType<typeof parseForm<ItemForm>>,
  sent: Record<string, unknown>,
  offer: LegacyOffer | null,
): Pick<Shown, "typed" | "errors" | "offer" | "isUnsaved"> | null {
  if (!offer && !LOOKS.includes(sent.after)) return null;
  const typed = { ...kept(form.typed), ...(offer ? offer.typed : {}) };
  return {
    typed,
    errors: offer && !LOOKS.includes(sent.after) ? { convert: "convertMissing" } : {},
    isUnsaved: true,
    ...(offer ? { offer } : {}),
  };
}

function errorsOf(rq: Rq, error: unknown): FormErrors | null {
  if (error instanceof ProcedureUnknown)
    return { procedureCodes: pick(rq.lang, vi, en).procedureUnknown(error.procedureCode) };
  if (error instanceof PicturesUnknown)
    return { body: error.codes.map((code) => pick(rq.lang, vi, en).pictures.unknown(code)).join(" ") };
  if (error instanceof BlocksWrong) return { body: sayFaults(error.faults, rq.lang) };
  if (error instanceof FactsWrong) return byField(error.faults);
  if (error instanceof ScopeWrong)
    return {
      [error.field]: { placeIds: "placesWrong", legalBasisIds: "basesWrong", sectors: "sectorsWrong" }[error.field],
    };
  return error instanceof MatterNotHere ? { obligationId: "obligationWrong" } : null;
}

async function load(rq: Rq): Promise<{ item: Item; version: ItemVersion }> {
  const id = z.uuid().safeParse(rq.params.id);
  const item = id.success ? await findItem(rq.app.db, id.data) : undefined;
  if (!item || !(await writableUnits(rq)).includes(item.unitId)) throw notFound("item-not-found");
  return { item, version: await getVersion(rq.app.db, item.id, item.workingVersion) };
}

function typedOf(item: Item, version: ItemVersion): TypedItem {
  return {
    unitId: item.unitId,
    kind: item.kind,
    title: version.title,
    summary: version.summary,
    body: version.typedBody,
    topic: version.topic,
    audiences: version.audiences,
    procedureCodes: version.procedureCodes.join("\n"),
    placeIds: version.placeIds,
    hamlets: version.hamlets.join("\n"),
    hosts: version.hosts,
    languages: version.languages,
    legalBasisIds: version.legalBasisIds.map(String),
    sectors: version.sectors,
    basisWords: "",
    figure: NO_FIGURE,
    facts: version.facts,
    taskId: item.taskId ?? "",
    obligationId: item.obligationId ?? "",
    correctionNote: version.correctionNote ?? "",
    basedOn: version.writtenAt.toISOString(),
    key: item.id,
  };
}

/** Everything as it was typed, also what is wrong. */
function kept(typed: Record<string, string | string[]>): TypedItem {
  const one = (name: string): string => [typed[name] ?? ""].flat()[0] ?? "";
  const many = (name: string): string[] => [typed[name] ?? []].flat();
  return {
    unitId: one("unitId"),
    kind: one("kind"),
    title: one("title"),
    summary: one("summary"),
    body: one("body"),
    topic: one("topic"),
    audiences: many("audiences"),
    procedureCodes: one("procedureCodes"),
    placeIds: many("placeIds"),
    hamlets: one("hamlets"),
    hosts: many("hosts"),
    languages: many("languages"),
    legalBasisIds: many("legalBasisIds"),
    sectors: many("sectors").slice(0, 50),
    basisWords: one("basisWords").slice(0, 200),
    figure: {
      measure: one("figMeasure").slice(0, 40),
      unit: one("figUnit").slice(0, 100),
      period: one("figPeriod").slice(0, 10),
      isAsked: one("after") === "figure",
    },
    facts: factsTyped(typed),
    taskId: one("taskId"),
    obligationId: one("obligationId"),
    correctionNote: one("correctionNote"),
    basedOn: one("basedOn"),
    key: one("key"),
  };
}
