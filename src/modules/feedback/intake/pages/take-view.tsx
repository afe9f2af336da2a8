import {
  Button,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Panel,
  Radios,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, type FormErrors, type Typed } from "../../../../platform/http/index.ts";
import type { Lang } from "../../../../platform/i18n/index.ts";
import { ConductFields } from "../../confidential/conduct-fields.tsx";
import type { vi as conductVi } from "../../confidential/messages.vi.ts";
import type { vi as feedbackVi } from "../../messages.vi.ts";
import { LIMITS, QUESTION_KINDS, showCode, TAKEN_SOURCES } from "../../question.ts";
import type { Category } from "../categories/category.ts";
import { CategorySelect } from "../category-select.tsx";
import type { vi } from "../messages.vi.ts";

export const TAKE = "/can-bo/phan-anh/ghi-nhan";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  feedback: typeof feedbackVi;
  conduct: (typeof conductVi)["form"];
  lang: Lang;
  units: readonly { id: string; name: string }[];
  categories: readonly Category[];
  typed: Typed;
  errors: FormErrors;
}

export function TakeView({ ctx, words, feedback, conduct, lang, units, categories, typed, errors }: Props) {
  const text = words.take;
  const said = { ...feedback.ask.errors, ...words.form.errors, ...text.errors, namedLong: conduct.namedLong } as Record<
    string,
    string
  >;
  const sentence = (key: string | undefined): string => said[key ?? ""] ?? key ?? "";
  const error = (field: string): { error?: string } => (errors[field] ? { error: sentence(errors[field]) } : {});
  const value = (name: string): string => typed[name] ?? "";
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[{ text: feedback.staff.listTitle, href: "/can-bo/phan-anh" }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <ErrorSummary errors={Object.entries(errors).map(([field, key]) => ({ field, message: sentence(key) }))} />
      }
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Form action={TAKE} guard>
        <Radios
          name="source"
          label={text.source}
          value={value("source")}
          options={TAKEN_SOURCES.map((one) => ({
            value: one,
            label: text.sources[one],
            ...(one === "phone"
              ? {
                  conditional: (
                    <>
                      <TextInput
                        name="calledNumber"
                        label={text.calledNumber}
                        width={20}
                        inputmode="tel"
                        value={value("calledNumber")}
                        {...error("calledNumber")}
                      />
                      <DateInput
                        name="calledOn"
                        label={text.calledOn}
                        value={dayIn(typed, "calledOn")}
                        {...error("calledOn")}
                      />
                      <TextInput
                        name="calledHour"
                        label={text.calledHour}
                        hint={text.calledHourHint}
                        width={5}
                        value={value("calledHour")}
                        {...error("calledHour")}
                      />
                    </>
                  ),
                }
              : {}),
            ...(one === "box"
              ? {
                  conditional: (
                    <>
                      <TextInput
                        name="slipNumber"
                        label={text.slipNumber}
                        width={10}
                        value={value("slipNumber")}
                        {...error("slipNumber")}
                      />
                      <DateInput
                        name="boxOpenedOn"
                        label={text.boxOpenedOn}
                        value={dayIn(typed, "boxOpenedOn")}
                        {...error("boxOpenedOn")}
                      />
                      <TextInput
                        name="boxPlace"
                        label={text.boxPlace}
                        value={value("boxPlace")}
                        {...error("boxPlace")}
                      />
                    </>
                  ),
                }
              : {}),
          }))}
          {...error("source")}
        />
        <Radios
          name="kind"
          label={text.kind}
          hint={text.door}
          value={value("kind")}
          options={QUESTION_KINDS.map((one) => ({ value: one, label: feedback.kinds[one] }))}
          {...error("kind")}
        />
        <TextArea
          name="body"
          label={text.body}
          hint={text.bodyHint}
          rows={6}
          value={value("body")}
          maxCharacters={LIMITS.body}
          {...error("body")}
        />
        <CategorySelect
          words={words}
          lang={lang}
          categories={categories}
          value={value("category")}
          {...error("category")}
        />
        <ConductFields words={conduct} named={value("named")} isHead={value("isHead") === "1"} {...error("named")} />
        <TextInput
          name="place"
          label={words.form.place}
          hint={words.form.placeHint}
          optional
          value={value("place")}
          {...error("place")}
        />
        <Select
          name="unitId"
          label={text.unit}
          value={value("unitId")}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          {...error("unitId")}
        />
        <Fieldset legend={text.person} legendSize="s" hint={text.personHint}>
          <TextInput name="name" label={text.name} optional value={value("name")} {...error("name")} />
          <TextInput name="address" label={text.address} optional value={value("address")} {...error("address")} />
          <TextInput
            name="phone"
            label={text.phone}
            optional
            type="tel"
            width={20}
            value={value("phone")}
            {...error("phone")}
          />
          <TextInput name="email" label={text.email} optional type="email" value={value("email")} {...error("email")} />
        </Fieldset>
        <Button>{text.send}</Button>
      </Form>
    </StaffLayout>
  );
}

interface ReceiptProps {
  ctx: ViewContext;
  words: typeof vi;
  kind: string;
  /** Nothing where it cannot be opened again. */
  id: string | null;
  code: string;
  due: string;
  site: string;
  isComment: boolean;
  confidential: string | null;
}

export function ReceiptView({ ctx, words, kind, id, code, due, site, isComment, confidential }: ReceiptProps) {
  const text = words.receipt;
  return (
    <StaffLayout ctx={ctx} title={text.title}>
      <Panel title={text.title}>
        {text.code}
        <br />
        <strong>{showCode(code)}</strong>
      </Panel>
      {confidential ? <InsetText>{confidential}</InsetText> : null}
      {isComment ? <InsetText>{text.asComment}</InsetText> : null}
      <SummaryList
        rows={[
          { key: words.take.kind, value: kind },
          { key: text.spelled, value: [...code].join(" · ") },
          { key: text.due(due), value: text.where(site) },
        ]}
      />
      <p class="govuk-body">{text.print}</p>
      <p class="govuk-body">
        <LinkButton href={TAKE}>{text.another}</LinkButton>{" "}
        {id ? (
          <LinkButton href={`/can-bo/phan-anh/${id}`} variant="secondary">
            {text.open}
          </LinkButton>
        ) : null}
      </p>
    </StaffLayout>
  );
}
