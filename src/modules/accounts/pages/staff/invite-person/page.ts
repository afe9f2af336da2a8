import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { actorOf } from "../../../access.ts";
import { OutOfReach, PersonActRefused } from "../../../accounts.errors.ts";
import { fieldErrors, formAgain, wordsFor } from "../../../forms.ts";
import { groundOf } from "../../../ground.ts";
import { invitePerson } from "../../../people/invite-person.ts";
import { listManagedUnits } from "../../../unit-choices.ts";
import { InviteForm } from "./form.ts";
import { InviteView } from "./view.tsx";

type Typed = Record<string, string | string[]>;

export async function invitePersonPage(rq: Rq): Promise<Reply> {
  return html(await viewOf(rq, {}, []));
}

export async function invitePersonAct(rq: Rq): Promise<Reply> {
  const form = parseForm(InviteForm, rq.body);
  const words = wordsFor(rq.lang);
  if (!form.ok) return formAgain(await viewOf(rq, form.typed, fieldErrors(form.errors, words)));
  try {
    const { personId } = await transaction(rq.app.db, (tx) =>
      invitePerson(tx, actorOf(rq), form.value, groundOf(rq.app)),
    );
    return seeOther(`/can-bo/nguoi-dung/${personId}?xong=moi`);
  } catch (error) {
    const problem = faultOf(error, words);
    if (!problem) throw error;
    return formAgain(await viewOf(rq, form.typed, [problem]));
  }
}

function faultOf(error: unknown, words: ReturnType<typeof wordsFor>): FieldError | null {
  if (error instanceof OutOfReach) return { field: "unitId", message: words.errors.unitUnknown };
  if (!(error instanceof PersonActRefused)) return null;
  if (error.code === "email-taken") return { field: "email", message: words.errors.emailTaken };
  if (error.code === "unit-gone") return { field: "unitId", message: words.refusals["unit-gone"] };
  return null;
}

async function viewOf(rq: Rq, typed: Typed, errors: FieldError[]) {
  return InviteView({
    ctx: rq.app.view(rq),
    words: wordsFor(rq.lang),
    units: await listManagedUnits(rq.app.db, actorOf(rq), rq.now),
    typed,
    errors,
  });
}
