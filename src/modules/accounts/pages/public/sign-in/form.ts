import { z } from "zod";

export const SignInForm = z.object({
  email: z.string({ error: "emailMissing" }).min(1, "emailMissing").max(320, "emailShape"),
  password: z.string({ error: "passwordMissing" }).min(1, "passwordMissing").max(1_000, "passwordMissing"),
  ve: z.string().max(2_000).optional(),
});
