import {
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { OrientationWords } from "../../../orientations/messages.vi.ts";
import { ORIENTATION_LIMITS } from "../../../orientations/orientation.ts";
import type { PlanRow } from "../../../plans.store.ts";
import { ORIENTATIONS } from "../orientation-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: OrientationWords;
  planWords: Words;
  units: { id: string; name: string }[];
  plans: PlanRow[];
  typed: Typed;
  errors: FormErrors;
}

export function OrientationFormView({ ctx, words, planWords, units, plans, typed, errors }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const value = (name: string): string => typed[name] ?? "";
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: words.title, href: ORIENTATIONS },
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} />
      <Form action={`${ORIENTATIONS}/moi`} guard={list.length > 0 ? "changed" : true}>
        <Select
          name="unitId"
          label={words.unit}
          value={value("unitId")}
          placeholder=" "
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <Select
          name="planId"
          label={words.plan}
          value={value("planId")}
          options={[
            { value: "", label: words.everything },
            ...plans.map((plan) => ({ value: plan.id, label: [plan.number, plan.title].filter(Boolean).join(", ") })),
          ]}
          {...error("planId")}
        />
        <TextInput
          name="givenBy"
          label={words.givenBy}
          hint={words.givenByHint}
          value={value("givenBy")}
          {...error("givenBy")}
        />
        <DateInput name="givenOn" label={words.givenOn} value={dayIn(typed, "givenOn")} {...error("givenOn")} />
        <DateInput
          name="validUntil"
          label={words.validUntil}
          optional
          value={dayIn(typed, "validUntil")}
          {...error("validUntil")}
        />
        <TextInput
          name="document"
          label={words.document}
          hint={words.documentHint}
          optional
          width={20}
          value={value("document")}
          {...error("document")}
        />
        <TextArea
          name="words"
          label={words.words}
          rows={6}
          maxCharacters={ORIENTATION_LIMITS.words}
          value={value("words")}
          {...error("words")}
        />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <LinkButton href={ORIENTATIONS} variant="quiet">
            {words.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
