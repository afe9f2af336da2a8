export class DeliveryMoveRefused extends Error {
  override name = "DeliveryMoveRefused";
  readonly code: "missing" | "not-from-here";
  readonly data: Record<string, unknown>;
  constructor(code: DeliveryMoveRefused["code"], data: Record<string, unknown>) {
    super(`${code} ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}

export class ShortLinkUnknown extends Error {
  override name = "ShortLinkUnknown";
  readonly code = "short-link-unknown";
  readonly short: string;
  constructor(short: string) {
    super("short link unknown");
    this.short = short;
  }
}
