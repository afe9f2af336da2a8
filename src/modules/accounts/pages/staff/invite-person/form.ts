import { z } from "zod";
import { ROLES } from "../../../permissions.ts";

/** One tick arrives as a string, several as a list, none not at all. */
const Roles = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.enum(ROLES, "roleMissing")).min(1, "rolesMissing"),
);

export const InviteForm = z.object({
  name: z.string({ error: "nameMissing" }).min(1, "nameMissing").max(120, "nameLong"),
  email: z.string({ error: "emailMissing" }).min(1, "emailMissing").max(320, "emailShape").pipe(z.email("emailShape")),
  title: z.string().max(200, "titleLong").default(""),
  unitId: z.uuid("unitMissing"),
  roles: Roles,
});
