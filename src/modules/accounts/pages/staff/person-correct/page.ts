import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { actorOf } from "../../../access.ts";
import { OutOfReach, PersonActRefused } from "../../../accounts.errors.ts";
import { fieldErrors, formAgain, uuidParam, wordsFor } from "../../../forms.ts";
import { groundOf } from "../../../ground.ts";
import { correctPerson } from "../../../people/correct-person.ts";
import { requireManagesHome, requireSees } from "../../../people/person.policy.ts";
import { getPerson, type Person } from "../../../people/person.store.ts";
import { listManagedUnits } from "../../../unit-choices.ts";
import { PersonForm } from "../invite-person/form.ts";
import { CorrectPersonView } from "./view.tsx";

type Typed = Record<string, string | string[]>;

export async function correctPersonPage(rq: Rq): Promise<Reply> {
  const person = await personOf(rq);
  return html(await viewOf(rq, person, { name: person.name, title: person.title, unitId: person.unitId }, []));
}

export async function correctPersonAct(rq: Rq): Promise<Reply> {
  const person = await personOf(rq);
  const words = wordsFor(rq.lang);
  const form = parseForm(PersonForm, rq.body);
  if (!form.ok) return formAgain(await viewOf(rq, person, form.typed, fieldErrors(form.errors, words)));
  try {
    await transaction(rq.app.db, (tx) =>
      correctPerson(tx, actorOf(rq), { personId: person.id, ...form.value }, groundOf(rq.app)),
    );
    return seeOther(`/can-bo/nguoi-dung/${person.id}?xong=sua`);
  } catch (error) {
    const message =
      error instanceof OutOfReach
        ? words.errors.unitUnknown
        : error instanceof PersonActRefused && error.code === "unit-gone"
          ? words.refusals["unit-gone"]
          : null;
    if (!message) throw error;
    return formAgain(await viewOf(rq, person, form.typed, [{ field: "unitId", message }]));
  }
}

/** Only of somebody within reach: an id from elsewhere gives 404 and no hint. */
async function personOf(rq: Rq): Promise<Person> {
  const person = await getPerson(rq.app.db, uuidParam(rq.params.id));
  await requireSees(rq.app.db, actorOf(rq), person, rq.now);
  await requireManagesHome(rq.app.db, actorOf(rq), person, rq.now);
  if (person.state === "closed") throw new PersonActRefused("already-closed");
  return person;
}

async function viewOf(rq: Rq, person: Person, typed: Typed, errors: FieldError[]) {
  return CorrectPersonView({
    ctx: rq.app.view(rq),
    words: wordsFor(rq.lang),
    person,
    units: await listManagedUnits(rq.app.db, actorOf(rq), rq.now),
    typed,
    errors,
  });
}
