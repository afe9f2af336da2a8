const LONGEST = 2_000;

/** An address of the web as typed or pasted: no other protocol, no single host name, no name and password in it; null otherwise. */
export function readWebAddress(text: string): string | null {
  if (text.length > LONGEST || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && url.hostname.includes(".") && url.username === "" && url.password === "" ? url.href : null;
}
