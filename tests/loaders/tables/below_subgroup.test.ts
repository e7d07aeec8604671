import {expect, test} from "vitest";
import {belowSubgroup} from "../../../loaders/tables/below_subgroup.js";

test.each([[["农村留守儿童", "小计"], true], [["其中:随迁子女", "在校生数"], true], [["少数民族学生", "在校生数"], true], [["随迁儿童", "在校生数"], true], [["全校(含学前班)", "在校生数"], false], [["随迁子女"], false], [[], false]])("a group of some pupils only is known by how its name begins: %j %s", (path, below) => {
  expect(belowSubgroup({path})).toBe(below);
});
