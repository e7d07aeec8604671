import {expect, test} from "vitest";
import {findDataset} from "../../../loaders/datasets/datasets.js";
import {givenSchool} from "../../../loaders/mapping/given_school.js";
import type {Mapping} from "../../../loaders/mapping/mapping.js";
import {createRegister} from "../../../loaders/sql/register.js";
import {openRaw} from "../../src/models/raw.js";

test("a school given for a whole file is looked up in the register, by id, name or alias", async () => {
  const {connection, close} = await openRaw({schools: [{school_id: "0100000001", school_name: "示例一小"}], school_aliases: [{school_id: "0100000001", alias: "老一小"}]});
  const given = async (value: string | null) => (await givenSchool(connection, "a.csv", findDataset("enrolment", "test"), {fields: new Map([["school_id", {value}]])} as unknown as Mapping)).fields.get("school_id");
  try {
    await createRegister(connection, true);
    expect(await Promise.all(["0100000001", "示例 一小", "老一小", null].map(given))).toEqual(["0100000001", "0100000001", "0100000001", null].map((value) => ({value})));
    for (const wrong of ["9900000009", "100000001", "二小"]) {
      await expect(given(wrong)).rejects.toMatchObject({code: "invalid_constant", place: "a.csv", message: expect.stringContaining(wrong)});
    }
    await createRegister(connection, false);
    expect(await given("9900000009")).toEqual({value: "9900000009"});
  } finally {
    close();
  }
});
