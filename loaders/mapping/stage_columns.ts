import type {Dataset} from "../datasets/dataset.js";
import {isStock} from "../datasets/is_stock.js";
import type {Column} from "../tables/header_columns.js";
import {saidStage} from "../tables/said_stage.js";
import type {SaidStage} from "../tables/stage_words.js";

/** The columns, those that are a stage and nothing else called by the name of the column that they follow: 在校生数, 其中：小学, 其中：初中. */
function withNames(columns: readonly Column[]): Column[] {
  let before: Column | undefined;
  return columns.map((column) => {
    const path = ["", ...column.path];
    if (column.path.length !== 1 || saidStage({...column, path, name: path.join("›")})?.below !== true) {
      before = column;
      return column;
    }
    const named = [...(before?.path ?? []), ...column.path];
    return {...column, path: named, name: named.join("›")};
  });
}

/** What stands beside 初中 and 高中 where these are educations of teachers. */
const education = /研究生|博士|硕士|学士|本科|专科|大专|中专/;

/**
 * The columns of each stage that headers say, without the stage in their paths; of datasets of what there is on 1 September alone. 小学 below a name, or behind its column, is one only beside another stage below
 * the same name, and none beside an education (本科): 初中 and 高中 may be some too. What all stages share (全校) is a stage where the dataset has it. The columns keep their indexes.
 * @param lone take 小学 below a name also where no other stage stands beside it
 */
export function stageColumns(columns: readonly Column[], dataset: Dataset, lone = false): ReadonlyMap<SaidStage, readonly Column[]> {
  const found = !isStock(dataset) ? [] : withNames(columns).flatMap((column) => saidStage(column) ?? []);
  const educated = new Set(columns.filter(({path}) => path.length > 1 && education.test(path.at(-1) ?? "")).map(({path}) => path.slice(0, -1).join("›")));
  const shares = [...(dataset.fields.get("stage")?.words.values() ?? [])].includes("shared");
  const beside = new Map<string, Set<SaidStage>>();
  for (const {stage, column, below} of found) {
    if (below) {
      beside.set(column.name, (beside.get(column.name) ?? new Set<SaidStage>()).add(stage));
    }
  }
  const staged = new Map<SaidStage, Column[]>();
  for (const {stage, column, below} of found) {
    if ((stage !== "shared" || shares) && (!below || stage === "shared" || (!educated.has(column.name) && (lone || (beside.get(column.name)?.size ?? 0) > 1)))) {
      const columnsOf = staged.get(stage) ?? [];
      columnsOf.push(column);
      staged.set(stage, columnsOf);
    }
  }
  return staged;
}
