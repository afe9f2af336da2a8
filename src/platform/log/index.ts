import { type Logger, pino } from "pino";

export type Log = Logger;

/**
 * Structured logs. They carry ids, never people: no names, phones, addresses, query strings or bodies. The redaction is
 * a net below that rule, not a licence to log.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        "password",
        "*.password",
        "token",
        "*.token",
        "phone",
        "*.phone",
        "email",
        "*.email",
        "cookie",
        "*.cookie",
      ],
      censor: "[ẩn]",
    },
  });
}
