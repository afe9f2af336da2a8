import type pg from "pg";

/** From the how-manieth time on a statement is prepared: what is asked once a day is not worth a place in every connection. */
const PREPARED_FROM = 20;
/** A plan stays in the memory of each connection that used it. */
const MOST_PREPARED = 100;
const MOST_COUNTED = 5_000;
const LONGEST = 4_000;
/** How such a statement is best answered hangs on what is asked: one unit or a thousand, a rare word or a common one. */
const BY_WHAT_IS_ASKED = /\bany\s*\(|\bi?like\b|@@|<%|%>/i;

/** No such prepared statement, or one of this name already: something between us and the database shares its connections. */
const NOT_OURS = ["26000", "42P05"];
const NOT_ANY_MORE = "0A000";

/**
 * Has the database read and plan the statements of a pool once for each connection that are sent to it again and again, not
 * anew each time. It tells on a busy machine; on an idle one a reception takes as long either way. To be given every connection
 * of the pool once.
 *
 * Nothing changes for who asks. Where the connections are shared on the way, the first refusal ends preparing; after a change of
 * tables a statement that answers other columns now is refused once, then prepared anew.
 */
export function prepareOften(): (client: pg.ClientBase) => void {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  let edition = 0;
  let mayPrepare = true;

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known || !mayPrepare || names.size >= MOST_PREPARED || text.length > LONGEST) return known;
    const times = (asked.get(text) ?? 0) + 1;
    if (asked.size >= MOST_COUNTED) asked.clear();
    asked.set(text, times);
    if (times < PREPARED_FROM || BY_WHAT_IS_ASKED.test(text)) return undefined;
    const name = `${edition}_${names.size}`;
    names.set(text, name);
    return name;
  }

  function seeWhy(error: { code?: string }): never {
    if (NOT_OURS.includes(error.code ?? "")) mayPrepare = false;
    if (!mayPrepare || error.code === NOT_ANY_MORE) {
      names.clear();
      edition++;
    }
    throw error;
  }

  return (client) => {
    const ask = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    const prepared = (...given: unknown[]): Promise<unknown> => {
      const [text, values, ...rest] = given;
      // Cursors, and who hands over a function to be called back, are none of ours.
      if (typeof text !== "string" || !Array.isArray(values) || values.length === 0 || rest.length > 0)
        return ask(...given);
      const name = nameOf(text);
      return name === undefined ? ask(text, values) : ask({ name, text, values }).catch(seeWhy);
    };
    client.query = prepared as typeof client.query;
  };
}
