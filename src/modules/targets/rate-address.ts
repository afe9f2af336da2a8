import type { Rate } from "../service-quality/index.ts";

/** Where everybody sees what a share is reckoned from; null where the product has no public page of it. */
export function rateAddress(rate: Rate): string | null {
  switch (rate) {
    case "early":
    case "inTime":
      return "/so-lieu/ho-so";
    case "ratedSatisfied":
      return "/so-lieu/hai-long";
    case "petitionsOnTime":
      return "/phan-anh/cong-khai/so-lieu";
    default:
      return null;
  }
}
