import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { actorOf } from "../../../access.ts";
import { fieldErrors, formAgain, refusalOnForm, wordsFor } from "../../../forms.ts";
import { groundOf } from "../../../ground.ts";
import { getPerson } from "../../../people/person.store.ts";
import { countRecoveryCodes } from "../../../second-factor/recovery-code.store.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  pendingSecret,
  renewRecoveryCodes,
  switchOffSecondFactor,
} from "../../../second-factor/second-factor.ts";
import { totpAddress } from "../../../second-factor/totp.ts";
import { visitOf } from "../../../visit.ts";
import { RecoveryCodesView, SecondFactorView } from "./view.tsx";

const PATH = "/can-bo/tai-khoan/hai-buoc";
const PasswordForm = z.object({
  password: z.string({ error: "currentMissing" }).min(1, "currentMissing").max(1_000, "currentMissing"),
});
const CodeForm = z.object({ code: z.string({ error: "codeMissing" }).min(1, "codeMissing").max(20, "codeMissing") });

export async function secondFactorPage(rq: Rq): Promise<Reply> {
  return html(await viewOf(rq, []), { headers: { "cache-control": "no-store" } });
}

export function beginSecondFactorAct(rq: Rq): Promise<Reply> {
  return withPassword(rq, "password", async (password) => {
    await beginSecondFactor(rq.app, actorOf(rq).id, { password }, visitOf(rq));
    return seeOther(PATH);
  });
}

export async function confirmSecondFactorAct(rq: Rq): Promise<Reply> {
  const form = parseForm(CodeForm, rq.body);
  const words = wordsFor(rq.lang);
  if (!form.ok) return formAgain(await viewOf(rq, fieldErrors(form.errors, words)));
  try {
    const codes = await transaction(rq.app.db, (tx) =>
      confirmSecondFactor(tx, actorOf(rq).id, form.value, groundOf(rq.app)),
    );
    return showCodes(rq, codes, true);
  } catch (error) {
    const problem = refusalOnForm(error, words, { signIn: "code" });
    return formAgain(await viewOf(rq, problem.errors), problem.status);
  }
}

export function renewRecoveryCodesAct(rq: Rq): Promise<Reply> {
  return withPassword(rq, "renew-password", async (password) =>
    showCodes(rq, await renewRecoveryCodes(rq.app, actorOf(rq).id, { password }, visitOf(rq)), false),
  );
}

export function switchOffSecondFactorAct(rq: Rq): Promise<Reply> {
  return withPassword(rq, "off-password", async (password) => {
    await switchOffSecondFactor(rq.app, actorOf(rq).id, { password }, visitOf(rq));
    return seeOther("/can-bo/tai-khoan?xong=hai-buoc-tat");
  });
}

/** Answers the POST itself: a redirect would have to keep the codes somewhere, and they are to be seen once. */
function showCodes(rq: Rq, codes: string[], isFirst: boolean): Reply {
  const view = RecoveryCodesView({ ctx: rq.app.view(rq), words: wordsFor(rq.lang), codes, isFirst });
  return html(view, { headers: { "cache-control": "no-store" } });
}

/** Several forms on one page ask for the password; each has a field name of its own, so that errors find their place. */
async function withPassword(rq: Rq, field: string, act: (password: string) => Promise<Reply>): Promise<Reply> {
  const typed = (rq.body as Record<string, unknown> | null)?.[field];
  const form = parseForm(PasswordForm, { password: typed });
  const words = wordsFor(rq.lang);
  if (!form.ok) {
    const errors = fieldErrors(form.errors, words).map((one) => ({ ...one, field }));
    return formAgain(await viewOf(rq, errors));
  }
  try {
    return await act(form.value.password);
  } catch (error) {
    const problem = refusalOnForm(error, words, { signIn: field, current: field });
    return formAgain(await viewOf(rq, problem.errors), problem.status, problem.headers);
  }
}

async function viewOf(rq: Rq, errors: FieldError[]) {
  const person = await getPerson(rq.app.db, actorOf(rq).id);
  const secret = pendingSecret(person, rq.app.config.secretKey);
  return SecondFactorView({
    ctx: rq.app.view(rq),
    words: wordsFor(rq.lang),
    errors,
    email: person.email,
    confirmedAt: person.totpConfirmedAt,
    codesLeft: person.totpConfirmedAt ? await countRecoveryCodes(rq.app.db, person.id) : 0,
    setup: secret
      ? { address: totpAddress(secret, person.email, "Dân Biết"), key: secret.match(/.{1,4}/g)?.join(" ") ?? secret }
      : null,
  });
}
