import {
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Unit } from "../../../unit.ts";
import type { ActKey } from "./act-keys.ts";
import { ACTS } from "./acts.tsx";
import type { Typed } from "./scene.ts";

const PATH = "/can-bo/to-chuc";

export interface UnitActModel {
  ctx: ViewContext;
  words: typeof vi;
  act: ActKey;
  unit: Unit;
  above: Unit[];
  typed: Typed;
  errors: FormErrors;
  choices: { value: string; label: string }[] | null;
}

function Frame({ model, children }: { model: UnitActModel; children: preact.ComponentChildren }) {
  const { ctx, words, act, unit, above, errors } = model;
  const title = words.acts[act].title(unit.name);
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.tree.title, href: PATH },
        ...above.map((one) => ({ text: one.name, href: `${PATH}/${one.id}` })),
        { text: unit.name, href: `${PATH}/${unit.id}` },
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={title} />
      {children}
    </StaffLayout>
  );
}

export function UnitActView(model: UnitActModel) {
  const { words, act, unit, typed, errors, choices } = model;
  const { Fields, hasPreview } = ACTS[act];
  return (
    <Frame model={model}>
      <Form action={`${PATH}/${unit.id}/${act}`} guard>
        <Fields words={words} typed={typed} errors={errors} unit={unit} choices={choices} />
        <ButtonGroup>
          <Button name="buoc" value="xem">
            {hasPreview ? words.form.preview : words.form.confirm}
          </Button>
          <LinkButton href={`${PATH}/${unit.id}`} variant="quiet">
            {words.form.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

/** What will happen, to whom, and whether it can be undone; nothing is written yet. */
export function UnitActPreview(model: UnitActModel & { effects: string[] }) {
  const { words, act, unit, typed, effects } = model;
  return (
    <Frame model={model}>
      <p class="govuk-body">{words.form.previewLead}</p>
      <Card title={words.form.previewTitle}>
        <ul class="govuk-list govuk-list--bullet">
          {effects.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {typeof typed.note === "string" && typed.note !== "" ? <InsetText>{typed.note}</InsetText> : null}
      </Card>
      <WarningText>{words.form.previewUndo}</WarningText>
      <Form action={`${PATH}/${unit.id}/${act}`}>
        {Object.entries(typed)
          .filter(([name]) => name !== "buoc")
          .flatMap(([name, value]) =>
            [value].flat().map((one) => <input key={name + one} type="hidden" name={name} value={one} />),
          )}
        <ButtonGroup>
          <Button name="buoc" value="lam">
            {words.form.confirm}
          </Button>
          <Button name="buoc" value="sua" variant="secondary">
            {words.form.back}
          </Button>
          <LinkButton href={`${PATH}/${unit.id}`} variant="quiet">
            {words.form.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}
