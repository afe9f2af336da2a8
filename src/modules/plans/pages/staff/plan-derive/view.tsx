import {
  Button,
  Card,
  Checkboxes,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  InsetText,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Duty } from "../../../cascade/duties.ts";
import { dutyNow } from "../../../cascade/duty-changes.ts";
import type { CascadeWords } from "../../../cascade/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan, PlanPiece } from "../../../plan.ts";
import { planTrail } from "../plan-trail.ts";
import { type DeriveTyped, TAKEN_PIECES } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: CascadeWords;
  planWords: Words;
  plan: Plan;
  units: { id: string; name: string }[];
  unit: { id: string; name: string } | null;
  ownId: string | null;
  duties: Duty[];
  pieces: PlanPiece[];
  typed: DeriveTyped;
  errors: FieldError[];
}

export function PlanDeriveView(props: Props) {
  const { ctx, words, planWords, plan, units, unit, ownId, duties, errors } = props;
  const base = `/can-bo/ke-hoach/${plan.id}`;
  const name = [plan.number, plan.title].filter(Boolean).join(", ");
  return (
    <StaffLayout
      ctx={ctx}
      title={words.derive}
      hasErrors={errors.length > 0}
      breadcrumbs={planTrail(plan, planWords)}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={words.derive} lead={words.deriveLead(name)} />
      <Form action={`${base}/lap-ke-hoach`} method="get">
        <Select
          name="donvi"
          label={words.unit}
          value={unit?.id ?? ""}
          placeholder=" "
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          error={errorOf(errors, "unit")}
        />
        <Button variant="secondary">{words.chooseUnit}</Button>
      </Form>
      {ownId ? (
        <InsetText>
          {words.exists} <a href={`/can-bo/ke-hoach/${ownId}`}>{words.openOwn}</a>
        </InsetText>
      ) : null}
      {unit && !ownId && duties.length === 0 ? <p class="govuk-body">{words.noDuties}</p> : null}
      {unit && !ownId && duties.length > 0 ? <Choice {...props} unit={unit} /> : null}
    </StaffLayout>
  );
}

function Choice(props: Props & { unit: { id: string; name: string } }) {
  const { words, planWords, plan, unit, duties, pieces, typed, errors } = props;
  return (
    <Form action={`/can-bo/ke-hoach/${plan.id}/lap-ke-hoach`} guard={errors.length > 0 ? "changed" : true}>
      <input type="hidden" name="unit" value={unit.id} />
      <Heading level={2} size="m" id="take">
        {words.duties}
      </Heading>
      <p class="govuk-hint">{words.dutiesHint}</p>
      {duties.map((duty) => (
        <DutyCard key={duty.task.id} {...props} duty={duty} />
      ))}
      <Heading level={2} size="m">
        {words.pieces}
      </Heading>
      <p class="govuk-hint">{words.piecesHint}</p>
      {TAKEN_PIECES.map((kind) => {
        const own = pieces.filter((piece) => piece.kind === kind);
        return own.length === 0 ? null : (
          <Checkboxes
            key={kind}
            name="piece"
            id={`piece-${kind}`}
            label={planWords.pieceKinds[kind]}
            small
            values={own.filter((piece) => typed.pieces?.has(piece.id) ?? true).map((piece) => piece.id)}
            options={own.map((piece) => ({ value: piece.id, label: piece.text }))}
          />
        );
      })}
      <Button>{words.deriveDo}</Button>
    </Form>
  );
}

function DutyCard({ ctx, words, duty, typed, errors }: Props & { duty: Duty }) {
  const { task, share, agencyName } = duty;
  const now = dutyNow(task, share);
  const isCoordinating = share?.role === "coordinating";
  const isTaken = typed.taken?.has(task.id) ?? !isCoordinating;
  const facts = [
    words.dutyOf(agencyName),
    now.dueOn ? words.due(formatDate(now.dueOn)) : now.deadlineText ? words.due(now.deadlineText) : null,
    words.target(formatNumber(now.targetCount, ctx.lang)),
    isCoordinating ? words.coordinating : null,
  ];
  return (
    <Card>
      <Checkboxes
        name="take"
        id={`take-${task.id}`}
        label={task.text}
        hint={facts.filter(Boolean).join(" · ")}
        small
        values={isTaken ? [task.id] : []}
        options={[{ value: task.id, label: words.take }]}
      />
      <TextInput
        name={`reason-${task.id}`}
        label={words.whyLeft}
        optional
        value={typed.reasons.get(task.id) ?? ""}
        error={errorOf(errors, `reason-${task.id}`)}
      />
    </Card>
  );
}
