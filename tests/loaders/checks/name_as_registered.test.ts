import {expect, test} from "vitest";
import {nameAsRegistered} from "../../../loaders/checks/name_as_registered.js";
import {screened} from "./screened.js";

const schools = [{source_id: "register", school_id: "1", school_name: "示例一小"}, {source_id: "register", school_id: "2", school_name: "示例二小"}];

test("a name beside another school's code offends", async () => {
  const {found} = await screened(nameAsRegistered, {schools, school_names: [{school_id: "2", school_name: "示例一小", col: "B"}, {school_id: "1", school_name: "示例 一小", col: "B"}]}, {source: "s", dataset: "rates"});
  expect(found).toEqual(["B2 示例一小: 代码 2 登记的是“示例二小”"]);
});
test("an alias of the school is as good as its name", async () => {
  const school_names = [{school_id: "2", school_name: "第二 小学", col: "B"}, {school_id: "1", school_name: "第二小学", col: "B"}];
  const {found} = await screened(nameAsRegistered, {schools, school_names, school_aliases: [{school_id: "2", alias: "第二小学"}]});
  expect(found).toEqual(["B3 第二小学: 代码 1 登记的是“示例一小”"]);
});
test("a school that is not registered is a reject, not this", async () => {
  expect(await screened(nameAsRegistered, {schools, school_names: [{school_id: "9", school_name: "九小"}]})).toMatchObject({offending: 0});
});
test("codes without a name beside them were not looked at", async () => {
  const looked = async (school_names: {school_id: string; school_name: string}[]): Promise<boolean | undefined> => (await screened(nameAsRegistered, {schools, school_names}, {source: "s", dataset: "rates"})).looked;
  expect([await looked([{school_id: "2", school_name: "示例二小"}]), await looked([])]).toEqual([true, false]);
});
