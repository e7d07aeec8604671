import {expect, test} from "vitest";
import {findSchool} from "../../../src/explain/find_school.js";
import {openRaw} from "../models/raw.js";

test("a school is found by its id, its name or its alias, exactly; a name goes before an alias, and several are listed", async () => {
  const schools = [{school_id: "1", school_name: "示例一中"}, {school_id: "2", school_name: "示例二中"}, {school_id: "3", school_name: "镇小学"}, {school_id: "4", school_name: "镇小学"}];
  const {connection, close} = await openRaw({schools, school_aliases: [{school_id: "1", alias: "老一中"}, {school_id: "1", alias: "示例二中"}, {school_id: "2", alias: "中学"}, {school_id: "3", alias: "中学"}]});
  try {
    expect(await Promise.all(["1", "示例 一中", "老一中", "示例二中"].map((word) => findSchool(connection, word)))).toEqual(["1", "1", "1", "2"]);
    await expect(findSchool(connection, "镇小学")).rejects.toMatchObject({code: "ambiguous_school", exit: 2, repair: expect.stringContaining("3 镇小学, 4 镇小学")});
    await expect(findSchool(connection, "中学")).rejects.toMatchObject({repair: expect.stringContaining("2 示例二中, 3 镇小学")});
    await expect(findSchool(connection, "示例一")).rejects.toMatchObject({code: "unknown_school", exit: 2});
  } finally {
    close();
  }
});
