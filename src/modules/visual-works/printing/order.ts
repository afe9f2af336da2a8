import type { Topic } from "../../topics/index.ts";

/** What is printed to be handed out. */
export const ORDER_KINDS = ["leaflet", "poster", "booklet", "book", "other"] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_STATES = ["ordered", "printed", "withdrawn"] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Permit for documents that are not for sale (Luật Xuất bản 19/2012/QH13, Điều 25). */
export interface Permit {
  number: string;
  issuer: string;
  /** Day it was given. */
  on: string;
}

export interface OrderText {
  artworkId: string | null;
  title: string;
  kind: OrderKind;
  topic: Topic;
  taskId: string | null;
  /** Paper and format, as printers say it: "A4 gấp ba, giấy couché 150". */
  paper: string;
  copies: number;
  printer: string;
  printerAddress: string;
  needsPermit: boolean;
  permitNumber: string | null;
  permitIssuer: string | null;
  permitOn: string | null;
  /** Why it needs none. */
  noPermitReason: string | null;
  /** Đồng. */
  cost: number | null;
  orderedOn: string;
}

export interface PrintOrder extends OrderText {
  id: string;
  unitId: string;
  year: number;
  state: OrderState;
  version: number;
  printedOn: string | null;
  createdByName: string;
  createdAt: Date;
  note: string | null;
}

export interface Handout {
  id: number;
  orderId: string;
  /** Hamlet, school, counter … as written. */
  place: string;
  toUnitId: string | null;
  copies: number;
  handedOn: string;
  handedBy: string;
  writtenByName: string;
  receivedBy: string | null;
  receivedOn: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
}

export const ORDER_LIMITS = {
  title: 160,
  paper: 80,
  name: 160,
  permit: 80,
  reason: 300,
  place: 120,
  note: 2_000,
  copies: 100_000_000,
  cost: 1_000_000_000_000,
};

export interface CopySums {
  copies: number;
  handed: number;
  /** Of those handed over, what the other side confirmed. */
  received: number;
  left: number;
}

/** What became of the copies; entries that were taken back count for nothing. */
export function sumCopies(
  copies: number,
  handouts: readonly Pick<Handout, "copies" | "receivedOn" | "withdrawnAt">[],
): CopySums {
  const standing = handouts.filter((one) => one.withdrawnAt === null);
  const sum = (list: readonly { copies: number }[]): number => list.reduce((all, one) => all + one.copies, 0);
  const handed = sum(standing);
  return { copies, handed, received: sum(standing.filter((one) => one.receivedOn !== null)), left: copies - handed };
}

/** The permit as a whole; null while anything of it is missing. */
export function permitOf(order: Pick<OrderText, "permitNumber" | "permitIssuer" | "permitOn">): Permit | null {
  const { permitNumber, permitIssuer, permitOn } = order;
  return permitNumber && permitIssuer && permitOn ? { number: permitNumber, issuer: permitIssuer, on: permitOn } : null;
}

/** It needs a permit and has none: it may be ordered, but not be taken delivery of. */
export const lacksPermit = (order: OrderText): boolean => order.needsPermit && permitOf(order) === null;
