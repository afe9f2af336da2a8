import { expect, test } from "vitest";
import { addressPrefix, deviceOf, throttledAddress } from "./session.ts";

test.each([
  ["203.0.113.77", "203.0.113.0/24", "203.0.113.77"],
  ["::ffff:203.0.113.77", "203.0.113.0/24", "203.0.113.77"],
  ["2001:0db8:85a3:0001:0:8a2e:0370:7334", "2001:db8:85a3::/48", "2001:db8:85a3:1"],
  ["2001:db8::1", "2001:db8:0::/48", "2001:db8:0:0"],
  ["::1", "0:0:0::/48", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0::/48", "fe80:0:0:0"],
  ["unknown", "", "unknown"],
])("of %s only the network is kept", (address, prefix, throttled) => {
  expect(addressPrefix(address)).toBe(prefix);
  expect(throttledAddress(address)).toBe(throttled);
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", "Chrome, Windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/128.0 Chrome/122.0 Safari/537.36",
    "Cốc Cốc, Windows",
  ],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari, iOS"],
  [
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) SamsungBrowser/26.0 Chrome/122.0 Safari/537.36",
    "Samsung Internet, Android",
  ],
  ["curl/8.5", ""],
  [undefined, ""],
])("a browser is named as people know it: %s", (agent, name) => {
  expect(deviceOf(agent)).toBe(name);
});
