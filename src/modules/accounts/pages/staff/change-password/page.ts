import { z } from "zod";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { actorOf } from "../../../access.ts";
import { fieldErrors, formAgain, refusalOnForm, wordsFor } from "../../../forms.ts";
import { getPerson } from "../../../people/person.store.ts";
import { changePassword } from "../../../sign-in/change-password.ts";
import { sessionCookie, visitOf } from "../../../visit.ts";
import { ChangePasswordView } from "./view.tsx";

const ChangeForm = z
  .object({
    current: z.string({ error: "currentMissing" }).min(1, "currentMissing").max(1_000, "currentMissing"),
    password: z.string({ error: "newPasswordMissing" }).min(1, "newPasswordMissing").max(1_000, "newPasswordMissing"),
    repeat: z.string().default(""),
  })
  .refine((form) => form.password === form.repeat, { path: ["repeat"], error: "repeatDiffers" });

export async function changePasswordPage(rq: Rq): Promise<Reply> {
  return html(await viewOf(rq, []));
}

export async function changePasswordAct(rq: Rq): Promise<Reply> {
  const form = parseForm(ChangeForm, rq.body);
  const words = wordsFor(rq.lang);
  if (!form.ok) return formAgain(await viewOf(rq, fieldErrors(form.errors, words)));
  try {
    const input = { current: form.value.current, next: form.value.password };
    const { token } = await changePassword(rq.app, actorOf(rq).id, input, visitOf(rq));
    const location = "/can-bo/tai-khoan?xong=mat-khau";
    return { ...seeOther(location), headers: { location, ...sessionCookie(rq.app, token) } };
  } catch (error) {
    const problem = refusalOnForm(error, words, { signIn: "current", current: "current", next: "password" });
    return formAgain(await viewOf(rq, problem.errors), problem.status, problem.headers);
  }
}

async function viewOf(rq: Rq, errors: FieldError[]) {
  const { email } = await getPerson(rq.app.db, actorOf(rq).id);
  return ChangePasswordView({ ctx: rq.app.view(rq), words: wordsFor(rq.lang), email, errors });
}
