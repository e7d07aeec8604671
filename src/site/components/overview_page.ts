import type {Context} from "./page.js";
import {heading} from "./layout.js";

export async function overviewPage({manifest, rows, t}: Context): Promise<Node> {
  const balance = await rows("balance");
  return heading({title: [t("page.overview")], lede: `${manifest.workspace.area} ${balance.length}`});
}
