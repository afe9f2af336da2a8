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
import { formatDate, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listDocumentsById, listDocumentsByNumber } from "../../../../legal-documents/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { HostRefused, HostSavedMeanwhile } from "../../../host-programmes/host.errors.ts";
import { listParts } from "../../../host-programmes/host.store.ts";
import {
  HOST_KINDS,
  HOST_LIMITS,
  type HostFacts,
  type HostProgramme,
} from "../../../host-programmes/host-programme.ts";
import { en } from "../../../host-programmes/messages.en.ts";
import { vi } from "../../../host-programmes/messages.vi.ts";
import { changeHost, recordHost } from "../../../host-programmes/weave.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { readLines } from "../../../writing/template.ts";
import { visibleHost } from "../host-record/page.tsx";
import { HostFormView } from "./view.tsx";

const HOSTS = "/can-bo/ke-hoach/chuong-trinh";

async function show(
  rq: Rq,
  before: HostProgramme | null,
  typed: Typed,
  errors: FormErrors,
  more: { status?: number; conflictWith?: string } = {},
): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "plans.edit", rq.now);
  if (before && !reach.includes(before.unitId)) throw new HostRefused("no-right-here");
  return html(
    HostFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      before,
      units: before
        ? []
        : await listUnitChoices(db, offeredUnits(reach, unitsWhere(actor, "plans.edit")), vietnamDay(rq.now)),
      typed,
      errors,
      conflictWith: more.conflictWith ?? null,
    }),
    { status: more.status ?? 200 },
  );
}

export async function newHostPage(rq: Rq): Promise<Reply> {
  const [own = "", ...others] = unitsWhere(actorOf(rq), "plans.edit");
  return show(rq, null, { unitId: others.length === 0 ? own : "", year: vietnamDay(rq.now).slice(0, 4) }, {});
}

export async function editHostPage(rq: Rq): Promise<Reply> {
  const host = await visibleHost(rq);
  const [document] = host.documentId === null ? [] : await listDocumentsById(rq.app.db, [host.documentId]);
  const parts = await listParts(rq.app.db, [host.id]);
  const typed: Typed = {
    kind: host.kind,
    name: host.name,
    year: String(host.year),
    document: document ? [document.number, document.issuedOn ? formatDate(document.issuedOn) : ""].join(" ") : "",
    agency: host.agency,
    contact: host.contact,
    parts: parts.map((part) => part.text).join("\n"),
    basedOn: String(host.version),
  };
  return show(rq, host, typed, {});
}

/** The document a number means, with its day where there are several. */
export async function documentMeant(rq: Rq, text: string): Promise<number | "none" | "many" | null> {
  if (text === "") return null;
  const [number = "", ...rest] = text.split(/\s+/);
  const day = parseVietnameseDate(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.exec(rest.join(" "))?.[0] ?? "");
  const found = (await listDocumentsByNumber(rq.app.db, [number])).filter((one) => !day || one.issuedOn === day);
  const [first] = found;
  return !first ? "none" : found.length > 1 ? "many" : first.id;
}

async function read(rq: Rq, typed: Typed): Promise<{ facts: HostFacts; parts: string[]; errors: FormErrors }> {
  const said = pick(rq.lang, vi, en).form.errors;
  const errors: FormErrors = {};
  const kind = HOST_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.name, HOST_LIMITS.name)) errors.name = said.name;
  if (!/^20\d\d$/.test(typed.year ?? "")) errors.year = said.year;
  const documentId = await documentMeant(rq, typed.document ?? "");
  if (documentId === "none") errors.document = said.document;
  if (documentId === "many") errors.document = said.documentMany;
  if (!isText(typed.agency, HOST_LIMITS.agency)) errors.agency = said.agency;
  if (!fits(typed.contact, HOST_LIMITS.contact)) errors.contact = said.contact;
  const parts = [...new Set(readLines(typed.parts ?? ""))];
  if (parts.length > HOST_LIMITS.parts || parts.some((part) => !fits(part, HOST_LIMITS.part)))
    errors.parts = said.parts;
  return {
    facts: {
      kind: kind ?? "other",
      name: typed.name ?? "",
      year: Number(typed.year),
      documentId: typeof documentId === "number" ? documentId : null,
      agency: typed.agency ?? "",
      contact: typed.contact ?? "",
    },
    parts,
    errors,
  };
}

export async function recordHostPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const unitId = z.uuid().safeParse(typed.unitId);
  const { facts, parts, errors: faults } = await read(rq, typed);
  const errors: FormErrors = {
    ...(unitId.success ? {} : { unitId: pick(rq.lang, vi, en).form.errors.unitId }),
    ...faults,
  };
  if (!unitId.success || Object.keys(errors).length > 0) return show(rq, null, typed, errors, { status: 422 });
  const id = await transaction(rq.app.db, (tx) =>
    recordHost(tx, actorOf(rq), { ...facts, unitId: unitId.data, parts, at: rq.now }),
  );
  return seeOther(`${HOSTS}/${id}?xong=luu`);
}

export async function changeHostPage(rq: Rq): Promise<Reply> {
  const host = await visibleHost(rq);
  const { typed } = typedForm(rq);
  const { facts, parts, errors } = await read(rq, typed);
  if (Object.keys(errors).length > 0) return show(rq, host, typed, errors, { status: 422 });
  try {
    await transaction(rq.app.db, (tx) =>
      changeHost(tx, actorOf(rq), { ...facts, id: host.id, basedOn: Number(typed.basedOn), parts, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof HostSavedMeanwhile)) throw error;
    const again = { ...typed, basedOn: String((await visibleHost(rq)).version) };
    return show(rq, host, again, {}, { status: 409, conflictWith: error.by });
  }
  return seeOther(`${HOSTS}/${host.id}?xong=luu`);
}
