import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { UnitKind } from "../../../unit.ts";
import { DayAndNote, Line, UnitField } from "../unit-act/fields.tsx";
import { type Typed, textOf } from "../unit-act/scene.ts";

export interface UnitCreateModel {
  ctx: ViewContext;
  words: typeof vi;
  typed: Typed;
  errors: FormErrors;
  kinds: UnitKind[];
  parents: { value: string; label: string }[] | null;
}

export function UnitCreateView({ ctx, words, typed, errors, kinds, parents }: UnitCreateModel) {
  const w = words.form;
  const list = summaryOf(errors);
  const props = { words, typed, errors };
  return (
    <StaffLayout
      ctx={ctx}
      title={w.createTitle}
      breadcrumbs={[{ text: words.tree.title, href: "/can-bo/to-chuc" }]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={w.createTitle} />
      <Form action="/can-bo/to-chuc/moi" guard>
        <UnitField {...props} name="parent" label={w.parent} choices={parents} none={w.noParent} />
        <Select
          name="kind"
          label={w.kind}
          value={textOf(typed, "kind")}
          placeholder={w.choose}
          options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...(errors.kind ? { error: errors.kind } : {})}
        />
        <Line {...props} name="name" label={w.name} hint={w.nameHint} />
        <Line {...props} name="code" label={w.code} hint={w.codeHint} optional width={20} />
        <Line {...props} name="slug" label={w.slug} hint={w.slugHint} optional />
        <Line {...props} name="address" label={w.address} optional />
        <Line {...props} name="phone" label={w.phone} optional width={20} />
        <Line {...props} name="email" label={w.email} optional width={30} />
        <DayAndNote {...props} />
        <ButtonGroup>
          <Button>{w.create}</Button>
          <LinkButton href="/can-bo/to-chuc" variant="quiet">
            {w.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
