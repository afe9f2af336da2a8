import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  Tabs,
  TextArea,
  TextInput,
  type ViewContext,
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
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { listPrizes, listRounds } from "../contest.store.ts";
import {
  AUDIENCES,
  CONTEST_LIMITS,
  type Contest,
  type ContestFacts,
  KINDS,
  type Kind,
  type Prize,
  RANKS,
  type Rank,
  type Round,
  readRounds,
  writeRounds,
} from "../contest.ts";
import { ContestRefused } from "../contests.errors.ts";
import { ceilingsOn, changeContest, contestRefusal, draftContest, prizedWhom } from "../keep-contest.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { en as stageEn } from "../stage/messages.en.ts";
import { vi as stageVi } from "../stage/messages.vi.ts";
import { freshStage, readStage, StageFields, typedStage } from "../stage/pages/form-fields.tsx";
import { findStage, listParts } from "../stage/stage.store.ts";
import { findRules, listCriteria } from "../writing/essay.store.ts";
import { en as writingEn } from "../writing/messages.en.ts";
import { vi as writingVi } from "../writing/messages.vi.ts";
import { freshWriting, readWriting, typedWriting, WritingFields } from "../writing/pages/form-fields.tsx";
import { CONTESTS } from "./staff-list-page.tsx";
import { visibleContest } from "./visible-contest.ts";

async function show(rq: Rq, before: Contest | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  if (before) {
    const refusal = await contestRefusal(db, actor, "change", before, rq.now);
    if (refusal) throw new ContestRefused(refusal);
  }
  const reach = await reachOf(db, actor, "contests.write", rq.now);
  const today = vietnamDay(rq.now);
  return html(
    FormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      before,
      units: await unitChoices(db, actor, reach, { on: today }),
      ceilings: await ceilingsOn(db, today, prizedWhom(before?.kind ?? kindOf(typed.kind))),
      typed,
      errors,
    }),
    { status },
  );
}

const kindOf = (value: unknown): Kind => KINDS.find((one) => one === value) ?? "quiz";

/** The form of one kind; the others stand beside it. */
export function newContestPage(rq: Rq): Promise<Reply> {
  const kind = kindOf(rq.query.loai);
  const fresh: Record<Kind, Typed> = {
    quiz: {},
    writing: freshWriting(pick(rq.lang, writingVi, writingEn)),
    stage: freshStage,
  };
  return show(rq, null, { kind, audience: "everybody", ...fresh[kind] }, {});
}

export async function editContestPage(rq: Rq): Promise<Reply> {
  const contest = await visibleContest(rq);
  const prizes = await listPrizes(rq.app.db, contest.id);
  const { db } = rq.app;
  const criteria = await listCriteria(db, contest.id);
  const [rules, stage] = [await findRules(db, contest.id), await findStage(db, contest.id)];
  return show(
    rq,
    contest,
    {
      basedOn: String(contest.basedOn),
      title: contest.title,
      lead: contest.lead,
      rules: contest.rules,
      audience: contest.audience,
      ...(rules ? typedWriting(rules, criteria) : {}),
      ...(stage ? typedStage(stage, await listParts(db, contest.id), criteria) : {}),
      rounds: writeRounds(await listRounds(rq.app.db, [contest.id])),
      ...Object.fromEntries(
        prizes.flatMap((one) => [
          [`count-${one.rank}`, String(one.count)],
          [`amount-${one.rank}`, String(one.amount)],
        ]),
      ),
    },
    {},
  );
}

function read(
  typed: Typed,
  ceilings: ReadonlyMap<Rank, number>,
  words: typeof vi,
  isNew: boolean,
): { facts: Omit<ContestFacts, "unitId">; rounds: Round[]; prizes: Prize[]; errors: FormErrors } {
  const said = words.errors;
  const errors: FormErrors = {};
  const audience = AUDIENCES.find((one) => one === typed.audience);
  const rounds = readRounds(typed.rounds ?? "");
  if (!isText(typed.title, CONTEST_LIMITS.title)) errors.title = said.title;
  if (isNew && !z.uuid().safeParse(typed.unitId).success) errors.unitId = said.unitId;
  if (!isText(typed.lead, CONTEST_LIMITS.lead)) errors.lead = said.lead;
  if (!isText(typed.rules, CONTEST_LIMITS.rules)) errors.rules = said.rules;
  if (!audience) errors.audience = said.audience;
  if ("fault" in rounds) errors.rounds = said.rounds(rounds.fault);
  else if (rounds.rounds.length === 0 || rounds.rounds.length > CONTEST_LIMITS.rounds) errors.rounds = said.noRounds;
  const prizes: Prize[] = [];
  for (const rank of RANKS) {
    const [countText, amountText] = [
      typed[`count-${rank}`] ?? "",
      (typed[`amount-${rank}`] ?? "").replace(/[.\s]/g, ""),
    ];
    if (countText === "" && amountText === "") continue;
    const count = /^\d{1,3}$/.test(countText) ? Number(countText) : 0;
    const amount = /^\d{1,9}$/.test(amountText) ? Number(amountText) : -1;
    if (count < 1 || count > 100) errors[`count-${rank}`] = said.prize;
    else if (amount < 0) errors[`amount-${rank}`] = said.prize;
    else if (amount > (ceilings.get(rank) ?? 0))
      errors[`amount-${rank}`] = said.ceiling(words.money(ceilings.get(rank) ?? 0));
    prizes.push({ rank, count, amount });
  }
  return {
    facts: {
      title: typed.title ?? "",
      lead: typed.lead ?? "",
      rules: typed.rules ?? "",
      audience: audience ?? "everybody",
    },
    rounds: "rounds" in rounds ? rounds.rounds : [],
    prizes,
    errors,
  };
}

async function save(rq: Rq, before: Contest | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const kind = before?.kind ?? kindOf(typed.kind);
  const wrote = pick(rq.lang, writingVi, writingEn);
  const writing = kind === "writing" ? readWriting(typed, wrote) : null;
  const told = pick(rq.lang, stageVi, stageEn);
  const { facts, rounds, prizes, errors } = read(
    typed,
    await ceilingsOn(rq.app.db, vietnamDay(rq.now), prizedWhom(kind)),
    words,
    !before,
  );
  const stage = kind === "stage" ? readStage(typed, rounds, told) : null;
  if (stage) {
    if (errors.rounds || rounds.length !== 1) errors.rounds = told.form.errors.period;
    Object.assign(errors, stage.errors);
  }
  if (writing) {
    if (errors.rounds || rounds.length !== 1) errors.rounds = wrote.form.errors.period;
    Object.assign(errors, writing.errors);
  }
  if (Object.keys(errors).length > 0) return show(rq, before, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      const plan = { ...facts, rounds, prizes, writing: writing ?? undefined, stage: stage ?? undefined, at: rq.now };
      if (!before) return draftContest(tx, actorOf(rq), { ...plan, unitId: typed.unitId ?? "" });
      await changeContest(tx, actorOf(rq), { ...plan, contestId: before.id, basedOn: Number(typed.basedOn) });
      return before.id;
    });
    return seeOther(`${CONTESTS}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, before, typed, { title: words.refusals[error.code] }, 409);
  }
}

export const draftContestPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeContestPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleContest(rq));

function FormView(props: {
  ctx: ViewContext;
  words: typeof vi;
  before: Contest | null;
  units: { id: string; name: string }[];
  ceilings: Map<Rank, number>;
  typed: Typed;
  errors: FormErrors;
}) {
  const { ctx, words, before, units, ceilings, typed, errors } = props;
  const said = words.form;
  const error = errorIn(errors);
  const title = before ? said.editTitle : said.newTitle;
  const only = units.length === 1 ? units[0] : undefined;
  const kind = before?.kind ?? kindOf(typed.kind);
  const wrote = pick(ctx.lang, writingVi, writingEn);
  const staged = pick(ctx.lang, stageVi, stageEn);
  const period = { quiz: null, writing: wrote.form, stage: staged.form }[kind];
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: CONTESTS },
        ...(before ? [{ text: before.title, href: `${CONTESTS}/${before.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={words.lead} />
      {before ? null : (
        <Tabs
          label={words.kind}
          items={KINDS.map((value) => ({
            href: `${CONTESTS}/moi?loai=${value}`,
            label: words.kinds[value],
            current: value === kind,
          }))}
        />
      )}
      <Form action={before ? `${CONTESTS}/${before.id}/sua` : `${CONTESTS}/moi`} guard>
        {before ? <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} /> : null}
        <input type="hidden" name="kind" value={kind} />
        <TextInput name="title" label={words.name} value={typed.title ?? ""} {...error("title")} />
        {before ? null : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId || only?.id || ""}
            {...(only ? {} : { placeholder: words.errors.unitId })}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <TextArea
          name="lead"
          label={said.lead}
          hint={said.leadHint}
          rows={2}
          value={typed.lead ?? ""}
          {...error("lead")}
        />
        <Radios
          name="audience"
          label={words.audience}
          small
          value={typed.audience ?? ""}
          options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
          {...error("audience")}
        />
        <TextArea
          name="rounds"
          label={period?.period ?? said.rounds}
          hint={period?.periodHint ?? said.roundsHint}
          rows={period ? 2 : 4}
          value={typed.rounds ?? ""}
          {...error("rounds")}
        />
        {kind === "writing" ? <WritingFields words={wrote} typed={typed} errors={errors} /> : null}
        {kind === "stage" ? <StageFields words={staged} typed={typed} errors={errors} /> : null}
        <TextArea
          name="rules"
          label={said.rules}
          hint={said.rulesHint}
          rows={8}
          maxCharacters={CONTEST_LIMITS.rules}
          value={typed.rules ?? ""}
          {...error("rules")}
        />
        <Fieldset legend={said.prizes} legendSize="s" hint={said.prizesHint}>
          {RANKS.map((rank) => (
            <div key={rank}>
              <TextInput
                name={`count-${rank}`}
                label={said.count(words.ranks[rank])}
                optional
                inputmode="numeric"
                width={3}
                value={typed[`count-${rank}`] ?? ""}
                {...error(`count-${rank}`)}
              />
              <TextInput
                name={`amount-${rank}`}
                label={said.amount(words.ranks[rank], words.money(ceilings.get(rank) ?? 0))}
                optional
                inputmode="numeric"
                width={10}
                value={typed[`amount-${rank}`] ?? ""}
                {...error(`amount-${rank}`)}
              />
            </div>
          ))}
        </Fieldset>
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
