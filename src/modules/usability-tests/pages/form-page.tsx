import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { findPublicItem, listItemsById } from "../../content/index.ts";
import { findHomeUnit, getUnit, UnitSelect } from "../../organisations/index.ts";
import { getProcedureInForce } from "../../procedures/index.ts";
import { testRefusal, writeTest } from "../keep-test.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { LIMITS, SCOPES, type TestFacts, type UsabilityTest } from "../usability-test.ts";
import { TestRefused } from "../usability-tests.errors.ts";
import { STAFF, staffTest } from "./staff-test.ts";

const USUAL_DAYS = 14;
const USUAL_PEOPLE = 30;

async function show(
  rq: Rq,
  test: UsabilityTest | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const error = errorIn(errors);
  const reach = await reachOf(db, actorOf(rq), "usability.write", rq.now);
  const units = await unitChoices(db, actorOf(rq), reach, { on: vietnamDay(rq.now), chosen: typed.unitId });
  const title = test ? said.editTitle : said.add;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[
        { text: words.title, href: STAFF },
        ...(test ? [{ text: test.title, href: `${STAFF}/${test.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={said.lead} />
      <Form action={test ? `${STAFF}/${test.id}/sua` : `${STAFF}/moi`} guard>
        <input type="hidden" name="edit" value={typed.edit ?? ""} />
        <TextInput name="title" label={said.name} hint={said.nameHint} value={typed.title ?? ""} {...error("title")} />
        <UnitSelect
          label={words.unit}
          placeholder={words.unitPlaceholder}
          value={typed.unitId || (units.length === 1 ? units[0]?.id : "")}
          units={units}
          {...error("unitId")}
        />
        <Radios
          name="scope"
          label={said.scope}
          value={typed.scope ?? ""}
          options={SCOPES.map((value) => ({ value, label: words.scopes[value] }))}
          {...error("scope")}
        />
        <TextInput
          name="code"
          label={said.code}
          hint={said.codeHint}
          optional
          width={20}
          value={typed.code ?? ""}
          {...error("code")}
        />
        <TextInput
          name="slug"
          label={said.slug}
          hint={said.slugHint}
          optional
          value={typed.slug ?? ""}
          {...error("slug")}
        />
        <DateInput name="opensOn" label={words.opensOn} value={dayIn(typed, "opensOn")} {...error("opensOn")} />
        <DateInput
          name="closesOn"
          label={words.closesOn}
          hint={said.daysHint}
          value={dayIn(typed, "closesOn")}
          {...error("closesOn")}
        />
        <TextInput
          name="most"
          label={said.most}
          inputmode="numeric"
          width={5}
          value={typed.most ?? ""}
          {...error("most")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export function newTestPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  return show(
    rq,
    null,
    {
      scope: "portal",
      most: String(USUAL_PEOPLE),
      ...typedDay("opensOn", today),
      ...typedDay("closesOn", shift(today, USUAL_DAYS)),
    },
    {},
  );
}

export async function editTestPage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const refusal = await testRefusal(rq.app.db, actorOf(rq), "write", test, rq.now);
  if (refusal) throw new TestRefused(refusal);
  const [item] = test.itemId ? await listItemsById(rq.app.db, [test.itemId]) : [];
  return show(
    rq,
    test,
    {
      edit: String(test.edit),
      title: test.title,
      unitId: test.unitId,
      scope: test.scope,
      code: test.procedureCode ?? "",
      slug: item ? `/tin-tuc/${item.slug}` : "",
      most: String(test.mostParticipants),
      ...typedDay("opensOn", test.opensOn),
      ...typedDay("closesOn", test.closesOn),
    },
    {},
  );
}

/** The page of the unit's own site, or of the whole installation where it is its unit. */
async function siteAddress(rq: Rq, unitId: string): Promise<string> {
  const today = vietnamDay(rq.now);
  const home = await findHomeUnit(rq.app.db, today);
  return home?.id === unitId ? "/" : `/${(await getUnit(rq.app.db, unitId, today)).slug}`;
}

async function read(
  rq: Rq,
  { typed, dayOf }: ReturnType<typeof typedForm>,
): Promise<{ facts: TestFacts | null; errors: FormErrors }> {
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en).errors;
  const today = vietnamDay(rq.now);
  const errors: FormErrors = {};
  const title = cleanText(typed.title ?? "").replace(/\n+/g, " ");
  if (!isText(title, LIMITS.title)) errors.title = said.title;
  const unitId = z.uuid().safeParse(typed.unitId);
  const reach = await reachOf(db, actorOf(rq), "usability.write", rq.now);
  const isMine = unitId.success && reach.includes(unitId.data);
  if (!isMine) errors.unitId = said.unit;
  const scope = SCOPES.find((one) => one === typed.scope);
  if (!scope) errors.scope = said.scope;
  const code = (typed.code ?? "").slice(0, 40);
  if (scope === "procedure" && !(code && (await getProcedureInForce(db, code, today)))) errors.code = said.code;
  const slug = /(?:^|\/tin-tuc\/)([\w-]{1,200})$/.exec(typed.slug ?? "")?.[1] ?? "";
  const item = scope === "item" && slug ? await findPublicItem(db, slug) : undefined;
  if (scope === "item" && !item) errors.slug = said.slug;
  const [opensOn, closesOn] = [dayOf("opensOn"), dayOf("closesOn")];
  if (!opensOn) errors.opensOn = said.day;
  if (!closesOn) errors.closesOn = said.day;
  if (opensOn && closesOn && (closesOn < opensOn || closesOn < today || closesOn > shift(opensOn, LIMITS.days)))
    errors.closesOn = said.closesOn;
  const most = z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.participants)
    .safeParse(typed.most || "0");
  if (!most.success) errors.most = said.most;
  if (Object.keys(errors).length > 0 || !isMine || !scope || !opensOn || !closesOn || !most.success)
    return { facts: null, errors };
  return {
    facts: {
      unitId: unitId.data,
      title,
      scope,
      procedureCode: scope === "procedure" ? code : null,
      itemId: item?.id ?? null,
      startsAt:
        scope === "procedure"
          ? `/thu-tuc/${code}`
          : item
            ? `/tin-tuc/${item.slug}`
            : await siteAddress(rq, unitId.data),
      opensOn,
      closesOn,
      mostParticipants: most.data,
    },
    errors,
  };
}

async function keep(rq: Rq, test: UsabilityTest | null): Promise<Reply> {
  const form = typedForm(rq);
  const { facts, errors } = await read(rq, form);
  if (!facts) return show(rq, test, form.typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writeTest(tx, actorOf(rq), {
        ...facts,
        ...(test ? { id: test.id, edit: Number(form.typed.edit) } : {}),
        at: rq.now,
      }),
    );
    return seeOther(`${STAFF}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof TestRefused)) throw error;
    return show(rq, test, form.typed, { title: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

export const writeTestPage = (rq: Rq): Promise<Reply> => keep(rq, null);
export const changeTestPage = async (rq: Rq): Promise<Reply> => keep(rq, await staffTest(rq));
