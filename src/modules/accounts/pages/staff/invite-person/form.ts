import { z } from "zod";
import { ROLES } from "../../../permissions.ts";

/** One tick arrives as a string, several as a list, none not at all. */
const Roles = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.enum(ROLES, "roleMissing")).min(1, "rolesMissing"),
);

/** What is said of a person whether invited or corrected. */
export const PersonForm = z.object({
  name: z.string({ error: "nameMissing" }).min(1, "nameMissing").max(120, "nameLong"),
  title: z.string().max(200, "titleLong").default(""),
  unitId: z.uuid("unitMissing"),
});

export const InviteForm = PersonForm.extend({
  email: z.string({ error: "emailMissing" }).min(1, "emailMissing").max(320, "emailShape").pipe(z.email("emailShape")),
  roles: Roles,
});
