import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  first,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, nfc, pick, shortText } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { listSharedMeasures, listWaves } from "../../surveys/index.ts";
import { refusalFor } from "../act-on-plan.ts";
import { en as planEn } from "../messages.en.ts";
import { vi as planVi } from "../messages.vi.ts";
import { visiblePlan } from "../pages/staff/plan-access.ts";
import { planTrail } from "../pages/staff/plan-trail.ts";
import { scopeOf } from "../plan.policy.ts";
import type { Plan } from "../plan.ts";
import { listTasks } from "../plans.store.ts";
import { AwarenessTable } from "./awareness-table.tsx";
import { addAwareness, dropAwareness } from "./keep-awareness.ts";
import { loadAwareness, measureName, sayChange } from "./load-awareness.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const MOST = { about: 300 };
const addressOf = (plan: Plan): string => `/can-bo/ke-hoach/${plan.id}/nhan-thuc`;
const Chosen = z.object({
  truoc: first(z.uuid().optional().catch(undefined)),
  sau: first(z.uuid().optional().catch(undefined)),
});

async function wavesOf(rq: Rq, plan: Plan) {
  const today = vietnamDay(rq.now);
  return listWaves(rq.app.db, await subtreeIds(rq.app.db, await scopeOf(rq.app.db, plan.unitId, today), today));
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const base = addressOf(plan);
  const mayEdit = (await refusalFor(db, actorOf(rq), "assign", plan, rq.now)) === null;
  const [lines, waves, tasks] = await Promise.all([
    loadAwareness(db, plan.id),
    wavesOf(rq, plan),
    listTasks(db, { planIds: [plan.id] }),
  ]);
  const taskOf = new Map(tasks.map((task) => [task.id, task.text]));
  const shared =
    typed.before && typed.after && typed.before !== typed.after
      ? await listSharedMeasures(db, typed.before, typed.after)
      : null;
  const error = errorIn(errors);
  const hasErrors = Object.keys(errors).length > 0;
  const options = waves.map((wave) => ({
    value: wave.id,
    label: `${wave.title} (${words.period(formatDate(wave.periodFrom), formatDate(wave.periodUntil))})`,
  }));
  const done = rq.query.xong === "gan" ? words.saved : rq.query.xong === "bo" ? words.dropped : null;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={planTrail(plan, pick(rq.lang, planVi, planEn))}
      hasErrors={hasErrors}
      wide
      notice={
        hasErrors ? (
          <ErrorSummary errors={summaryOf(errors)} />
        ) : done ? (
          <NotificationBanner tone="success">{done}</NotificationBanner>
        ) : null
      }
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          lines.length > 0 ? (
            <LinkButton href={`${base}.csv`} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      {lines.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <AwarenessTable
          words={words}
          lang={rq.lang}
          lines={lines}
          staff={{
            aboutOf: (line) => (
              <>
                <strong>{line.about}</strong>
                <br />
                {line.taskId ? (
                  <>
                    <a href={`/can-bo/ke-hoach/nhiem-vu/${line.taskId}`}>
                      {shortText(taskOf.get(line.taskId) ?? "", 100)}
                    </a>
                    <br />
                  </>
                ) : null}
              </>
            ),
            act: (line) =>
              mayEdit ? (
                <ActButton action={`${base}/bo`} fields={{ id: line.id }} variant="secondary" small>
                  {words.drop}
                </ActButton>
              ) : null,
          }}
        />
      )}
      {mayEdit ? (
        <>
          <Heading level={2}>{words.addTitle}</Heading>
          {waves.length < 2 ? (
            <p class="govuk-body">
              {words.noWaves} <a href="/can-bo/khao-sat">{words.makeSurvey}</a>
            </p>
          ) : (
            <>
              <Form action={base} method="get">
                <Select
                  name="truoc"
                  label={words.chooseBefore}
                  value={typed.before ?? ""}
                  placeholder={words.choose}
                  options={options}
                  {...error("truoc")}
                />
                <Select
                  name="sau"
                  label={words.chooseAfter}
                  value={typed.after ?? ""}
                  placeholder={words.choose}
                  options={options}
                />
                <Button variant={shared && shared.length > 0 ? "secondary" : "primary"}>{words.showMeasures}</Button>
              </Form>
              {shared?.length === 0 ? <p class="govuk-body">{words.noShared}</p> : null}
              {shared && shared.length > 0 ? (
                <Form action={base} guard>
                  <input type="hidden" name="before" value={typed.before ?? ""} />
                  <input type="hidden" name="after" value={typed.after ?? ""} />
                  <Select
                    name="measure"
                    label={words.measure}
                    value={typed.measure ?? ""}
                    placeholder={words.chooseMeasure}
                    options={shared.map((one) => ({ value: one.key, label: one.name || words.overall }))}
                    {...error("measure")}
                  />
                  <TextInput
                    name="about"
                    label={words.about}
                    hint={words.aboutHint}
                    value={typed.about ?? ""}
                    {...error("about")}
                  />
                  <Select
                    name="task"
                    label={words.task}
                    value={typed.task ?? ""}
                    placeholder={words.wholePlan}
                    options={tasks.map((task) => ({ value: task.id, label: shortText(task.text, 120) }))}
                  />
                  <Button>{words.add}</Button>
                </Form>
              ) : null}
            </>
          )}
        </>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export async function planAwarenessPage(rq: Rq): Promise<Reply> {
  const { truoc, sau } = Chosen.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const errors: FormErrors = truoc && truoc === sau ? { truoc: words.errors.surveys } : {};
  return show(rq, { before: truoc ?? "", after: sau ?? "" }, errors);
}

export async function awarenessExport(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const lines = await loadAwareness(rq.app.db, plan.id);
  const share = (value: number | null | undefined): string =>
    value === null || value === undefined ? "" : value.toFixed(1);
  return download(
    Buffer.from(
      writeCsv([
        [words.about, words.measure, words.before, "n", "±", words.after, "n", "±", words.result],
        ...lines.map(({ about, found }) => [
          about,
          measureName(found, words),
          share(found?.before.value),
          found?.before.n ?? "",
          share(found?.before.margin),
          share(found?.after.value),
          found?.after.n ?? "",
          share(found?.after.margin),
          found ? sayChange(found, words) : words.withdrawn,
        ]),
      ]),
    ),
    "text/csv; charset=utf-8",
    "nhan-thuc-truoc-sau.csv",
  );
}

export async function addAwarenessPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const waves = await wavesOf(rq, plan);
  const before = waves.find((one) => one.id === typed.before);
  const after = waves.find((one) => one.id === typed.after);
  if (!before || !after || before === after) errors.truoc = words.errors.surveys;
  else if (before.periodUntil > after.periodUntil) errors.truoc = words.errors.order;
  const shared = before && after ? await listSharedMeasures(rq.app.db, before.id, after.id) : [];
  const measure = shared.find((one) => one.key === typed.measure)?.key ?? null;
  if (measure === null) errors.measure = words.errors.measure;
  if (!isText(typed.about, MOST.about)) errors.about = words.errors.about;
  const task = z.uuid().safeParse(typed.task);
  if (!before || !after || measure === null || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    addAwareness(tx, actorOf(rq), {
      planId: plan.id,
      taskId: task.success ? task.data : null,
      about: nfc(typed.about ?? "").trim(),
      beforeSurveyId: before.id,
      afterSurveyId: after.id,
      measure,
      at: rq.now,
    }),
  );
  return seeOther(`${addressOf(plan)}?xong=gan`);
}

export async function dropAwarenessPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const { id } = z.object({ id: z.uuid() }).parse(rq.body);
  await transaction(rq.app.db, (tx) => dropAwareness(tx, actorOf(rq), { planId: plan.id, id, at: rq.now }));
  return seeOther(`${addressOf(plan)}?xong=bo`);
}
