import {
  ActButton,
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  Select,
  StaffLayout,
  State,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { PublicKit } from "../../../../plans/index.ts";
import { CONTACT_LIMITS, type PressNotice } from "../../../contacts/contact.ts";
import type { vi } from "../../../contacts/messages.vi.ts";
import { CONTACTS } from "../contact-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  /** Of all units in reach; `waits` while its hour has not come. */
  kits: (PublicKit & { unit: string; waits: boolean })[];
  items: { id: string; title: string; unit: string; embargoUntil: Date | null }[];
  notices: (PressNotice & {
    mails: { sent: number; failed: number; corrections: number } | null;
    /** What it is about, as long as it is approved. */
    kit: PublicKit | null;
    isItemGone: boolean;
    /** To how many it would go now. */
    to: number;
    maySend: boolean;
    isOwn: boolean;
  })[];
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.notices.done | null;
}

export function PressNoticesView({ ctx, words, units, kits, items, notices, typed, errors, done }: Props) {
  const said = words.notices;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.listTitle, href: CONTACTS }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={`${CONTACTS}/bao-tin`}>
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId || (units.length === 1 ? units[0]?.id : "")}
          units={units}
          {...error("unitId")}
        />
        <Radios
          name="kind"
          label={said.kind}
          inline
          value={typed.kind ?? ""}
          options={[
            ...(kits.length > 0 ? [{ value: "kit", label: said.kinds.kit }] : []),
            { value: "invitation", label: said.kinds.invitation },
            ...(items.length > 0 ? [{ value: "item", label: said.kinds.item }] : []),
          ]}
          {...error("kind")}
        />
        {kits.length > 0 ? (
          <Select
            name="kitId"
            label={said.kit}
            hint={said.kitHint}
            placeholder={said.noKit}
            value={typed.kitId ?? ""}
            options={kits.map((kit) => ({
              value: kit.id,
              label: kit.waits && kit.embargoUntil ? said.waitsUntil(kit.title, kit.embargoUntil) : kit.title,
              group: kit.unit,
            }))}
            {...error("kitId")}
          />
        ) : (
          <p class="govuk-body">{said.noKits}</p>
        )}
        {items.length > 0 ? (
          <>
            <Select
              name="itemId"
              label={said.chooseItem}
              hint={said.itemHint}
              placeholder={said.noItem}
              value={typed.itemId ?? ""}
              options={items.map((item) => ({
                value: item.id,
                label: item.embargoUntil ? said.itemWaits(item.title, item.embargoUntil) : item.title,
                group: item.unit,
              }))}
              {...error("itemId")}
            />
            <TextInput
              name="contactLine"
              label={said.contactLine}
              hint={said.contactHint}
              value={typed.contactLine ?? ""}
              {...error("contactLine")}
            />
          </>
        ) : (
          <p class="govuk-body">{said.noItems}</p>
        )}
        <TextInput name="subject" label={said.subject} value={typed.subject ?? ""} {...error("subject")} />
        <TextArea
          name="body"
          label={said.body}
          hint={said.bodyHint}
          rows={7}
          maxCharacters={CONTACT_LIMITS.body}
          value={typed.body ?? ""}
          {...error("body")}
        />
        <Button>{said.send}</Button>
      </Form>
      <Heading level={2} size="m">
        {said.open}
      </Heading>
      {notices.length === 0 ? <p class="govuk-body">{said.none}</p> : null}
      {notices.map((notice) => (
        <Card key={notice.id} title={notice.subject} level={3}>
          <p class="govuk-body">
            <State tone={notice.state === "waiting" ? "waiting" : notice.state === "sent" ? "good" : "neutral"}>
              {said.states[notice.state]}
            </State>{" "}
            {said.kinds[notice.kind]} · {said.writtenBy(notice.writtenByName)}
          </p>
          <Paragraphs text={notice.body} />
          {notice.itemId ? (
            <p class="govuk-body">
              <a href={`/can-bo/tin-bai/${notice.itemId}`}>{said.kinds.item}</a>
            </p>
          ) : null}
          {notice.mails ? (
            <p class="govuk-body">{said.counts(notice.mails.sent, notice.mails.failed, notice.mails.corrections)}</p>
          ) : null}
          {notice.kit ? (
            <p class="govuk-body">
              {said.kit}: <a href={`/can-bo/tai-lieu-bao-chi/${notice.kit.id}`}>{notice.kit.title}</a>
            </p>
          ) : notice.kitId && notice.state === "waiting" ? (
            <InsetText>{said.kitGone}</InsetText>
          ) : null}
          {notice.isItemGone ? <InsetText>{said.itemGone}</InsetText> : null}
          {notice.state === "waiting" ? <p class="govuk-body">{said.to(notice.to)}</p> : null}
          {notice.state === "sent" && notice.decidedAt ? (
            <p class="govuk-body">
              {said.sentTo(notice.recipients ?? 0, notice.decidedByName ?? "", notice.decidedAt)}
            </p>
          ) : null}
          {notice.state === "waiting" &&
          notice.maySend &&
          notice.to > 0 &&
          !notice.isItemGone &&
          (notice.kit || !notice.kitId) ? (
            <ActButton action={`${CONTACTS}/bao-tin/${notice.id}/gui`}>
              {said.sendNow}
              <span class="govuk-visually-hidden"> {notice.subject}</span>
            </ActButton>
          ) : null}
          {notice.state === "waiting" && notice.isOwn ? <InsetText>{said.own}</InsetText> : null}
          {notice.state === "waiting" ? (
            <ActButton action={`${CONTACTS}/bao-tin/${notice.id}/bo`} variant="quiet" small>
              {said.withdraw}
              <span class="govuk-visually-hidden"> {notice.subject}</span>
            </ActButton>
          ) : null}
        </Card>
      ))}
    </StaffLayout>
  );
}
