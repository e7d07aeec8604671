import type {Context} from "./page.js";
import {heading} from "./layout.js";

export async function indicatorsPage({manifest, rows, t}: Context): Promise<Node> {
  const balance = await rows("balance");
  return heading({title: [t("page.indicators")], lede: `${manifest.workspace.area} ${balance.length}`});
}
