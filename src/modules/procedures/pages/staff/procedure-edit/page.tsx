import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { type EditErrors, type EditTyped, readEdit, readTyped, typedFrom } from "../../../edit-form.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProcedureMoveRefused, ProcedureNotFound } from "../../../procedure.errors.ts";
import { findVersionByNumber, listVersions, type Version } from "../../../procedure.store.ts";
import { proposeVersion } from "../../../propose-version.ts";
import { ProcedureEditView } from "./view.tsx";

async function newest(rq: Rq): Promise<Version> {
  const code = rq.params.code ?? "";
  const head = (await listVersions(rq.app.db, code))[0];
  const version = head && (await findVersionByNumber(rq.app.db, code, head.number));
  if (!version) throw new ProcedureNotFound(code);
  return version;
}

function show(
  rq: Rq,
  version: Version,
  typed: EditTyped,
  errors: FieldError[],
  refusal: string | null,
  status = 200,
): Reply {
  const words = pick(rq.lang, vi, en);
  return html(
    ProcedureEditView({ ctx: rq.app.view(rq), words, code: version.code, name: version.name, typed, errors, refusal }),
    { status },
  );
}

export async function editProcedurePage(rq: Rq): Promise<Reply> {
  const version = await newest(rq);
  const today = vietnamDay(rq.now);
  return show(
    rq,
    version,
    typedFrom(version.record, [today, version.validFrom].sort()[1] as string, version.id),
    [],
    null,
  );
}

export async function saveProcedurePage(rq: Rq): Promise<Reply> {
  const version = await newest(rq);
  const typed = readTyped(rq.body);
  const read = readEdit(typed, version.record);
  if (!read.ok) return show(rq, version, typed, tell(read.errors, rq), null, 422);
  try {
    await transaction(rq.app.db, (tx) => proposeVersion(tx, actorOf(rq), { ...read.value, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ProcedureMoveRefused)) throw error;
    const sentence = pick(rq.lang, vi, en).moveRefusals[error.reason](error.data);
    const errors = error.reason === "before-predecessor" ? [{ field: "validFrom", message: sentence }] : [];
    return show(rq, version, typed, errors, errors.length > 0 ? null : sentence, errors.length > 0 ? 422 : 409);
  }
  return seeOther(`/can-bo/thu-tuc/${version.code}?xong=proposed`);
}

function tell(errors: EditErrors, rq: Rq): FieldError[] {
  const words = pick(rq.lang, vi, en).edit;
  return Object.entries(errors).flatMap(([field, error]) => {
    if (!error) return [];
    const message = error.key === "papers" ? words.paperLineWrong(error.line ?? 0) : (words.errors[error.key] ?? "");
    return [{ field, message }];
  });
}
