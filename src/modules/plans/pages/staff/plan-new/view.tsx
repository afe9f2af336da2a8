import {
  Button,
  ButtonGroup,
  ErrorSummary,
  FileUpload,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { Words } from "../../../messages.vi.ts";

export interface TypedPlan {
  unitId: string;
  text: string;
  sourceName: string;
}

export interface PlanNewViewProps {
  ctx: ViewContext;
  words: Words;
  units: { id: string; name: string }[];
  typed: TypedPlan;
  /** Sentences by field. */
  errors: FormErrors;
  offerDirective?: boolean;
  otherId?: string;
}

export function PlanNewView({ ctx, words, units, typed, errors, offerDirective, otherId }: PlanNewViewProps) {
  const said = words.create;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.list.title, href: "/can-bo/ke-hoach" }]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {otherId ? (
        <InsetText>
          <a href={`/can-bo/ke-hoach/${otherId}`}>{words.errors.openOther}</a>
        </InsetText>
      ) : null}
      <Form action="/can-bo/ke-hoach/moi" multipart guard>
        <Select
          name="unitId"
          label={said.unit}
          value={typed.unitId}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          {...error("unitId")}
        />
        <FileUpload
          name="file"
          label={said.file}
          accept=".docx,.doc,.pdf,.txt,.md"
          typesText={said.types}
          maxText={said.max}
          {...error("file")}
        />
        {typed.text && typed.sourceName ? <InsetText>{said.keptText(typed.sourceName)}</InsetText> : null}
        <input type="hidden" name="sourceName" value={typed.sourceName} />
        <TextArea name="text" label={said.text} hint={said.textHint} value={typed.text} rows={12} {...error("text")} />
        <ButtonGroup>
          {offerDirective ? (
            <Button name="readAs" value="directive">
              {said.asDirective}
            </Button>
          ) : null}
          <Button name="readAs" value="plan" {...(offerDirective ? { variant: "secondary" as const } : {})}>
            {said.submit}
          </Button>
          <LinkButton href="/can-bo/ke-hoach" variant="quiet">
            {words.reading.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
