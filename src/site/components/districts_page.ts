import type {Context} from "./page.js";
import {heading} from "./layout.js";

export async function districtsPage({manifest, rows, t}: Context): Promise<Node> {
  const balance = await rows("balance");
  return heading({title: [t("page.districts")], lede: `${manifest.workspace.area} ${balance.length}`});
}
