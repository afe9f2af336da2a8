import {
  ActButton,
  Button,
  ButtonGroup,
  CopyBox,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  SideBySide,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { HEADED } from "../../../bundle/forms.ts";
import type { Item } from "../../../item.ts";
import type { ItemForm } from "../../../renditions/load-renditions.ts";
import type { vi } from "../../../renditions/messages.vi.ts";
import { Sizes } from "../item-forms/view.tsx";

export interface ItemFormEditViewProps {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  title: string;
  saved: ItemForm;
  typed: string;
  errors: FormErrors;
  isOfProcedure: boolean;
  conflictWith: string | null;
}

export function ItemFormEditView(props: ItemFormEditViewProps) {
  const { ctx, words, item, saved, typed, errors, conflictWith } = props;
  const base = `/can-bo/tin-bai/${item.id}`;
  const address = `${base}/hinh-thuc/${saved.form}`;
  const name = words.forms[saved.form];
  const title = words.editTitle(name);
  const fault = errors.text ? words.errors[errors.text as keyof typeof words.errors] : null;
  const form = (
    <>
      <Sizes words={words} form={saved} />
      <Form action={address} guard>
        <input type="hidden" name="basedOn" value={saved.text} />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint[HEADED[saved.form] ?? "none"]}
          rows={Math.min(24, Math.max(4, typed.split("\n").length + Math.ceil(typed.length / 70)))}
          value={typed}
          {...(fault ? { error: fault } : {})}
        />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <LinkButton href={`${base}/hinh-thuc#${saved.form}`} variant="quiet">
            {words.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
      {saved.own ? (
        <ActButton action={`${address}/bo`} variant="secondary">
          {words.reset}
        </ActButton>
      ) : null}
    </>
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: props.title, href: base },
        { text: words.title, href: `${base}/hinh-thuc` },
      ]}
      hasErrors={fault !== null}
      islands={["copy"]}
      notice={
        <>
          <ErrorSummary errors={fault ? [{ field: "text", message: fault }] : []} />
          {conflictWith ? <NotificationBanner tone="warning">{words.conflict(conflictWith)}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={props.title}
        lead={props.isOfProcedure ? words.editLead : words.editLeadItem}
      />
      <SideBySide
        left={{ title: name, children: form }}
        right={
          conflictWith
            ? { title: words.savedText, children: <CopyBox label={words.savedText} value={saved.text} isText /> }
            : { title: words.madeText, children: <CopyBox label={words.madeText} value={saved.made} isText /> }
        }
      />
    </StaffLayout>
  );
}
