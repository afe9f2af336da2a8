import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf, unitChoices } from "../../../../accounts/index.ts";
import { listUnknownCodes, PROCEDURE_CODE } from "../../../../procedures/index.ts";
import { propose, rehearse } from "../../../../proposals/index.ts";
import { ADDRESSES, APP_LIMITS, type AppFacts, type PublicApp, readAddress } from "../../../app.ts";
import type { KeepProposal, WithdrawProposal } from "../../../app-proposals.ts";
import { AppRefused, AppUnknown } from "../../../apps.errors.ts";
import { findApp } from "../../../apps.store.ts";
import { keepApp, withdrawApp } from "../../../keep-app.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { AppFormView } from "./view.tsx";

async function show(rq: Rq, app: PublicApp | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "apps.edit", rq.now);
  return html(
    AppFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      app,
      today,
      units: app ? [] : await unitChoices(db, actor, reach, { on: today, chosen: typed.unitId }),
      mayEdit:
        app === null || (app.withdrawnReason === null && (await mayAt(db, actor, "apps.edit", app.unitId, rq.now))),
      typed,
      errors,
    }),
    { status },
  );
}

const typedOf = (app: PublicApp): Typed => ({
  name: app.name,
  agency: app.agency,
  purpose: app.purpose,
  uses: app.uses,
  website: app.website ?? "",
  googlePlay: app.googlePlay ?? "",
  appStore: app.appStore ?? "",
  codes: app.procedureCodes.join(", "),
  isForOnline: app.isForOnline ? "1" : "",
  basedOn: String(app.version),
  ...typedDay("checkedOn", app.checkedOn),
});

async function knownApp(rq: Rq): Promise<PublicApp> {
  const id = z.uuid().safeParse(rq.params.id);
  const app = id.success ? await findApp(rq.app.db, id.data) : undefined;
  if (!app) throw new AppUnknown();
  return app;
}

export const newAppPage = (rq: Rq): Promise<Reply> => show(rq, null, {}, {});

export async function appPage(rq: Rq): Promise<Reply> {
  const app = await knownApp(rq);
  return show(rq, app, typedOf(app), {});
}

/** Reads the form; either everything is right, or each fault has its sentence. */
async function readFacts(
  rq: Rq,
  unitId: string,
): Promise<{ typed: Typed; errors: FormErrors; facts: AppFacts | null }> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const uses = (typed.uses ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
  if (!z.uuid().safeParse(unitId).success) errors.unitId = said.unitId;
  for (const name of ["name", "agency", "purpose"] as const)
    if (!isText(typed[name], APP_LIMITS[name])) errors[name] = said[name];
  if (!isText(uses, APP_LIMITS.uses)) errors.uses = said.uses;
  const addresses = Object.fromEntries(
    ADDRESSES.map((kind) => {
      const text = typed[kind] ?? "";
      const read = text === "" ? null : readAddress(kind, text);
      if (text !== "" && read === null) errors[kind] = said[kind];
      return [kind, read];
    }),
  ) as Pick<AppFacts, (typeof ADDRESSES)[number]>;
  const codes = [
    ...new Set(
      (typed.codes ?? "")
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  if (codes.length > APP_LIMITS.codes) errors.codes = said.manyCodes;
  else {
    const wrong = codes.filter((code) => !PROCEDURE_CODE.test(code));
    const unknown = wrong.length > 0 ? wrong : await listUnknownCodes(rq.app.db, codes);
    if (unknown.length > 0) errors.codes = said.codes(unknown.join(", ").slice(0, 200));
  }
  const checkedOn = dayOf("checkedOn");
  if (!checkedOn || checkedOn > vietnamDay(rq.now)) errors.checkedOn = said.checkedOn;
  if (Object.keys(errors).length > 0 || !checkedOn) return { typed, errors, facts: null };
  return {
    typed,
    errors,
    facts: {
      unitId,
      name: typed.name ?? "",
      agency: typed.agency ?? "",
      purpose: typed.purpose ?? "",
      uses,
      ...addresses,
      procedureCodes: codes,
      isForOnline: typed.isForOnline === "1",
      checkedOn,
    },
  };
}

async function send(rq: Rq, app: PublicApp | null, typed: Typed, facts: AppFacts): Promise<Reply> {
  const { db } = rq.app;
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const input: KeepProposal = {
    facts,
    change: app ? { id: app.id, basedOn: basedOn.success ? basedOn.data : 0 } : null,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "apps.edit", facts.unitId, rq.now))) throw new AppRefused("no-right-here");
    await rehearse(db, (tx, system) => keepApp(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "appKeep", unitIds: [facts.unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof AppRefused)) throw error;
    const field = error.code === "no-right-here" && !app ? "unitId" : "name";
    return show(rq, app, typed, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

export async function enterAppPage(rq: Rq): Promise<Reply> {
  const { typed, errors, facts } = await readFacts(rq, typedForm(rq).typed.unitId ?? "");
  return facts ? send(rq, null, typed, facts) : show(rq, null, typed, errors, 422);
}

export async function changeAppPage(rq: Rq): Promise<Reply> {
  const app = await knownApp(rq);
  const { typed, errors, facts } = await readFacts(rq, app.unitId);
  return facts ? send(rq, app, typed, facts) : show(rq, app, typed, errors, 422);
}

export async function withdrawAppPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const app = await knownApp(rq);
  if (!(await mayAt(db, actorOf(rq), "apps.edit", app.unitId, rq.now))) throw new AppRefused("no-right-here");
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, APP_LIMITS.reason)) {
    const said = pick(rq.lang, vi, en).errors;
    return show(rq, app, { ...typedOf(app), reason }, { reason: said.reason }, 422);
  }
  const input: WithdrawProposal = { change: { id: app.id, basedOn: app.version }, reason, name: app.name };
  await rehearse(db, (tx, system) => withdrawApp(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "appWithdraw", unitIds: [app.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
