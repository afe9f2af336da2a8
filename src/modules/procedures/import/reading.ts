import { ordered } from "../procedure.ts";
import type { Doubt, FilingMethod, ProcedureRecord } from "../procedure-record.ts";
import { readMethods } from "./filing-methods.ts";

/** Parts of a record that hold values read out of the official words beside them. */
export const READ_PARTS = ["methods", "legalBases"] as const;
export type ReadPart = (typeof READ_PARTS)[number];

const isOfMethods = (one: Doubt): boolean => one.at.startsWith("methods.");

function readingOf(record: ProcedureRecord, part: ReadPart): unknown {
  if (part === "legalBases")
    return record.legalBases.map(({ text, number, date, issuer }) => [text, number, date, issuer]).sort();
  return [
    record.methods.map(({ time, times, fees }) => ({ time, times: times ?? null, fees })),
    (record.doubts ?? [])
      .filter(isOfMethods)
      .map(({ at, code }) => `${at} ${code}`)
      .sort(),
  ];
}

/** Where a fresh reading of the same words comes to other figures, or has other doubts about them. */
export function readOtherwise(before: ProcedureRecord, after: ProcedureRecord): ReadPart[] {
  const told = (record: ProcedureRecord, part: ReadPart) => JSON.stringify(ordered(readingOf(record, part)));
  return READ_PARTS.filter((part) => told(before, part) !== told(after, part));
}

/** A record with the figures of a fresh reading; what else stands in it (a name completed from a list) stays. */
export function withReading(record: ProcedureRecord, fresh: ProcedureRecord): ProcedureRecord {
  const doubts = [
    ...(fresh.doubts ?? []).filter(isOfMethods),
    ...(record.doubts ?? []).filter((one) => !isOfMethods(one)),
  ];
  const { doubts: _before, ...rest } = record;
  return {
    ...rest,
    methods: fresh.methods,
    legalBases: fresh.legalBases,
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

const CHANNEL_NUMBER: Record<FilingMethod["channel"], string> = { inPerson: "1", online: "2", post: "3" };

/**
 * Reads the time limits and fees of a record again out of the words kept in it. Where the words are not kept (a number without
 * unit is never shown as a time), what was read of them stays.
 */
export function readAgain(record: ProcedureRecord): ProcedureRecord {
  const { methods, doubts } = readMethods(
    record.methods.map((one) => ({
      channel: CHANNEL_NUMBER[one.channel],
      time: one.timeText,
      fee: one.feeText,
      note: one.note,
      ...(one.case === undefined ? {} : { case: one.case }),
      feeCodes: (one.fees ?? []).map((fee) => fee.code ?? ""),
    })),
  );
  const isKept = (place: string): boolean => {
    const [, at, part] = place.split(".");
    return part === "time" && record.methods[Number(at)]?.timeText === "";
  };
  return withReading(record, {
    ...record,
    methods: methods.map((fresh, at) => {
      const before = record.methods[at] as FilingMethod;
      const { time, times, ...rest } = fresh;
      const kept = fresh.timeText === "" ? before : fresh;
      return { ...rest, time: kept.time, ...(kept.times ? { times: kept.times } : {}) };
    }),
    doubts: [
      ...doubts.filter((one) => !isKept(one.at)),
      ...(record.doubts ?? []).filter((one) => isOfMethods(one) && isKept(one.at)),
    ],
  });
}
