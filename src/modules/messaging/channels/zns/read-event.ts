import { z } from "zod";
import type { Callback } from "../connect.ts";

const Received = z.object({
  event_name: z.literal("user_received_message"),
  message: z.object({
    tracking_id: z.string().max(200).default(""),
    msg_id: z.coerce.string().max(200).default(""),
    delivery_time: z.coerce.number().catch(Number.NaN),
  }),
});

/** Zalo tells that a telephone has the message. Whatever else it tells is read and left alone. */
export const readZnsEvent: Callback = {
  reports(_provider, body, now) {
    if (!z.object({ event_name: z.string() }).safeParse(body).success) return null;
    const told = Received.safeParse(body).data?.message;
    if (!told || (told.tracking_id === "" && told.msg_id === "")) return [];
    const happened = new Date(told.delivery_time);
    return [
      {
        namedBy: told.tracking_id === "" ? "remote" : "key",
        name: told.tracking_id || told.msg_id,
        outcome: "delivered",
        reason: null,
        endsAddress: false,
        to: null,
        happenedAt: Number.isNaN(happened.getTime()) || happened > now ? now : happened,
      },
    ];
  },
  messages: () => null,
};
