import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { LinkRefused } from "../../../accounts.errors.ts";
import { fieldErrors, formAgain, refusalOnForm, wordsFor } from "../../../forms.ts";
import { getUsableLink } from "../../../people/one-time-link.store.ts";
import type { LinkKind } from "../../../people/one-time-link.ts";
import { getPerson } from "../../../people/person.store.ts";
import { listGrants } from "../../../people/role-grant.store.ts";
import { setPasswordByLink } from "../../../sign-in/set-password-by-link.ts";
import { DeadLinkView, NewPasswordView } from "./view.tsx";

const NewPasswordForm = z
  .object({
    password: z.string({ error: "newPasswordMissing" }).min(1, "newPasswordMissing").max(1_000, "newPasswordMissing"),
    repeat: z.string().default(""),
  })
  .refine((form) => form.password === form.repeat, { path: ["repeat"], error: "repeatDiffers" });

/** One page for both links; they differ in what they greet with and in what they lead to. */
function pagesFor(kind: LinkKind): { page(rq: Rq): Promise<Reply>; act(rq: Rq): Promise<Reply> } {
  const token = (rq: Rq): string => rq.params.token ?? "";

  async function show(rq: Rq, errors: FieldError[], status: number): Promise<Reply> {
    const link = await getUsableLink(rq.app.db, kind, token(rq), rq.now);
    const person = await getPerson(rq.app.db, link.personId);
    const day = vietnamDay(rq.now);
    const grants = (await listGrants(rq.app.db, person.id)).filter((grant) => !grant.toDay || grant.toDay > day);
    const names = await unitNames(rq.app.db, [person.unitId, ...grants.map((grant) => grant.unitId)], day);
    const words = wordsFor(rq.lang);
    return html(
      NewPasswordView({
        ctx: rq.app.view(rq),
        words,
        kind,
        action: rq.url.pathname,
        errors,
        person: {
          name: person.name,
          email: person.email,
          unitName: names.get(person.unitId) ?? "",
          roles: grants.map((grant) => words.account.roleAt(words.roles[grant.role], names.get(grant.unitId) ?? "")),
        },
      }),
      { status, headers: { "cache-control": "no-store" } },
    );
  }

  const orDead = async (rq: Rq, work: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LinkRefused)) throw error;
      const view = DeadLinkView({ ctx: rq.app.view(rq), words: wordsFor(rq.lang), kind, reason: error.code });
      return formAgain(view, error.code === "unknown" ? 404 : 410);
    }
  };

  return {
    // Opening the link changes nothing: programs that check e-mails for bad links open it as well.
    page: (rq) => orDead(rq, () => show(rq, [], 200)),
    act: (rq) =>
      orDead(rq, async () => {
        const words = wordsFor(rq.lang);
        const form = parseForm(NewPasswordForm, rq.body);
        if (!form.ok) return show(rq, fieldErrors(form.errors, words), 422);
        try {
          await setPasswordByLink(rq.app, { kind, token: token(rq), password: form.value.password });
          return seeOther(`/dang-nhap?xong=${kind === "invitation" ? "loi-moi" : "mat-khau"}`);
        } catch (error) {
          if (error instanceof LinkRefused) throw error;
          const problem = refusalOnForm(error, words, { signIn: "password", next: "password" });
          return show(rq, problem.errors, problem.status);
        }
      }),
  };
}

export const invitationPages = pagesFor("invitation");
export const resetPages = pagesFor("reset");
