import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { type Contest, listsOf } from "../../contest.ts";
import { ContestRefused } from "../../contests.errors.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { PersonFields } from "../../pages/public-pages.tsx";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { unitsOffered, visibleContest } from "../../pages/visible-contest.ts";
import { readPerson } from "../../read-person.ts";
import { findByPhone, register } from "../../register.ts";
import { findRules } from "../essay.store.ts";
import type { WritingRules } from "../essay.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { keepPages, receiveEssay } from "../receive-essay.ts";
import { EssayFields, readEssay } from "./essay-fields.tsx";

async function open(rq: Rq): Promise<{ contest: Contest; rules: WritingRules }> {
  const contest = await visibleContest(rq);
  const refusal = await contestRefusal(rq.app.db, actorOf(rq), "receive", contest, rq.now);
  if (refusal) throw new ContestRefused(refusal);
  const rules = await findRules(rq.app.db, contest.id);
  if (!rules) throw new ContestRefused("not-from-this-state");
  return { contest, rules };
}

async function show(
  rq: Rq,
  of: { contest: Contest; rules: WritingRules },
  typed: Typed,
  errors: FormErrors,
  told: string | null,
  status = 200,
): Promise<Reply> {
  return html(
    ReceiveView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      ...of,
      units: await unitsOffered(rq),
      typed,
      errors,
      told,
    }),
    { status },
  );
}

export const receivePage = async (rq: Rq): Promise<Reply> => show(rq, await open(rq), {}, {}, null);

/** Somebody who came with a sheet of paper: registered where he was not, and his essay taken in one go. */
export async function receiveForPage(rq: Rq): Promise<Reply> {
  const of = await open(rq);
  const { contest, rules } = of;
  const { app } = rq;
  const words = pick(rq.lang, vi, en);
  const common = pick(rq.lang, commonVi, commonEn);
  const said = common.register.errors;
  const { typed } = typedForm(rq);
  const { essay, errors: faults } = await readEssay(rq, typed, rules, words);
  const errors: FormErrors = {};
  const { name, phone } = readPerson({ name: typed.name ?? "", phone: typed.phone ?? "" });
  const lists = listsOf(contest.audience);
  const list = lists.length === 1 ? lists[0] : lists.find((one) => one === typed.list);
  const unitId = z.uuid().safeParse(typed.unitId);
  if (name === null) errors.name = said.name;
  if (phone === null) errors.phone = said.phone;
  if (!list) errors.list = said.list;
  if (!unitId.success) errors.unitId = said.unitId;
  Object.assign(errors, faults);
  if (name === null || phone === null || !list || !unitId.success || Object.keys(errors).length > 0)
    return show(rq, of, typed, errors, null, 422);
  try {
    const pages = await keepPages(app, essay.pages);
    const key = app.config.secretKey;
    const { blindCode, code } = await transaction(app.db, async (tx) => {
      const by = actorOf(rq);
      const before = await findByPhone(tx, key, { contestId: contest.id, phone });
      const entrant = before ?? {
        ...(await register(tx, key, {
          contestId: contest.id,
          name,
          phone,
          list,
          unitId: unitId.data,
          by: { actor: by, source: "paper" },
          at: rq.now,
        })),
        contestId: contest.id,
      };
      const sent = await receiveEssay(tx, key, {
        entrant,
        ...essay,
        pages,
        rightsAccepted: typed.rights === "1",
        mayPublish: typed.publish === "1",
        by,
        at: rq.now,
      });
      return { ...sent, code: entrant.code };
    });
    // Both codes are shown once, to be handed over; the next person's form stands below.
    const told = words.staff.received(showCode(blindCode), showCode(code));
    return show(rq, of, { unitId: unitId.data, list }, {}, told);
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, of, typed, { phone: common.refusals[error.code] }, null, 409);
  }
}

function ReceiveView(props: {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  rules: WritingRules;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  told: string | null;
}) {
  const { ctx, words, common, contest, rules, typed, errors, told } = props;
  const said = words.staff;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.receive}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: `${CONTESTS}/${contest.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success">{told}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.receive} caption={contest.title} lead={said.receiveLead} />
      <InsetText>
        <Paragraphs text={rules.topic} />
      </InsetText>
      <Form action={`${CONTESTS}/${contest.id}/nhap-bai`} multipart guard>
        <Fieldset legend={said.receivePerson} legendSize="m">
          <PersonFields words={common} contest={contest} units={props.units} typed={typed} errors={errors} />
        </Fieldset>
        <Fieldset legend={said.receiveEssay} legendSize="m">
          <EssayFields
            words={words}
            rules={rules}
            typed={typed}
            errors={errors}
            rightsLabel={said.rightsPaper}
            publishLabel={said.publishPaper}
          />
        </Fieldset>
        <Button>{said.receive}</Button>
      </Form>
    </StaffLayout>
  );
}
