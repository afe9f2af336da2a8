/** How many may begin now, at most `perSecond` in any second that passes. */
export function keepPace(perSecond: number, now: () => number = Date.now) {
  let room = perSecond;
  let at = now();
  return {
    room(): number {
      const moment = now();
      room = Math.min(perSecond, room + ((moment - at) / 1_000) * perSecond);
      at = moment;
      return Math.floor(room);
    },
    took(count: number): void {
      room -= count;
    },
  };
}
