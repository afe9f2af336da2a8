import { randomUUID } from "node:crypto";
import { z } from "zod";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  fits,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { testRefusal } from "../keep-test.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { recordBeside, type SeenTask } from "../record-beside.ts";
import { LIMITS, OUTCOMES, type UsabilityTest } from "../usability-test.ts";
import { TestRefused } from "../usability-tests.errors.ts";
import { AboutFields, aboutIn } from "./public-pages.tsx";
import { STAFF, staffTest } from "./staff-test.ts";

const NOT_TRIED = "chua";

function show(rq: Rq, test: UsabilityTest, typed: Typed, errors: FormErrors, status = 200): Reply {
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const error = errorIn(errors);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.moderatorTitle}
      breadcrumbs={[
        { text: words.title, href: STAFF },
        { text: test.title, href: `${STAFF}/${test.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong === "phieu" && status === 200 ? (
            <NotificationBanner tone="success">{said.saved.phieu}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.moderatorTitle} caption={test.title} lead={said.moderatorLead} />
      <InsetText>{words.public.consent}</InsetText>
      <p class="govuk-body">{said.startHint(test.startsAt)}</p>
      <Form action={`${STAFF}/${test.id}/cung-ngoi`} guard>
        <input type="hidden" name="sheet" value={typed.sheet || randomUUID()} />
        {test.tasks.map((task, at) => (
          <Fieldset key={task.key} legend={`${at + 1}. ${task.text}`} legendSize="m">
            <Radios
              name={`outcome-${at}`}
              label={said.outcome}
              small
              value={typed[`outcome-${at}`] || NOT_TRIED}
              options={[
                ...OUTCOMES.map((value) => ({ value, label: words.outcomes[value] })),
                { value: NOT_TRIED, label: said.notTried },
              ]}
              {...error(`outcome-${at}`)}
            />
            <TextInput
              name={`seconds-${at}`}
              label={said.seconds}
              optional
              inputmode="numeric"
              width={4}
              value={typed[`seconds-${at}`] ?? ""}
              {...error(`seconds-${at}`)}
            />
            <TextInput
              name={`ease-${at}`}
              label={said.ease}
              hint={said.easeHint}
              optional
              inputmode="numeric"
              width={2}
              value={typed[`ease-${at}`] ?? ""}
              {...error(`ease-${at}`)}
            />
            <TextArea
              name={`heard-${at}`}
              label={said.heard}
              optional
              rows={2}
              value={typed[`heard-${at}`] ?? ""}
              {...error(`heard-${at}`)}
            />
          </Fieldset>
        ))}
        <AboutFields words={words} typed={typed} />
        <TextArea
          name="words"
          label={words.paper.words}
          optional
          rows={3}
          value={typed.words ?? ""}
          {...error("words")}
        />
        <Button>{said.saveSheet}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export async function besidePage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const refusal = await testRefusal(rq.app.db, actorOf(rq), "moderate", test, rq.now);
  if (refusal) throw new TestRefused(refusal);
  return show(rq, test, {}, {});
}

function readTasks(test: UsabilityTest, typed: Typed, said: (typeof vi)["errors"]) {
  const errors: FormErrors = {};
  const tasks: SeenTask[] = [];
  for (const [at, task] of test.tasks.entries()) {
    const field = (name: string): string => typed[`${name}-${at}`] ?? "";
    const heard = cleanText(field("heard"));
    const whole = (name: string, most: number, least: number): number | null | undefined => {
      if (field(name) === "") return null;
      const read = z.coerce.number().int().min(least).max(most).safeParse(field(name));
      return read.success ? read.data : undefined;
    };
    const seconds = whole("seconds", LIMITS.seconds, 0);
    const ease = whole("ease", 7, 1);
    if (seconds === undefined) errors[`seconds-${at}`] = said.seconds;
    if (ease === undefined) errors[`ease-${at}`] = said.easeNumber;
    if (!fits(heard, LIMITS.heard)) errors[`heard-${at}`] = said.words;
    const outcome = OUTCOMES.find((one) => one === field("outcome"));
    if (outcome)
      tasks.push({ key: task.key, outcome, seconds: seconds ?? null, ease: ease ?? null, heard: heard || null });
    else if (seconds !== null || ease !== null || heard) errors[`outcome-${at}`] = said.outcome;
  }
  return { tasks, errors };
}

export async function recordBesidePage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const { tasks, errors } = readTasks(test, typed, words.errors);
  const free = cleanText(typed.words ?? "");
  if (!fits(free, LIMITS.words)) errors.words = words.errors.words;
  if (tasks.length === 0 && Object.keys(errors).length === 0) errors["outcome-0"] = words.errors.nothing;
  if (Object.keys(errors).length > 0) return show(rq, test, typed, errors, 422);
  const sheet = z.uuid().safeParse(typed.sheet);
  try {
    await transaction(rq.app.db, (tx) =>
      recordBeside(tx, actorOf(rq), {
        id: sheet.success ? sheet.data : randomUUID(),
        testId: test.id,
        about: aboutIn(typed),
        words: free || null,
        tasks,
        at: rq.now,
      }),
    );
    return seeOther(`${STAFF}/${test.id}/cung-ngoi?xong=phieu`);
  } catch (error) {
    if (!(error instanceof TestRefused)) throw error;
    return show(rq, test, typed, { "outcome-0": words.refusals[error.code] }, 409);
  }
}
