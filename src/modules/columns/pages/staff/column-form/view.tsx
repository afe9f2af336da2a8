import {
  ActWithReason,
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { ITEM_KINDS, itemKindName } from "../../../../content/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import { COLUMN_LIMITS, type Column, GENRES } from "../../../column.ts";
import type { vi } from "../../../messages.vi.ts";
import { tellRule } from "../../../tell-rule.ts";
import { COLUMNS } from "../column-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** The column that is looked at; null for a new one. */
  column: Column | null;
  units: { id: string; name: string }[];
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
}

export function ColumnFormView(props: Props) {
  const { ctx, words, column, errors } = props;
  const list = summaryOf(errors);
  const title = column?.name ?? words.form.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: COLUMNS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading
        title={title}
        lead={column ? column.about : words.emptyText}
        caption={column ? words.genres[column.genre] : undefined}
        actions={
          column ? (
            <LinkButton href={`/chuyen-muc/${column.slug}`} variant="secondary" small>
              {words.form.seePublic}
            </LinkButton>
          ) : null
        }
      />
      {column ? (
        <>
          <p class="govuk-body">{tellRule(column, ctx.lang).join(" ")}</p>
          <p class="govuk-hint">{words.form.by(column.writtenByName, column.approvedByName)}</p>
          {column.endedOn ? (
            <InsetText>{words.public.ended(column.endedOn, column.endedReason ?? "")}</InsetText>
          ) : null}
        </>
      ) : null}
      {props.mayEdit ? <Fields {...props} /> : null}
      {column && props.mayEdit ? <End {...props} column={column} /> : null}
    </StaffLayout>
  );
}

function Fields({ ctx, words, column, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <Form action={column ? `${COLUMNS}/${column.id}/sua` : `${COLUMNS}/moi`}>
      {column ? (
        <input type="hidden" name="basedOn" value={typed.basedOn ?? String(column.version)} />
      ) : (
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
      )}
      <Radios
        {...text("genre")}
        label={words.genre}
        inline
        small
        options={GENRES.map((value) => ({ value, label: words.genres[value] }))}
      />
      <TextInput {...text("name")} label={words.name} />
      <TextArea
        {...text("about")}
        label={words.about}
        hint={said.aboutHint}
        rows={3}
        maxCharacters={COLUMN_LIMITS.about}
      />
      <Fieldset legend={said.itemsTitle} legendSize="s" hint={said.itemsHint} id="tin-bai">
        <TopicSelect label={words.topic} placeholder={said.none} value={typed.topic} {...error("topic")} />
        <Select
          name="itemKind"
          label={words.itemKind}
          value={typed.itemKind ?? ""}
          placeholder={said.none}
          options={ITEM_KINDS.map((value) => ({ value, label: itemKindName(value, ctx.lang) }))}
        />
      </Fieldset>
      <Fieldset legend={said.pressTitle} legendSize="s" hint={said.pressHint} id="bao-dai">
        <TextInput {...text("outlet")} label={words.outlet} optional />
        <TextInput {...text("programme")} label={words.programme} optional />
      </Fieldset>
      <Button>{said.send}</Button>
    </Form>
  );
}

function End({ words, column, typed, errors }: Props & { column: Column }) {
  const said = words.form;
  return (
    <ActWithReason
      summary={said.end}
      variant="warning"
      action={`${COLUMNS}/${column.id}/dung`}
      help={said.endHelp}
      label={said.reason}
      value={typed.reason ?? ""}
      {...errorIn(errors)("reason")}
    />
  );
}
