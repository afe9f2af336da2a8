import type { Tone } from "../../../platform/html/index.ts";
import type { Health } from "../../../platform/http/index.ts";

export const TONES: Record<Health, Tone> = { good: "good", slow: "warn", down: "bad", broken: "bad", off: "neutral" };

export const minutesOf = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 60_000);
