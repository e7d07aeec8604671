import {screening} from "../../src/catalogue/screening.js";
import type {ScreeningCheck} from "./check.js";
import {positiveFigures} from "./positive_figures.js";

/** What a comparison with peers needs: an item of the file that enough schools of one year and stage have. */
export const enoughPeers: NonNullable<ScreeningCheck["needs"]> = {
  sql: (source) => `SELECT 1 FROM (${positiveFigures}) GROUP BY year, stage, item HAVING count(*) >= ${screening.peers} AND count(*) FILTER (source_id = ${source}) > 0`,
  zh: `没有一项有 ${screening.peers} 所以上学校的数值可比`, en: `No item has figures of ${screening.peers} schools to compare`,
};
