import {
  Button,
  ButtonGroup,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { AddresseesFields, type UnitBelow } from "../../../../briefings/index.ts";
import { AREAS, topicNames } from "../../../../topics/index.ts";
import { COURSE_KINDS, COURSE_LIMITS } from "../../../course.ts";
import type { LoadedCourse } from "../../../load-course.ts";
import type { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";
import type { FormTyped } from "./page.tsx";

interface ChooseProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  chosen: string;
  keep: Record<string, string>;
}

export function ChooseUnitView({ ctx, words, units, chosen, keep }: ChooseProps) {
  const said = words.form;
  return (
    <StaffLayout ctx={ctx} title={said.newTitle} breadcrumbs={[{ text: words.title, href: TRAINING }]}>
      <PageHeading title={said.newTitle} lead={said.newLead} />
      <Form action={`${TRAINING}/moi`} method="get">
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Select
          name="donvi"
          label={said.chooseUnit}
          value={chosen}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
        <Button>{said.choose}</Button>
      </Form>
    </StaffLayout>
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  unitId: string;
  unit: string;
  before: LoadedCourse | null;
  below: readonly UnitBelow[];
  tasks: { id: string; label: string }[];
  given: FormTyped;
  errors: FormErrors;
}

export function CourseFormView({ ctx, words, before, given, errors, ...props }: Props) {
  const said = words.form;
  const { typed } = given;
  const error = errorIn(errors);
  const isOut = before !== null && before.course.version !== null;
  const title = isOut ? said.changeTitle : before ? said.editTitle : said.newTitle;
  const value = (name: string): string => typed[name] ?? "";
  const topics = topicNames(ctx.lang);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        ...(before ? [{ text: before.course.title, href: `${TRAINING}/${before.course.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={isOut ? said.changeLead : said.newLead} />
      <SummaryList compact rows={[{ key: words.unit, value: props.unit }]} />
      <Form action={before ? `${TRAINING}/${before.course.id}/sua` : `${TRAINING}/moi`} guard>
        <input type="hidden" name="unitId" value={props.unitId} />
        <input type="hidden" name="basedOn" value={value("basedOn")} />
        <input type="hidden" name="slots" value={String(given.slots)} />
        {isOut ? (
          <TextArea
            name="changeNote"
            label={said.changeNote}
            hint={said.changeNoteHint}
            rows={2}
            maxCharacters={COURSE_LIMITS.changeNote}
            value={value("changeNote")}
            {...error("changeNote")}
          />
        ) : null}
        <Select
          name="kind"
          label={words.kind}
          value={value("kind")}
          options={COURSE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...error("kind")}
        />
        <TextInput name="title" label={said.name} hint={said.nameHint} value={value("title")} {...error("title")} />
        <TextArea
          name="purpose"
          label={said.purpose}
          hint={said.purposeHint}
          rows={4}
          maxCharacters={COURSE_LIMITS.purpose}
          value={value("purpose")}
          {...error("purpose")}
        />
        <AddresseesFields
          label={said.scope}
          typed={typed}
          units={given.units}
          roles={given.roles}
          below={props.below}
          errors={errors}
        />
        <TextInput
          name="guests"
          label={said.guests}
          hint={said.guestsHint}
          optional
          value={value("guests")}
          {...error("guests")}
        />
        {Array.from({ length: given.slots }, (_, at) => at + 1).map((n) => (
          <Fieldset key={n} legend={said.session(n)} legendSize="m" id={`buoi-${n}`}>
            <input type="hidden" name={`s${n}-id`} value={value(`s${n}-id`)} />
            <DateInput name={`s${n}day`} label={said.day} value={dayIn(typed, `s${n}day`)} {...error(`s${n}day`)} />
            <TextInput
              name={`s${n}begins`}
              label={said.begins}
              hint={said.beginsHint}
              width={5}
              value={value(`s${n}begins`)}
              {...error(`s${n}begins`)}
            />
            <TextInput
              name={`s${n}ends`}
              label={said.ends}
              width={5}
              value={value(`s${n}ends`)}
              {...error(`s${n}ends`)}
            />
            <TextInput
              name={`s${n}topic`}
              label={said.sessionTopic}
              value={value(`s${n}topic`)}
              {...error(`s${n}topic`)}
            />
            <TextInput
              name={`s${n}place`}
              label={said.place}
              hint={said.placeHint}
              optional
              value={value(`s${n}place`)}
              {...error(`s${n}place`)}
            />
            <TextInput
              name={`s${n}online`}
              label={said.online}
              optional
              value={value(`s${n}online`)}
              {...error(`s${n}online`)}
            />
            <TextInput
              name={`s${n}trainer`}
              label={said.trainer}
              optional
              value={value(`s${n}trainer`)}
              {...error(`s${n}trainer`)}
            />
            <TextInput
              name={`s${n}position`}
              label={said.position}
              optional
              value={value(`s${n}position`)}
              {...error(`s${n}position`)}
            />
          </Fieldset>
        ))}
        {given.slots < COURSE_LIMITS.sessions ? (
          <p>
            <Button variant="secondary" small name="more" value="1">
              {said.moreSessions}
            </Button>
          </p>
        ) : null}
        <TextInput
          name="capacity"
          label={said.capacity}
          hint={said.capacityHint}
          optional
          width={5}
          inputmode="numeric"
          value={value("capacity")}
          {...error("capacity")}
        />
        <DateInput
          name="signUpUntil"
          label={said.signUpUntil}
          hint={said.signUpUntilHint}
          optional
          value={dayIn(typed, "signUpUntil")}
          {...error("signUpUntil")}
        />
        <TextInput
          name="attendShare"
          label={said.attendShare}
          hint={said.attendShareHint}
          width={3}
          suffix="%"
          inputmode="numeric"
          value={value("attendShare")}
          {...error("attendShare")}
        />
        <Checkboxes
          name="rules"
          label={said.rules}
          small
          values={given.rules}
          options={[
            { value: "check", label: said.asksCheck, hint: said.asksCheckHint },
            { value: "certificate", label: said.givesCertificate, hint: said.givesCertificateHint },
          ]}
        />
        <Checkboxes
          name="topics"
          label={said.topics}
          small
          values={given.topics}
          options={AREAS.map((area) => ({ value: area, label: topics[area] }))}
          {...error("topics")}
        />
        <TextArea
          name="basis"
          label={said.basis}
          hint={said.basisHint}
          optional
          rows={2}
          value={value("basis")}
          {...error("basis")}
        />
        {props.tasks.length > 0 ? (
          <Select
            name="taskId"
            label={said.task}
            hint={said.taskHint}
            optional
            value={value("taskId")}
            placeholder={said.noTask}
            options={props.tasks.map((one) => ({ value: one.id, label: one.label }))}
            {...error("taskId")}
          />
        ) : null}
        <ButtonGroup>
          <Button>{said.save}</Button>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
