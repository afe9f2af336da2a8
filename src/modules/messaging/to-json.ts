/**
 * Rows for the database. What strange machines say is among them: letters it does not take, and halves of letters left by a cut, would
 * keep all the other rows from being written.
 */
export const toJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_name, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
  );
