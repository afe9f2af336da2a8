import {
  Button,
  Checkboxes,
  ErrorSummary,
  errorOf,
  Form,
  PageHeading,
  StaffLayout,
  TextInput,
} from "../../../../../platform/html/index.ts";
import { ROLES } from "../../../permissions.ts";
import { PersonFields, type PersonFieldsProps } from "../person-fields.tsx";

export function InviteView({ ctx, words, units, typed, errors }: PersonFieldsProps) {
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
        <PersonFields ctx={ctx} words={words} units={units} typed={typed} errors={errors}>
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
        </PersonFields>
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
