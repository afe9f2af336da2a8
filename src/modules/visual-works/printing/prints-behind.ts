import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { listTurnsInForce, type TurnInForce } from "../../procedures/index.ts";
import { listShortLinks } from "../../publishing/index.ts";

/** Printed copies that lead to a procedure which changed or ended after they were printed. */
export interface PrintBehind {
  order: { id: string; unitId: string; title: string; copies: number };
  /** To whom they were handed out. */
  places: { place: string; copies: number }[];
  turn: TurnInForce;
}

interface Row {
  id: string;
  unitId: string;
  title: string;
  copies: number;
  madeOn: string;
  short: string;
  places: { place: string; copies: number }[];
}

export async function listPrintsBehind(db: Db, today: string): Promise<PrintBehind[]> {
  const { rows } = await sql<Row>`
    select o.id, o.unit_id, o.title, o.copies, o.printed_on as made_on, a.short,
      coalesce((select jsonb_agg(jsonb_build_object('place', h.place, 'copies', h.copies) order by h.id)
        from print_handout h where h.order_id = o.id and h.withdrawn_at is null), '[]') as places
    from print_order o join artwork a on a.id = o.artwork_id
    where o.state = 'printed' and o.printed_on is not null and a.short is not null order by o.id`.execute(db);
  const links = await listShortLinks(
    db,
    rows.map((row) => row.short),
  );
  const codes = new Map(
    links.flatMap((link) => {
      const code = /^(?:\/[\w-]+)?\/thu-tuc\/([0-9A-Za-z.]+)(?:[/?#]|$)/.exec(link.path)?.[1];
      return code ? [[link.short, code] as const] : [];
    }),
  );
  const turns = new Map((await listTurnsInForce(db, [...codes.values()], today)).map((turn) => [turn.code, turn]));
  return rows.flatMap(({ id, unitId, title, copies, madeOn, short, places }) => {
    const turn = turns.get(codes.get(short) ?? "");
    if (!turn || turn.since <= madeOn || (!turn.isEnded && turn.number < 2)) return [];
    return [{ order: { id, unitId, title, copies }, places, turn }];
  });
}
