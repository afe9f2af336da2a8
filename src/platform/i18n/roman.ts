const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** "IV" for 4: sections and annexes. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** 4 for "IV"; null for letters that are no such number ("IIII", "VX"). */
export function readRoman(text: string): number | null {
  let rest = text;
  let number = 0;
  for (const [value, letters] of ROMAN) {
    while (rest.startsWith(letters)) {
      number += value;
      rest = rest.slice(letters.length);
    }
  }
  return number > 0 && roman(number) === text ? number : null;
}
