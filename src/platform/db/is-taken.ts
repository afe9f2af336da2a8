/** Whether a write was refused because somebody has what only one may have: a name, a number, an address. */
export const isTaken = (error: unknown): boolean => (error as { code?: string }).code === "23505";
