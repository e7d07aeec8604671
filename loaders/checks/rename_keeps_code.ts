import type {ScreeningCheck} from "./check.js";

/** A new name for the same code is no succession: nothing is compared otherwise for it, and files find the school by its old name only where the register has it. */
export const renameKeepsCode: ScreeningCheck = {
  id: "rename_keeps_code", severity: "warn", datasets: ["successions"],
  zh: "更名都换了代码", en: "Every renaming changes the code",
  fault: {zh: "有更名没有换代码", en: "Some renaming keeps the code"},
  repair: {zh: "学校代码没有变的更名不用写入沿革：删去这一行，把原校名写入学校登记表的“曾用名”", en: "a new name for the same code is no succession: delete the line and write the old name under 曾用名 in the register"},
  find: () => `
    SELECT source_id, sheet, row, NULL::VARCHAR AS col, 'successor_id' AS field, successor_id AS value, '代码没有变，这一行不起作用' AS zh, 'the code stays the same, so the line has no effect' AS en
    FROM raw.successions WHERE kind = 'rename' AND predecessor_id = successor_id`,
};
