import { z } from "zod";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { SignInRefused } from "../../../accounts.errors.ts";
import { fieldErrors, formAgain, refusalOnForm, wordsFor } from "../../../forms.ts";
import { finishSignIn } from "../../../sign-in/finish-sign-in.ts";
import { localPath, sessionCookie, visitOf } from "../../../visit.ts";
import { SignInCodeView } from "./view.tsx";

const Query = z.object({ ve: z.string().optional().catch(undefined) });
const CodeForm = z.object({
  code: z.string({ error: "codeMissing" }).min(1, "codeMissing").max(40, "codeMissing"),
  ve: z.string().max(2_000).optional(),
});

export function signInCodePage(rq: Rq): Reply {
  const { ve } = Query.parse(rq.query);
  if (rq.actor) return seeOther(localPath(ve));
  if (!visitOf(rq).token) return seeOther("/dang-nhap");
  return html(viewOf(rq, localPath(ve), []), { headers: { "cache-control": "no-store" } });
}

export async function signInCodeAct(rq: Rq): Promise<Reply> {
  const form = parseForm(CodeForm, rq.body);
  const words = wordsFor(rq.lang);
  const next = localPath(String(form.typed.ve ?? ""));
  if (!form.ok) return formAgain(viewOf(rq, next, fieldErrors(form.errors, words)));
  try {
    const { token } = await finishSignIn(rq.app, { code: form.value.code }, visitOf(rq));
    return { ...seeOther(next), headers: { location: next, ...sessionCookie(rq.app, token) } };
  } catch (error) {
    const problem = refusalOnForm(error, words, { signIn: "code" });
    const isOver = error instanceof SignInRefused && error.code === "begin-again";
    return formAgain(viewOf(rq, next, problem.errors, isOver), problem.status, problem.headers);
  }
}

const viewOf = (rq: Rq, returnTo: string, errors: FieldError[], isOver = false) =>
  SignInCodeView({ ctx: rq.app.view(rq), words: wordsFor(rq.lang), returnTo, errors, isOver });
