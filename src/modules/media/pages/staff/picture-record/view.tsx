import {
  ActButton,
  Button,
  CopyBox,
  Details,
  ErrorSummary,
  Figure,
  Form,
  Heading,
  LinkList,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { PictureUse } from "../../../media.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { fileName, mayGoOut, type Picture } from "../../../picture.ts";
import { PictureFields } from "../picture-fields.tsx";
import { CONSENT_TONES, LIBRARY } from "../picture-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  picture: Picture;
  /** Who is shown, by first letters; empty where nobody is written down. */
  masked: string;
  /** The same whole, right after somebody asked for it. */
  names: string | null;
  unitName: string;
  uses: PictureUse[];
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
  conflictWith: string | null;
  done: "added" | "saved" | "withdrawnDone" | null;
}

export function PictureRecordView({ ctx, words, picture, uses, typed, errors, ...props }: Props) {
  const title = picture.caption || picture.alt;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: LIBRARY }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["copy", "dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(props.conflictWith)}</NotificationBanner>
          ) : null}
          {props.done ? <NotificationBanner tone="success">{words[props.done]}</NotificationBanner> : null}
          {picture.withdrawnAt ? (
            <NotificationBanner tone="warning">
              {words.withdrawnWhen(formatDateTime(picture.withdrawnAt), picture.withdrawnReason ?? "")}
            </NotificationBanner>
          ) : mayGoOut(picture) ? null : (
            <NotificationBanner tone="warning">{words.mayNotGoOut}</NotificationBanner>
          )}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={picture.code}
        state={<State tone={CONSENT_TONES[picture.consent]}>{words.consents[picture.consent]}</State>}
      />
      <Figure
        src={`${LIBRARY}/tep/${fileName(picture.code, "print")}`}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        caption={picture.caption}
        credit={picture.credit}
        eager
      />
      <CopyBox label={words.code} value={`![${picture.code}]`} />
      <Heading level={2} size="m">
        {words.uses}
      </Heading>
      {uses.length > 0 ? (
        <LinkList label={words.uses} items={uses.map((one) => ({ href: one.path, text: one.title }))} />
      ) : (
        <p class="govuk-body">{words.noUses}</p>
      )}
      <Heading level={2} size="m">
        {words.facts}
      </Heading>
      {props.mayEdit ? (
        <>
          {picture.withdrawnAt ? <p class="govuk-body">{words.again}</p> : null}
          <Form action={`${LIBRARY}/${picture.id}`} guard={props.conflictWith ? "changed" : true} label={words.facts}>
            <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
            <PictureFields words={words} typed={typed} errors={errors} masked={props.masked} />
            <Button>{words.save}</Button>
          </Form>
          {picture.withdrawnAt ? null : (
            <Details summary={words.withdraw} open={Boolean(errors.reason)}>
              <Form action={`${LIBRARY}/${picture.id}/rut`} label={words.withdraw}>
                <TextArea
                  name="reason"
                  label={words.reason}
                  hint={words.withdrawHint}
                  value={typed.reason ?? ""}
                  rows={2}
                  {...errorIn(errors)("reason")}
                />
                <Button variant="warning">{words.withdraw}</Button>
              </Form>
            </Details>
          )}
        </>
      ) : null}
      {props.mayEdit && props.masked !== "" && props.names === null ? (
        <div class="govuk-body">
          <ActButton action={`${LIBRARY}/${picture.id}/xem-ten`} variant="secondary" small>
            {words.showNames}
          </ActButton>{" "}
          {words.showNamesHint}
        </div>
      ) : null}
      <SummaryList
        rows={[
          { key: words.unit, value: props.unitName },
          { key: words.sizeName, value: words.size(picture.width, picture.height) },
          { key: words.addedName, value: words.addedBy(picture.addedByName, formatDateTime(picture.addedAt)) },
          ...(props.masked === "" ? [] : [{ key: words.people, value: props.names ?? props.masked }]),
          ...(props.mayEdit
            ? []
            : [
                { key: words.place, value: picture.place || "–" },
                { key: words.takenOn, value: picture.takenOn ? formatDate(picture.takenOn) : "–" },
                { key: words.consentPaper, value: picture.consentPaper || "–" },
              ]),
        ]}
      />
    </StaffLayout>
  );
}
