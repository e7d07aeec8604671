import {expect, test} from "vitest";
import {databaseAddress} from "../../../loaders/sources/database_address.js";

test.each([
  ["postgresql://reader@db.example:6432/edu", {kind: "postgresql", host: "db.example", port: 6432, user: "reader", name: "edu", ssl: false}],
  ["postgresql://db.example/edu?ssl=true", {kind: "postgresql", host: "db.example", port: 5432, user: "", name: "edu", ssl: true}],
  ["mysql://r%40x@[::1]/%E5%AD%A6?ssl=false", {kind: "mysql", host: "::1", port: 3306, user: "r@x", name: "学", ssl: false}],
])("%s", (url, address) => {
  expect(databaseAddress(url)).toEqual(address);
});
