import {
  Button,
  Checkboxes,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Words } from "../../../forms.ts";
import { ROLES } from "../../../permissions.ts";
import type { UnitChoice } from "../../../unit-choices.ts";

export interface InviteModel {
  ctx: ViewContext;
  words: Words;
  units: UnitChoice[];
  typed: Record<string, string | string[]>;
  errors: FieldError[];
}

export function InviteView({ ctx, words, units, typed, errors }: InviteModel) {
  const text = words.invite;
  const value = (name: string): string => String(typed[name] ?? "");
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[{ text: words.people.title, href: "/can-bo/nguoi-dung" }]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Form action="/can-bo/nguoi-dung/moi">
        <TextInput
          name="name"
          label={text.name}
          autocomplete="off"
          value={value("name")}
          error={errorOf(errors, "name")}
        />
        <TextInput
          name="email"
          label={text.email}
          hint={text.emailHint}
          type="email"
          autocomplete="off"
          spellcheck={false}
          value={value("email")}
          error={errorOf(errors, "email")}
        />
        <TextInput
          name="title"
          label={text.jobTitle}
          optional
          autocomplete="off"
          value={value("title")}
          error={errorOf(errors, "title")}
        />
        <Select
          name="unitId"
          label={text.unit}
          options={units}
          placeholder
          value={value("unitId")}
          error={errorOf(errors, "unitId")}
        />
        <Checkboxes
          name="roles"
          label={text.roles}
          hint={text.rolesHint}
          small
          values={[typed.roles ?? []].flat()}
          options={ROLES.map((role) => ({ value: role, label: words.roles[role], hint: words.roleWork[role] }))}
          error={errorOf(errors, "roles")}
        />
        <Button>{text.submit}</Button>
      </Form>
    </StaffLayout>
  );
}
