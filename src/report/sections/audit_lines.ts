import type {Section} from "../blocks.js";
import type {Context} from "../context.js";
import {sheetsOf} from "../sheets_of.js";
import {isCut, lineTable} from "./line_table.js";

/** 附表: 差异系数核算表 of every coefficient over or near its limit, a line a school, so that it can be checked by hand. */
export function auditLines(context: Context): Section | null {
  const {manifest, t} = context;
  const sheets = manifest.stages.flatMap((stage) => sheetsOf(context, stage.id)).filter((row) => row.near_limit === true && row.lines > 0 && !isCut(row));
  if (sheets.length === 0) {
    return null;
  }
  return {
    follows: true,
    kicker: t("lines.kicker"), title: t("lines.title", {n: sheets.length}),
    lede: [t("lines.lede"), ...(sheets.some((row) => row.origin === "simulated") ? [t("board.simulated")] : [])].join(t("space")),
    blocks: sheets.flatMap((sheet) => lineTable(context, sheet)),
  };
}

