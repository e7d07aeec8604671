import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {refuseSeveralLines} from "../../../loaders/sql/several_lines.js";
import {openDuckdb} from "../../../src/duckdb.js";

test("two sound lines of one year and stage refuse a sheet that is of one school by its title; not one that a label names, nor a long file, nor lines with faults", async () => {
  const {connection, close} = await openDuckdb(":memory:");
  try {
    await connection.run("CREATE TEMP TABLE lines AS SELECT * FROM (VALUES (3, '01', 2013, 'primary', NULL), (4, '01', 2013, 'primary', ':note_line'), (5, '01', 2013, 'junior', NULL)) AS t(row, v_school_id, v_year, v_stage, before)");
    const enrolment = {...findDataset("enrolment", ""), key: ["year", "school_id", "stage"]};
    const school = {school_id: "01", reference: "示例一小", labelled: false} as never;
    const refuse = (items: unknown[], named: unknown = school) => refuseSeveralLines(connection, "甲.xlsx › 表1", enrolment, {items} as never, named as never);
    await refuse([{}]);
    await connection.run("UPDATE lines SET before = NULL");
    await expect(refuse([{}])).rejects.toMatchObject({code: "divided_lines", place: "甲.xlsx › 表1 › line 4", message: expect.stringContaining("lines 3 and 4")});
    await refuse([]);
    await refuse([{}], null);
    await refuse([{}], {school_id: "01", reference: "示例一小", labelled: true});
  } finally {
    close();
  }
});
