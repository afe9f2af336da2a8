import {
  Button,
  Card,
  ErrorSummary,
  FileUpload,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { UnitBrand } from "../../../brand.store.ts";
import { emblemPath } from "../../../brand.ts";
import type { vi } from "../../../messages.vi.ts";

export interface BrandInUse {
  own: UnitBrand | null;
  emblem: { giver: Unit; value: string } | null;
  colour: { giver: Unit; value: string } | null;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  unit: Unit;
  above: Unit[];
  inUse: BrandInUse;
  mayKeep: boolean;
  typed: Typed;
  errors: FormErrors;
  isDone: boolean;
}

const TREE = "/can-bo/to-chuc";

export function BrandView({ ctx, words, unit, above, inUse, mayKeep, typed, errors, isDone }: Props) {
  const error = errorIn(errors);
  const { own } = inUse;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[
        { text: words.organisations, href: TREE },
        ...[...above, unit].map((one) => ({ text: one.name, href: `${TREE}/${one.id}` })),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {isDone ? <NotificationBanner tone="success">{words.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={unit.name} lead={words.lead} />
      <Card title={words.now}>
        <SummaryList rows={rowsOf(words, unit, inUse)} compact />
        {own ? <p class="govuk-hint">{words.lastChange(own.changedByName, own.changedAt)}</p> : null}
      </Card>
      {mayKeep ? (
        <Card title={words.formTitle}>
          <Form action={`${TREE}/${unit.id}/nhan-dien`} multipart guard>
            <input type="hidden" name="basedOn" value={own?.version ?? 0} />
            <Radios
              name="keep"
              label={words.keep}
              value={typed.keep ?? ""}
              options={[
                ...(own?.emblemHash ? [{ value: "same", label: words.keepSame }] : []),
                {
                  value: "new",
                  label: words.keepNew,
                  conditional: (
                    <FileUpload
                      name="file"
                      label={words.file}
                      hint={words.fileHint}
                      accept="image/png,image/jpeg,image/webp"
                      typesText={words.fileTypes}
                      maxText={words.fileMax}
                      {...error("file")}
                    />
                  ),
                },
                { value: "none", label: words.keepNone },
              ]}
              {...error("keep")}
            />
            <TextInput
              name="colour"
              label={words.colourLabel}
              hint={words.colourHint}
              value={typed.colour ?? ""}
              width={10}
              optional
              {...error("colour")}
            />
            <Button>{words.save}</Button>
          </Form>
        </Card>
      ) : (
        <InsetText>{words.notYours}</InsetText>
      )}
    </StaffLayout>
  );
}

function rowsOf(words: typeof vi, unit: Unit, { emblem, colour }: BrandInUse) {
  const whose = (giver: Unit): string => (giver.id === unit.id ? words.own : words.from(giver.name));
  return [
    {
      key: words.emblem,
      value: emblem ? (
        <>
          <img src={emblemPath(emblem.value)} alt={words.emblemAlt(unit.name)} height={56} /> {whose(emblem.giver)}
        </>
      ) : (
        words.none
      ),
    },
    {
      key: words.colour,
      value: colour ? (
        <>
          <svg width="24" height="24" aria-hidden="true">
            <rect width="24" height="24" fill={colour.value} />
          </svg>{" "}
          {colour.value.toUpperCase()} {whose(colour.giver)}
        </>
      ) : (
        words.productColour
      ),
    },
  ];
}
