/** An answer other than success that a handler may throw. `code` is stable and for machines and tests. */
export class HttpError extends Error {
  override name = "HttpError";
  readonly status: number;
  readonly code: string;
  readonly data: Record<string, unknown>;
  constructor(status: number, code: string, data: Record<string, unknown> = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.data = data;
  }
}

export const notFound = (code = "not-found"): HttpError => new HttpError(404, code);

/** Content that is understood but wrong: one pointer per field (RFC 9457 with `errors`). */
export class InvalidContent extends HttpError {
  constructor(errors: { pointer: string; code: string; detail?: string }[]) {
    super(422, "invalid-content", { errors });
  }
}

/** How a module's own errors are answered: one table beside its routes. `say` gives the sentence for the page. */
export interface ErrorMapping {
  error: abstract new (...args: never[]) => Error;
  status: number;
  say(error: Error, lang: "vi" | "en"): string;
}

export function mapError<E extends Error>(
  error: abstract new (...args: never[]) => E,
  status: number,
  say: (error: E, lang: "vi" | "en") => string,
): ErrorMapping {
  return { error, status, say: say as ErrorMapping["say"] };
}
