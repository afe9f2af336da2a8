import { z } from "zod";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { DEMO_PASSWORD, listDemoLogins } from "../../../demo-logins.ts";
import { fieldErrors, formAgain, refusalOnForm, wordsFor } from "../../../forms.ts";
import { signIn } from "../../../sign-in/sign-in.ts";
import { localPath, sessionCookie, visitOf } from "../../../visit.ts";
import { SignInForm } from "./form.ts";
import { type SignInModel, SignInView } from "./view.tsx";

const Query = z.object({
  ve: z.string().optional().catch(undefined),
  tk: z.string().optional().catch(undefined),
  xong: z.enum(["mat-khau", "loi-moi", "dang-xuat"]).optional().catch(undefined),
});

export async function signInPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  if (rq.actor) return seeOther(localPath(query.ve));
  const model = await modelOf(rq, query.ve, query.tk);
  return html(SignInView({ ...model, done: query.xong ?? null }), { headers: { "cache-control": "no-store" } });
}

export async function signInAct(rq: Rq): Promise<Reply> {
  const form = parseForm(SignInForm, rq.body);
  const words = wordsFor(rq.lang);
  const again = async (problem: ReturnType<typeof refusalOnForm>): Promise<Reply> => {
    const model = await modelOf(rq, String(form.typed.ve ?? ""), undefined);
    const email = String(form.typed.email ?? "");
    return formAgain(SignInView({ ...model, email, errors: problem.errors }), problem.status, problem.headers);
  };
  if (!form.ok) return again({ errors: fieldErrors(form.errors, words), status: 422, headers: {} });
  const { ve, ...input } = form.value;
  try {
    const { token, needsCode } = await signIn(rq.app, input, visitOf(rq));
    const next = localPath(ve);
    const path = needsCode ? `/dang-nhap/ma?ve=${encodeURIComponent(next)}` : next;
    return { ...seeOther(path), headers: { location: path, ...sessionCookie(rq.app, token) } };
  } catch (error) {
    return again(refusalOnForm(error, words, { signIn: "email" }));
  }
}

async function modelOf(rq: Rq, ve: string | undefined, chosenRole: string | undefined): Promise<SignInModel> {
  const isDemo = rq.app.config.mode === "demo";
  const logins = isDemo ? await listDemoLogins(rq.app.db, rq.now) : [];
  const chosen = logins.find((login) => login.role === chosenRole);
  return {
    ctx: rq.app.view(rq),
    words: wordsFor(rq.lang),
    email: chosen?.email ?? "",
    password: chosen ? DEMO_PASSWORD : "",
    returnTo: ve ? localPath(ve) : null,
    errors: [],
    done: null,
    demo: logins.length > 0 ? { logins, password: DEMO_PASSWORD, chosenName: chosen?.name ?? null } : null,
  };
}
