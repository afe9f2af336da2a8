import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

function totp(secret: string, account = "", issuer = ""): TOTP {
  // SHA-1, six digits, 30 seconds: what every authenticator app reads (RFC 6238); others ignore the longer settings.
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label: account, digits: 6, period: PERIOD_SECONDS });
}

/** What the QR code says to the authenticator app. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  return totp(secret, account, issuer).toString();
}

/**
 * The time step whose code this is, or null. One step to either side for clocks that differ; never a step that was
 * accepted before (RFC 6238, section 5.2), so a code read over a shoulder is worth nothing.
 */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** The code for a moment; what the app on the telephone would show. Used by tests and the demonstration. */
export function totpCode(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() });
}
