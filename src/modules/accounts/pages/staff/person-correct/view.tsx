import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  StaffLayout,
} from "../../../../../platform/html/index.ts";
import type { Person } from "../../../people/person.store.ts";
import { PersonFields, type PersonFieldsProps } from "../person-fields.tsx";

export function CorrectPersonView(model: PersonFieldsProps & { person: Person }) {
  const { ctx, words, person, errors } = model;
  const text = words.correctPerson;
  const path = `/can-bo/nguoi-dung/${person.id}`;
  const title = text.title(person.name);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.person.breadcrumb, href: "/can-bo/nguoi-dung" },
        { text: person.name, href: path },
      ]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={title} lead={text.lead} />
      <Form action={`${path}/sua`} guard>
        <PersonFields {...model} />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <LinkButton href={path} variant="quiet">
            {text.back}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
