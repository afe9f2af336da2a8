import {
  ActButton,
  Button,
  Card,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  Tag,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import type { Lang } from "../../../../platform/i18n/index.ts";
import { type Category, isOffered } from "./category.ts";
import type { vi } from "./messages.vi.ts";

export const CATEGORIES = "/can-bo/phan-anh/loai";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  /** Others may read what there is. */
  mayKeep: boolean;
  categories: Category[];
  /** Who petitions may go to. */
  units: { id: string; name: string }[];
  today: string;
  me: string;
  typed: Typed;
  errors: FormErrors;
  ending: string | null;
  done: string | null;
}

export function CategoriesView(props: Props) {
  const { ctx, words, categories, today, errors, done, mayKeep, ending } = props;
  const approved = categories.filter((one) => one.state === "approved");
  const over = approved.filter((one) => one.untilOn !== null && one.untilOn < today);
  const waiting = categories.filter((one) => one.state === "waiting");
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={hasErrors}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done && !hasErrors ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {mayKeep ? null : <InsetText>{words.keptAbove}</InsetText>}
      <Categories {...props} rows={approved.filter((one) => !over.includes(one))} caption={words.caption} />
      {mayKeep ? (
        <>
          <Heading level={2} size="m">
            {words.waitingTitle}
          </Heading>
          {waiting.length === 0 ? <p class="govuk-body">{words.waitingNone}</p> : null}
          {waiting.map((one) => (
            <Waiting key={one.code} {...props} category={one} />
          ))}
          <Details summary={words.add} open={hasErrors && ending === null}>
            <CategoryForm {...props} errors={ending === null ? errors : {}} />
          </Details>
        </>
      ) : null}
      {over.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.oldTitle}
          </Heading>
          <Categories {...props} mayKeep={false} rows={over} caption={words.oldTitle} />
        </>
      ) : null}
    </StaffLayout>
  );
}

function Categories(props: Props & { rows: Category[]; caption: string }) {
  const { words, today, mayKeep, rows, caption, ending, errors, typed } = props;
  return (
    <Table<Category>
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        { key: "position", header: words.columns.position, nowrap: true, cell: (row) => String(row.position) },
        {
          key: "title",
          header: words.columns.title,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              {row.titleVi} {row.isConfidential ? <Tag>{words.confidential}</Tag> : null}
              <br />
              <span class="govuk-hint">{words.english(row.titleEn)}</span>
              {row.petitionsTo ? (
                <span class="govuk-hint">
                  {words.goesTo(props.units.find((one) => one.id === row.petitionsTo)?.name ?? "")}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: "decree",
          header: words.columns.decree,
          cell: (row) => (row.decreeClass ? words.decree(row.decreeClass) : words.own),
        },
        {
          key: "days",
          header: words.columns.days,
          cell: (row) => (
            <>
              {words.days(row.fromOn, row.untilOn)}{" "}
              {row.fromOn > today ? <State tone="waiting">{words.coming}</State> : null}
            </>
          ),
        },
        ...(mayKeep
          ? [
              {
                key: "act",
                header: words.columns.act,
                cell: (row: Category) =>
                  isOffered(row, today) ? (
                    <>
                      <Details
                        summary={words.end}
                        open={ending === row.code && errors.endOn !== undefined}
                        id={`thoi-${row.code}`}
                      >
                        <Form action={`${CATEGORIES}/${row.code}/ngay-cuoi`} label={`${words.end}: ${row.titleVi}`}>
                          <DateInput
                            name="endOn"
                            label={words.endOn}
                            {...(ending === row.code && errors.endOn ? {} : { id: `endOn-${row.code}` })}
                            value={ending === row.code ? dayIn(typed, "endOn") : {}}
                            {...(ending === row.code ? errorIn(errors)("endOn") : {})}
                          />
                          <Button variant="secondary" small>
                            {words.endSave}
                          </Button>
                        </Form>
                      </Details>
                      {row.isConfidential ? null : <Route {...props} category={row} />}
                    </>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  );
}

function Route({ words, units, typed, errors, ending, category }: Props & { category: Category }) {
  const isAsked = ending === category.code && errors.petitionsTo !== undefined;
  return (
    <Details summary={words.route} open={isAsked} id={`noi-nhan-${category.code}`}>
      <Form action={`${CATEGORIES}/${category.code}/noi-nhan`} label={`${words.route}: ${category.titleVi}`}>
        <Select
          name="petitionsTo"
          label={words.routeTo}
          hint={words.routeHint}
          {...(isAsked ? {} : { id: `petitionsTo-${category.code}` })}
          value={(isAsked ? typed.petitionsTo : category.petitionsTo) ?? ""}
          options={[{ value: "", label: words.routeNone }, ...units.map((one) => ({ value: one.id, label: one.name }))]}
          {...(isAsked ? errorIn(errors)("petitionsTo") : {})}
        />
        <Button variant="secondary" small>
          {words.routeSave}
        </Button>
      </Form>
    </Details>
  );
}

function Waiting({ words, categories, me, category }: Props & { category: Category }) {
  const before = categories.find((one) => one.code === category.replaces);
  const hidden = <span class="govuk-visually-hidden"> {category.titleVi}</span>;
  return (
    <Card title={category.titleVi} level={3}>
      <p class="govuk-body">
        {category.decreeClass ? words.decree(category.decreeClass) : words.own}.{" "}
        {category.isConfidential ? <Tag>{words.confidential}</Tag> : null} {words.english(category.titleEn)}
      </p>
      <p class="govuk-body">
        {words.days(category.fromOn, category.untilOn)}. {words.writtenBy(category.writtenByName, category.writtenAt)}.
      </p>
      {before ? <p class="govuk-body">{words.replaces(before.titleVi)}</p> : null}
      {category.writtenBy === me ? (
        <InsetText>{words.ownWaits}</InsetText>
      ) : (
        <ActButton action={`${CATEGORIES}/${category.code}/duyet`}>
          {words.approve}
          {hidden}
        </ActButton>
      )}
      <ActButton action={`${CATEGORIES}/${category.code}/bo`} variant="quiet" small>
        {words.drop}
        {hidden}
      </ActButton>
    </Card>
  );
}

function CategoryForm({ words, typed, errors, categories, today }: Props) {
  const { form } = words;
  const error = errorIn(errors);
  return (
    <Form action={CATEGORIES}>
      <Select
        name="replaces"
        label={form.replaces}
        value={typed.replaces ?? ""}
        options={[
          { value: "", label: form.none },
          ...categories.filter((one) => isOffered(one, today)).map((one) => ({ value: one.code, label: one.titleVi })),
        ]}
        {...error("replaces")}
      />
      <TextInput
        name="titleVi"
        label={form.titleVi}
        hint={form.titleViHint}
        value={typed.titleVi ?? ""}
        {...error("titleVi")}
      />
      <TextInput name="titleEn" label={form.titleEn} value={typed.titleEn ?? ""} {...error("titleEn")} />
      <Select
        name="decreeClass"
        label={form.decreeClass}
        value={typed.decreeClass ?? ""}
        options={[
          { value: "", label: form.noClass },
          ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ value: String(n), label: words.decree(n) })),
        ]}
      />
      <Checkboxes
        name="isConfidential"
        label={words.confidential}
        options={[{ value: "1", label: form.confidential }]}
        values={typed.isConfidential === "1" ? ["1"] : []}
      />
      <TextInput
        name="position"
        label={form.position}
        hint={form.positionHint}
        width={4}
        inputmode="numeric"
        value={typed.position ?? ""}
        {...error("position")}
      />
      <DateInput
        name="fromOn"
        label={form.fromOn}
        hint={form.fromHint}
        value={dayIn(typed, "fromOn")}
        {...error("fromOn")}
      />
      <DateInput
        name="untilOn"
        label={form.untilOn}
        hint={form.untilHint}
        optional
        value={dayIn(typed, "untilOn")}
        {...error("untilOn")}
      />
      <Button>{form.send}</Button>
    </Form>
  );
}
