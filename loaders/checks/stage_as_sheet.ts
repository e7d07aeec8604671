import {stages} from "../../src/catalogue/stages.js";
import {rows} from "../../src/duckdb.js";
import {datasets} from "../datasets/datasets.js";
import {literal, literals} from "../sql/quote.js";
import {sheetStage} from "../workbooks/sheet_table.js";
import type {ScreeningCheck} from "./check.js";

/** Exam files stay out: a hundred million scores are not read again for the name of a sheet. */
const mine = datasets.filter(({id, fields}) => fields.has("stage") && !id.startsWith("exam_")).map(({id}) => id);

/** The column decides; a sheet named after the other stage says that one of the two is wrong. */
export const stageAsSheet: ScreeningCheck = {
  id: "stage_as_sheet", severity: "warn", datasets: mine,
  zh: "学段列与工作表名一致", en: "The stage column agrees with the sheet's name",
  fault: {zh: "有学段与工作表名矛盾", en: "Some stage contradicts the sheet's name"},
  repair: {zh: "核对学段列和工作表名，改正其中一个", en: "correct the stage column or the sheet's name"},
  prepare: async (connection) => {
    await connection.run("CREATE OR REPLACE TEMP TABLE sheet_stages (sheet VARCHAR, stage VARCHAR, zh VARCHAR)");
    for (const {sheet} of await rows<{sheet: string}>(connection, "SELECT DISTINCT sheet FROM raw.columns WHERE field = 'stage' AND sheet <> ''")) {
      const stage = stages.find(({id}) => id === sheetStage(sheet));
      if (stage !== undefined) {
        await connection.run(`INSERT INTO sheet_stages VALUES (${literal(sheet)}, ${literal(stage.id)}, ${literal(stage.zh)})`);
      }
    }
  },
  find: () => mine.map((id) => `
    SELECT DISTINCT r.source_id, sheet, r.row, NULL::VARCHAR AS col, 'stage' AS field, r.stage AS value, '工作表“' || sheet || '”是' || s.zh || '的' AS zh, 'the sheet is of ' || s.stage AS en
    FROM raw.${id} AS r JOIN sheet_stages AS s USING (sheet)
    WHERE r.stage IN ${literals(stages.map(({id: stage}) => stage))} AND r.stage <> s.stage`).join("\nUNION ALL\n"),
};
