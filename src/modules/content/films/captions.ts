export const CAPTION_BYTES = 200 * 1024;

const TIME = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d[.,]\d{3}`;
const CUE = new RegExp(`^(${TIME})[ \\t]+-->[ \\t]+(${TIME})`, "m");
const CUES = new RegExp(`^(${TIME})[ \\t]+-->[ \\t]+(${TIME})`, "gm");

/**
 * Captions as WebVTT, the only form browsers show; SubRip (.srt), which most programs write, is put into it. null for what is
 * neither, or has nothing to show.
 */
export function readCaptions(bytes: Buffer): string | null {
  if (bytes.length === 0 || bytes.length > CAPTION_BYTES) return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const lines = text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if (lines.includes("\0") || !CUE.test(lines)) return null;
  if (/^WEBVTT(?:[ \t\n]|$)/.test(lines)) return `${lines}\n`;
  const cues = lines.replace(CUES, (_all, from: string, to: string) => `${dotted(from)} --> ${dotted(to)}`);
  return /^(?:\d+\n)?(?:\d{2,}:)?\d\d:\d\d/.test(cues) ? `WEBVTT\n\n${cues}\n` : null;
}

const dotted = (time: string): string => time.replace(",", ".");
