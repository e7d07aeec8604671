import {expect, test} from "vitest";
import {namedSchools} from "../../../loaders/suggestions/named_schools.js";
import {openRaw} from "../../src/models/raw.js";

test("the schools of the register by id, each once, with all their aliases", async () => {
  const {connection, close} = await openRaw({
    schools: [{school_id: "02", school_name: "示例二小"}, {school_id: "01", school_name: "示例一小"}, {school_id: "02", school_name: "示例二小", source_id: "t"}],
    school_aliases: [{school_id: "02", alias: "老二小"}, {school_id: "02", alias: "红星 小学"}, {school_id: "03", alias: "无主"}],
  });
  expect(await namedSchools(connection)).toEqual([{school_id: "01", school_name: "示例一小", aliases: []}, {school_id: "02", school_name: "示例二小", aliases: ["红星 小学", "老二小"].toSorted()}]);
  close();
});
