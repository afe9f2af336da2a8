/** What is asked of a page in its address: filters, the place in a list. */
export type Asked = Readonly<Record<string, string | number | null | undefined>>;

const isGiven = (value: Asked[string]): value is string | number =>
  value !== undefined && value !== null && value !== "";

/**
 * The address of a page with what is asked of it. What is empty is left out; a later name replaces an earlier one, so that a
 * link changes one filter and keeps the others: `addressOf("/tin-tuc", query, { sau: next })`.
 */
export function addressOf(path: string, ...asked: Asked[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(Object.assign({}, ...asked) as Asked))
    if (isGiven(value)) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether anything is asked: an empty list then says that nothing fits, and the filter can be taken off. */
export function isFiltered(asked: Asked): boolean {
  return Object.values(asked).some(isGiven);
}
