import {
  ActButton,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { languageNames, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import { isAccountKind } from "../../../connections/account.ts";
import { PLACES, POSTS } from "../../../pages/labels.ts";
import type { vi } from "../../messages.vi.ts";
import { PLACE_KINDS, type PlaceKind, type PostPlace } from "../../place.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  kinds: Record<PlaceKind, string>;
  place: PostPlace | null;
  units: { id: string; name: string }[];
  boards: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  mayConnect: boolean;
  done: string | null;
}

export function PlaceFormView({ ctx, words, kinds, place, units, boards, typed, errors, mayConnect, done }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const only = units.length === 1 ? units[0] : undefined;
  const title = place?.name ?? said.newTitle;
  const languages = languageNames(ctx.lang);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.back, href: POSTS },
        { text: words.title, href: PLACES },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        {...(place ? { caption: kinds[place.kind] } : {})}
        {...(place?.closedAt ? { state: <State tone="neutral">{said.isClosed}</State> } : {})}
      />
      <Form action={place ? `${PLACES}/${place.id}` : `${PLACES}/moi`} guard>
        {place ? null : (
          <>
            <Select
              name="unitId"
              label={words.unit}
              value={typed.unitId || only?.id || ""}
              {...(only ? {} : { placeholder: words.errors.unit })}
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              {...error("unitId")}
            />
            <Radios
              name="kind"
              label={words.kind}
              value={typed.kind}
              small
              options={PLACE_KINDS.map((kind) => ({ value: kind, label: kinds[kind], hint: said.kindHints[kind] }))}
              {...error("kind")}
            />
          </>
        )}
        {place && place.kind !== "board" ? null : (
          <Select
            name="boardId"
            label={place ? said.board : `${kinds.board}: ${said.boardNone.toLowerCase()}`}
            placeholder={said.boardNone}
            value={typed.boardId ?? ""}
            optional={!place}
            options={boards.map((board) => ({ value: board.id, label: board.name }))}
            {...error("boardId")}
          />
        )}
        {place?.kind === "board" ? null : (
          <TextInput name="name" label={said.name} hint={said.nameHint} value={typed.name ?? ""} {...error("name")} />
        )}
        <TextInput
          name="address"
          label={said.address}
          hint={said.addressHint}
          type="url"
          optional
          value={typed.address ?? ""}
          {...error("address")}
        />
        <TextInput
          name="hamlet"
          label={said.hamlet}
          optional
          width={20}
          value={typed.hamlet ?? ""}
          {...error("hamlet")}
        />
        <TextInput
          name="keeper"
          label={said.keeper}
          hint={said.keeperHint}
          optional
          value={typed.keeper ?? ""}
          {...error("keeper")}
        />
        <TextInput
          name="members"
          label={said.members}
          inputmode="numeric"
          optional
          width={5}
          value={typed.members ?? ""}
          {...error("members")}
        />
        <Select
          name="language"
          label={said.language}
          hint={said.languageHint}
          value={typed.language ?? "vi"}
          options={TOLD_LANGUAGES.map((one) => ({ value: one, label: languages[one] }))}
          {...error("language")}
        />
        <Checkboxes
          name="takesAll"
          label={said.takesAll}
          hint={said.takesAllHint}
          values={typed.takesAll ? ["1"] : []}
          options={[{ value: "1", label: said.takesAllYes }]}
        />
        <Button>{said.save}</Button>
      </Form>
      {place && isAccountKind(place.kind) ? (
        <p class="govuk-body">
          <a href={`${PLACES}/${place.id}/con-so`}>{said.figures}</a>
        </p>
      ) : null}
      {place && isAccountKind(place.kind) && mayConnect ? (
        <p class="govuk-body">
          <a href={`${PLACES}/${place.id}/ket-noi`}>{said.connect}</a>
        </p>
      ) : null}
      {place ? (
        place.closedAt ? (
          <ActButton action={`${PLACES}/${place.id}/ngung`} variant="secondary">
            {said.reopen}
          </ActButton>
        ) : (
          <Details summary={said.close}>
            <p class="govuk-body">{said.closeHint}</p>
            <ActButton action={`${PLACES}/${place.id}/ngung`} variant="warning">
              {said.close}
            </ActButton>
          </Details>
        )
      ) : null}
    </StaffLayout>
  );
}
