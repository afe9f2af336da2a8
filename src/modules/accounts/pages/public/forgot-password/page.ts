import { z } from "zod";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { fieldErrors, formAgain, refusalOnForm, wordsFor } from "../../../forms.ts";
import { askReset } from "../../../sign-in/ask-reset.ts";
import { visitOf } from "../../../visit.ts";
import { ForgotPasswordView } from "./view.tsx";

const Query = z.object({ xong: z.string().optional().catch(undefined) });
const ForgotForm = z.object({
  email: z.string({ error: "emailMissing" }).min(1, "emailMissing").max(320, "emailShape").pipe(z.email("emailShape")),
});

export function forgotPasswordPage(rq: Rq): Reply {
  const { xong } = Query.parse(rq.query);
  return html(viewOf(rq, "", [], xong === "1"));
}

export async function forgotPasswordAct(rq: Rq): Promise<Reply> {
  const form = parseForm(ForgotForm, rq.body);
  const words = wordsFor(rq.lang);
  const typed = String(form.typed.email ?? "");
  if (!form.ok) return formAgain(viewOf(rq, typed, fieldErrors(form.errors, words)));
  try {
    await askReset(rq.app, form.value, visitOf(rq));
    return seeOther("/quen-mat-khau?xong=1");
  } catch (error) {
    const problem = refusalOnForm(error, words, { signIn: "email" });
    return formAgain(viewOf(rq, typed, problem.errors), problem.status, problem.headers);
  }
}

const viewOf = (rq: Rq, email: string, errors: FieldError[], isSent = false) =>
  ForgotPasswordView({ ctx: rq.app.view(rq), words: wordsFor(rq.lang), email, errors, isSent });
