import {
  ActWithReason,
  Button,
  Checkboxes,
  DateInput,
  Details,
  Form,
  Heading,
  InsetText,
  Paragraphs,
  Radios,
  Table,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import type { vi } from "./messages.vi.ts";
import {
  type Criterion,
  type Mark,
  type Member,
  maySeeMarks,
  OUTCOMES,
  REVIEW_LIMITS,
  type Review,
  sumMarks,
  voting,
} from "./review.ts";

export interface Council {
  review: Review;
  criteria: Criterion[];
  members: Member[];
  marks: Mark[];
}

export interface CouncilProps {
  words: typeof vi;
  base: string;
  /** Newest first. */
  councils: Council[];
  personId: string;
  mayOpen: boolean;
  /** Who is offered as a member. */
  candidates: readonly { id: string; name: string }[];
  /** May give marks now. */
  maySit: boolean;
  mayConclude: boolean;
  posted: { form: string; typed: Typed; chosen: readonly string[]; errors: FormErrors } | null;
}

/** What councils said of an initiative, and what this person may do about it now. */
export function CouncilSection(props: CouncilProps) {
  return (
    <>
      {props.councils.map((council) => (
        <OneCouncil key={council.review.id} {...props} council={council} />
      ))}
      {props.maySit ? <MarkForm {...props} /> : null}
      {props.mayConclude ? <ConcludeForm {...props} /> : null}
      {props.mayOpen ? <OpenForm {...props} /> : null}
    </>
  );
}

function OneCouncil({ words, council, personId }: CouncilProps & { council: Council }) {
  const { review, members, marks, criteria } = council;
  const isOpen = maySeeMarks(review, members, personId);
  const sums = isOpen ? sumMarks(members, marks) : null;
  const marked = voting(members).filter((one) => one.markedAt !== null).length;
  const most = criteria.reduce((sum, one) => sum + one.maximum, 0);
  const isSelf = members.some((one) => one.personId === personId);
  return (
    <>
      <Heading level={2} size="m">
        {words.round(review.round)}
      </Heading>
      {review.outcome ? (
        <InsetText>
          <strong>{words.conclude.outcomes[review.outcome]}.</strong>{" "}
          {words.minutes(review.minutesNumber ?? "", review.minutesOn ?? "")}.
          <Paragraphs text={review.conclusion ?? ""} />
        </InsetText>
      ) : (
        <p class="govuk-body">
          {words.standing(marked, voting(members).length)} {words.due(review.dueOn)}{" "}
          {isOpen ? null : isSelf ? words.sealed : words.sealedForKeeper}
        </p>
      )}
      <Table<Member>
        caption={words.round(review.round)}
        captionHidden
        phone="cards"
        rows={members}
        columns={[
          {
            key: "name",
            header: words.member,
            rowHeader: true,
            cell: (one) => (
              <>
                {one.name}
                {isOpen && one.remark ? <div class="govuk-hint">{one.remark}</div> : null}
              </>
            ),
          },
          ...(isOpen
            ? criteria.map((criterion) => ({
                key: String(criterion.id),
                header: `${criterion.name} (${words.most(criterion.maximum)})`,
                numeric: true,
                cell: (one: Member) =>
                  String(
                    marks.find((mark) => mark.personId === one.personId && mark.criterionId === criterion.id)?.mark ??
                      "–",
                  ),
              }))
            : []),
          {
            key: "sum",
            header: isOpen ? `${words.sum} (${words.most(most)})` : words.sum,
            numeric: true,
            cell: (one) =>
              one.conflict !== null
                ? words.aside
                : one.markedAt === null
                  ? words.waiting
                  : String(sums?.each.find((each) => each.personId === one.personId)?.sum ?? words.marked),
          },
        ]}
      />
      {sums ? (
        <p class="govuk-body">
          <strong>{words.sums(sums.mean, sums.lowest, sums.highest, sums.spread)}</strong>
        </p>
      ) : null}
    </>
  );
}

function OpenForm({ words, base, candidates, posted }: CouncilProps) {
  const mine = posted?.form === "open" ? posted : null;
  const error = errorIn(mine?.errors ?? {});
  const said = words.open;
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      <p class="govuk-body">{said.help}</p>
      <Form action={`${base}/hoi-dong`}>
        {candidates.length > 0 ? (
          <Checkboxes
            name="members"
            label={said.members}
            values={[...(mine?.chosen ?? [])]}
            options={candidates.map((one) => ({ value: one.id, label: one.name }))}
            {...error("members")}
          />
        ) : null}
        <TextArea
          name="others"
          label={said.others}
          hint={said.othersHint}
          optional
          rows={2}
          value={mine?.typed.others ?? ""}
          {...error("others")}
        />
        <DateInput name="due" label={said.due} value={dayIn(mine?.typed ?? {}, "due")} {...error("due")} />
        <Button>{said.button}</Button>
      </Form>
    </>
  );
}

function MarkForm({ words, base, councils, posted }: CouncilProps) {
  const mine = posted?.form === "mark" ? posted : null;
  const error = errorIn(mine?.errors ?? {});
  const said = words.mark;
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      <p class="govuk-body">{said.help}</p>
      <Form action={`${base}/cham`}>
        {(councils[0]?.criteria ?? []).map((one) => (
          <TextInput
            key={one.id}
            name={`mark-${one.id}`}
            label={said.label(one.name, one.maximum)}
            inputmode="numeric"
            width={3}
            value={mine?.typed[`mark-${one.id}`] ?? ""}
            {...error(`mark-${one.id}`)}
          />
        ))}
        <TextArea
          name="remark"
          label={said.remark}
          optional
          rows={2}
          maxCharacters={REVIEW_LIMITS.remark}
          value={mine?.typed.remark ?? ""}
          {...error("remark")}
        />
        <Button>{said.button}</Button>
      </Form>
      <ActWithReason
        summary={words.conflict.title}
        label={words.conflict.label}
        button={words.conflict.button}
        name="conflict"
        variant="secondary"
        action={`${base}/khong-cham`}
        maxCharacters={REVIEW_LIMITS.remark}
        value={posted?.form === "conflict" ? posted.typed.conflict : ""}
        error={posted?.form === "conflict" ? posted.errors.conflict : null}
      />
    </>
  );
}

function ConcludeForm({ words, base, posted }: CouncilProps) {
  const mine = posted?.form === "conclude" ? posted : null;
  const typed = mine?.typed ?? {};
  const error = errorIn(mine?.errors ?? {});
  const said = words.conclude;
  return (
    <Details summary={said.title} open={mine !== null}>
      <Form action={`${base}/ket-luan`}>
        <Radios
          name="outcome"
          label={said.outcome}
          small
          value={typed.outcome ?? ""}
          options={OUTCOMES.map((value) => ({ value, label: said.outcomes[value] }))}
          {...error("outcome")}
        />
        <TextInput
          name="minutesNumber"
          label={said.number}
          hint={said.numberHint}
          width={20}
          value={typed.minutesNumber ?? ""}
          {...error("minutesNumber")}
        />
        <DateInput name="minutesOn" label={said.on} value={dayIn(typed, "minutesOn")} {...error("minutesOn")} />
        <TextArea
          name="conclusion"
          label={said.text}
          hint={said.textHint}
          rows={4}
          maxCharacters={REVIEW_LIMITS.conclusion}
          value={typed.conclusion ?? ""}
          {...error("conclusion")}
        />
        <Button>{said.button}</Button>
      </Form>
    </Details>
  );
}
