import {cited} from "../catalogue/cited.js";
import type {Standard} from "../catalogue/standards/standard.js";
import {Failure} from "../failure.js";
import type {Bureau} from "../workspace.js";

type StageId = Bureau["stages"][number];

/** A row of catalogue.standard_items. */
export type RequiredItem = [id: string, ordinal: number, part: string, stage: string, required: number | null, direction: string | null, alone: boolean | null, unit: string | null, computed: string | null, localClause: string | null];

/**
 * One row per item of the standard, or per item and stage of the workspace where the requirement differs by stage: the standard's figure, or the
 * workspace's own. Fails where bureau.yaml names an item without a figure, or a stage that the item does not tell apart.
 */
export function requiredItems(bureau: Bureau, standard: Standard | null): RequiredItem[] {
  const items = standard?.items ?? [];
  // Sizes of schools have limits of their own, schoolSize: the item counts the schools over them.
  const open = items.filter(({required, computed}) => required !== null && computed !== "school_size");
  for (const [index, {item, stage}] of bureau.standardItems.entries()) {
    const found = open.find(({id}) => id === item);
    if (found === undefined) {
      throw new Failure({code: "unknown_item", place: `bureau.yaml › standardItems.${index}.item`, message: `the standard asks for no figure of an item "${item}"`, repair: open.length === 0 ? "leave standardItems out: the standard has no items" : `use one of ${open.map(({id}) => id).join(", ")}`});
    }
    if (stage !== undefined && typeof found.required?.value === "number") {
      throw new Failure({code: "no_stages", place: `bureau.yaml › standardItems.${index}.stage`, message: `"${item}" has one figure for all stages`, repair: "leave out stage"});
    }
  }
  return items.flatMap(({id, part, required, computed}, index) => {
    const row = (stage: StageId | "all", national: number | null): RequiredItem => {
      const own = bureau.standardItems.findLast((local) => local.item === id && (local.stage === undefined || local.stage === stage));
      return [id, index + 1, part, stage, own?.value ?? national, required?.direction ?? null, required?.alone ?? null, required?.unit ?? null, computed, own === undefined ? null : cited(own)];
    };
    const value = required?.value ?? null;
    return value === null || typeof value === "number" ? [row("all", value)] : bureau.stages.map((stage) => row(stage, value[stage] ?? null));
  });
}
