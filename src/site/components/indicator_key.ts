import {key} from "./layout.js";
import type {Context} from "./page.js";
import type {Balance} from "./rows.js";

/** What the marks of an indicator's charts mean, as far as they are used here. */
export function indicatorKey({manifest, t}: Context, balance: Balance | undefined): HTMLElement {
  return key(
    ...(manifest.workspace.leads ? [{mark: "lead", text: t("indicators.key.lead")}, {mark: "partner", text: t("indicators.key.partner")}] : [{mark: "partner", text: t("indicators.key.member")}]),
    ...(balance?.threshold == null ? [] : [{mark: "limit", text: t("indicators.key.threshold")}]),
    {mark: "mean", text: t("indicators.key.mean")});
}
