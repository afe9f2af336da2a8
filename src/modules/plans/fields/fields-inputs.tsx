import { Checkboxes, Details, Select, TextInput, type ViewContext } from "../../../platform/html/index.ts";
import type { FormErrors } from "../../../platform/http/index.ts";
import { pick, shortText } from "../../../platform/i18n/index.ts";
import type { Unit } from "../../organisations/index.ts";
import { AUDIENCES, audienceNames, TOLD_LANGUAGES, topicChoices } from "../../topics/index.ts";
import { en as planEn } from "../messages.en.ts";
import { vi as planVi } from "../messages.vi.ts";
import { type PlanPiece, type PlanTask, PRODUCT_KINDS } from "../plan.ts";
import { proposalTexts } from "./field-texts.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { openProposal } from "./propose-fields.ts";
import type { TaskField } from "./task-fields.ts";

export interface FieldsInputsProps {
  ctx: ViewContext;
  /** Whose values, and proposals, stand in the fields; null for a new task or for many. */
  task: PlanTask | null;
  typed: Record<string, string | string[]> | undefined;
  errors: FormErrors;
  /** Units that may be a place, and legal bases of the plan. */
  places: readonly Unit[];
  bases: readonly PlanPiece[];
  only: readonly TaskField[];
}

/** The fields of a task; what the text proposes is filled in and said to be a proposal. */
export function FieldsInputs({ ctx, task, typed, errors, places, bases, only }: FieldsInputsProps) {
  const words = pick(ctx.lang, vi, en);
  const products = pick(ctx.lang, planVi, planEn).productKinds;
  const audiences = audienceNames(ctx.lang);
  const proposal = task ? openProposal(task) : null;
  const proposed = task ? proposalTexts(task, ctx.lang) : null;
  const one = (name: string, kept: string | null | undefined): string => {
    const value = typed?.[name];
    return (Array.isArray(value) ? value[0] : value) ?? kept ?? "";
  };
  const several = (name: string, kept: readonly string[] | undefined): readonly string[] =>
    typed ? [typed[name] ?? []].flat() : (kept ?? []);
  const hint = (field: TaskField): { hint?: string } =>
    !typed && proposed?.[field] ? { hint: words.proposedHint(proposed[field]) } : {};
  const inputs: Record<TaskField, () => preact.JSX.Element> = {
    topic: () => (
      <Select
        name="topic"
        label={words.fields.topic}
        value={one("topic", task?.topic ?? proposal?.topic)}
        options={[{ value: "", label: words.noTopic }, ...topicChoices(ctx.lang)]}
        {...hint("topic")}
      />
    ),
    audiences: () => (
      <Checkboxes
        name="audiences"
        label={words.fields.audiences}
        small
        values={several("audiences", [...(task?.audiences ?? []), ...(proposal?.audiences ?? [])])}
        options={AUDIENCES.map((value) => ({ value, label: audiences[value] }))}
        {...hint("audiences")}
      />
    ),
    productKind: () => (
      <Select
        name="productKind"
        label={words.fields.productKind}
        value={one("productKind", task?.productKind ?? proposal?.productKind)}
        options={[
          { value: "", label: words.anyProduct },
          ...PRODUCT_KINDS.map((value) => ({ value, label: products[value] })),
        ]}
        {...hint("productKind")}
      />
    ),
    languages: () => (
      <div class="db-ticks">
        <Checkboxes
          name="languages"
          label={words.fields.languages}
          small
          values={several("languages", [...(task?.languages ?? []), ...(proposal?.languages ?? [])])}
          options={TOLD_LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
          {...hint("languages")}
        />
      </div>
    ),
    place: () => (
      <>
        <TextInput
          name="placeText"
          label={`${words.fields.place}: ${words.placeText.toLocaleLowerCase(ctx.lang)}`}
          hint={words.placeTextHint}
          optional
          value={one("placeText", task?.placeText)}
          {...(errors.placeText ? { error: errors.placeText } : {})}
        />
        <Details summary={words.placeUnits} open={several("placeUnitIds", task?.placeUnitIds).length > 0}>
          <div class="db-ticks">
            <Checkboxes
              name="placeUnitIds"
              label={words.placeUnits}
              hint={words.placeUnitsHint}
              small
              values={several("placeUnitIds", task?.placeUnitIds)}
              options={places.map((unit) => ({ value: unit.id, label: unit.shortName }))}
            />
          </div>
        </Details>
      </>
    ),
    basis: () =>
      bases.length === 0 ? (
        <p class="govuk-body">
          {words.fields.basis}: {words.noBasis}
        </p>
      ) : (
        <Checkboxes
          name="basisPieceIds"
          label={words.fields.basis}
          hint={words.basisHint}
          small
          values={several("basisPieceIds", task?.basisPieceIds)}
          options={bases.map((piece) => ({ value: piece.id, label: shortText(piece.text, 160) }))}
        />
      ),
  };
  return <>{only.map((field) => inputs[field]())}</>;
}
