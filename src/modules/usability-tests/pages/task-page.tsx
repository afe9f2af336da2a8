import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Heading,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { dropTask, keepTask, testRefusal } from "../keep-test.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { factToday } from "../tasks-today.ts";
import { FACTS, LIMITS, type Question, readAddress, type Task, type UsabilityTest } from "../usability-test.ts";
import { TestRefused, TestUnknown } from "../usability-tests.errors.ts";
import { STAFF, staffTest } from "./staff-test.ts";

/** The right answer is none of the record's facts. */
const OWN_WORDS = "tu-ghi";

const linesOf = (text: string | undefined): string[] => [
  ...new Set(
    cleanText(text ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

function show(rq: Rq, test: UsabilityTest, key: string, typed: Typed, errors: FormErrors, status = 200): Reply {
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const error = errorIn(errors);
  const isThere = test.tasks.some((one) => one.key === key);
  const title = isThere ? said.editTask : said.addTask;
  const base = `${STAFF}/${test.id}/viec`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[
        { text: words.title, href: STAFF },
        { text: test.title, href: `${STAFF}/${test.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} caption={test.title} />
      <Form action={`${base}/${key}`} guard>
        <TextArea
          name="text"
          label={said.taskText}
          hint={said.taskTextHint}
          rows={3}
          value={typed.text ?? ""}
          maxCharacters={LIMITS.task}
          {...error("text")}
        />
        <TextArea
          name="addresses"
          label={said.addresses}
          hint={said.addressesHint}
          optional
          rows={3}
          value={typed.addresses ?? ""}
          {...error("addresses")}
        />
        <Heading level={2} size="m">
          {said.question}
        </Heading>
        <TextInput
          name="question"
          label={said.questionText}
          hint={said.questionHint}
          optional
          value={typed.question ?? ""}
          {...error("question")}
        />
        <Radios
          name="fact"
          label={said.fact}
          hint={said.factHint}
          small
          value={typed.fact || OWN_WORDS}
          options={[
            { value: OWN_WORDS, label: said.factNone },
            ...FACTS.map((value) => ({ value, label: words.facts[value] })),
          ]}
          {...error("fact")}
        />
        <TextInput
          name="code"
          label={said.factCode}
          hint={said.codeHint}
          optional
          width={20}
          value={typed.code ?? ""}
          {...error("code")}
        />
        <TextInput name="right" label={said.right} optional value={typed.right ?? ""} {...error("right")} />
        <TextArea
          name="wrong"
          label={said.wrong}
          hint={said.wrongHint}
          optional
          rows={4}
          value={typed.wrong ?? ""}
          {...error("wrong")}
        />
        <Button>{said.save}</Button>
      </Form>
      {isThere ? (
        <ActButton action={`${base}/${key}/bo`} variant="warning">
          {said.drop}
        </ActButton>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

async function draftOf(rq: Rq): Promise<UsabilityTest> {
  const test = await staffTest(rq);
  const refusal = await testRefusal(rq.app.db, actorOf(rq), "write", test, rq.now);
  if (refusal) throw new TestRefused(refusal);
  return test;
}

const keyOf = (rq: Rq): string => {
  const key = rq.params.key ?? "";
  if (!/^[\w-]{1,40}$/.test(key)) throw new TestUnknown();
  return key;
};

export async function newTaskPage(rq: Rq): Promise<Reply> {
  const test = await draftOf(rq);
  return show(rq, test, randomUUID(), { code: test.procedureCode ?? "" }, {});
}

export async function editTaskPage(rq: Rq): Promise<Reply> {
  const test = await draftOf(rq);
  const task = test.tasks.find((one) => one.key === keyOf(rq));
  if (!task) throw new TestUnknown();
  const { question } = task;
  return show(
    rq,
    test,
    task.key,
    {
      text: task.text,
      addresses: task.addresses.join("\n"),
      question: question?.text ?? "",
      fact: question?.fact?.kind ?? "",
      code: question?.fact?.code ?? test.procedureCode ?? "",
      right: question && !question.fact ? question.right : "",
      wrong: question?.wrong.join("\n") ?? "",
    },
    {},
  );
}

async function readQuestion(rq: Rq, typed: Typed, errors: FormErrors): Promise<Question | null> {
  const said = pick(rq.lang, vi, en).errors;
  const text = cleanText(typed.question ?? "").replace(/\n+/g, " ");
  const wrong = linesOf(typed.wrong);
  const kind = FACTS.find((one) => one === typed.fact);
  if (text === "" && wrong.length === 0 && !kind && !typed.right) return null;
  if (!isText(text, LIMITS.question)) errors.question = said.question;
  let right = cleanText(typed.right ?? "").replace(/\n+/g, " ");
  const code = (typed.code ?? "").slice(0, 40);
  if (kind) {
    const told = code ? await factToday(rq.app.db, { kind, code }, vietnamDay(rq.now)) : null;
    if (told === null) errors.code = said.code;
    else if (!isText(told, LIMITS.choice)) errors.fact = said.fact;
    right = told ?? "";
  } else if (!isText(right, LIMITS.choice)) errors.right = said.right;
  if (
    wrong.length === 0 ||
    wrong.length > LIMITS.wrong ||
    wrong.includes(right) ||
    wrong.some((one) => !isText(one, LIMITS.choice))
  )
    errors.wrong = said.wrong;
  return { text, right, wrong, fact: kind ? { kind, code } : null };
}

export async function keepTaskPage(rq: Rq): Promise<Reply> {
  const test = await draftOf(rq);
  const key = keyOf(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const text = cleanText(typed.text ?? "").replace(/\n+/g, " ");
  if (!isText(text, LIMITS.task)) errors.text = said.task;
  const addresses: string[] = [];
  for (const line of linesOf(typed.addresses)) {
    const address = readAddress(line);
    if (address === null) errors.addresses ??= said.address([...line].slice(0, 60).join(""));
    else addresses.push(address);
  }
  if (addresses.length > LIMITS.addresses) errors.addresses ??= said.addresses;
  const question = await readQuestion(rq, typed, errors);
  if (addresses.length === 0 && question === null) errors.addresses ??= said.found;
  if (Object.keys(errors).length > 0) return show(rq, test, key, typed, errors, 422);
  const task: Task = { key, text, addresses: [...new Set(addresses)], question };
  return act(rq, test, key, typed, (tx) => keepTask(tx, actorOf(rq), { testId: test.id, task, at: rq.now }));
}

export async function dropTaskPage(rq: Rq): Promise<Reply> {
  const test = await draftOf(rq);
  const key = keyOf(rq);
  return act(rq, test, key, {}, (tx) => dropTask(tx, actorOf(rq), { testId: test.id, key, at: rq.now }));
}

async function act(
  rq: Rq,
  test: UsabilityTest,
  key: string,
  typed: Typed,
  work: (tx: Tx) => Promise<void>,
): Promise<Reply> {
  try {
    await transaction(rq.app.db, work);
    return seeOther(`${STAFF}/${test.id}?xong=viec`);
  } catch (error) {
    if (!(error instanceof TestRefused)) throw error;
    return show(rq, test, key, typed, { text: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}
