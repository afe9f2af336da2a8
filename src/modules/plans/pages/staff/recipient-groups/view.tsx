import {
  ActButton,
  Button,
  ButtonGroup,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  MetaLine,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { vi } from "../../../recipient-groups/messages.vi.ts";
import type { RecipientGroup } from "../../../recipient-groups/recipient-group.ts";

const ADDRESS = "/can-bo/ke-hoach/nhom-noi-nhan";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  groups: RecipientGroup[];
  names: ReadonlyMap<string, string>;
  edits: ReadonlySet<string>;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.done | null;
}

export function RecipientGroupsView({ ctx, words, groups, names, edits, units, typed, errors, done }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const isChange = Boolean(typed.group);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {groups.length === 0 ? <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState> : null}
      {groups.map((group) => (
        <section key={group.id}>
          <Heading level={2} size="s">
            {group.name}
          </Heading>
          <MetaLine
            items={[
              names.get(group.unitId) ?? "",
              words.count(group.memberIds.length),
              words.changedBy(group.changedByName, formatDateTime(group.changedAt)),
            ]}
          />
          <Details summary={words.members}>
            <ul class="govuk-list govuk-list--bullet">
              {group.memberIds.map((id) => (
                <li key={id}>{names.get(id) ?? ""}</li>
              ))}
            </ul>
          </Details>
          {edits.has(group.unitId) ? (
            <ButtonGroup>
              <LinkButton href={`${ADDRESS}?nhom=${group.id}#nhom`} variant="secondary" small>
                {words.change}
              </LinkButton>
              <ActButton
                action={`${ADDRESS}/${group.id}/bo`}
                fields={{ basedOn: String(group.version) }}
                variant="quiet"
                small
              >
                {words.drop}
              </ActButton>
            </ButtonGroup>
          ) : null}
        </section>
      ))}
      {edits.size > 0 ? (
        <>
          <Heading level={2} size="m" id="nhom">
            {isChange ? words.change : words.add}
          </Heading>
          <Form action={ADDRESS}>
            {isChange ? (
              <>
                <input type="hidden" name="group" value={String(typed.group ?? "")} />
                <input type="hidden" name="basedOn" value={String(typed.basedOn ?? "")} />
                <input type="hidden" name="unitId" value={String(typed.unitId ?? "")} />
              </>
            ) : (
              <UnitSelect
                label={words.unit}
                placeholder={words.errors.unitId}
                value={typed.unitId}
                units={units}
                {...error("unitId")}
              />
            )}
            <TextInput
              name="name"
              label={words.name}
              hint={words.nameHint}
              value={typed.name ?? ""}
              {...error("name")}
            />
            <TextArea
              name="members"
              label={words.members}
              hint={words.membersHint}
              rows={8}
              value={typed.members ?? ""}
              {...error("members")}
            />
            <Button>{words.save}</Button>
          </Form>
        </>
      ) : null}
    </StaffLayout>
  );
}
