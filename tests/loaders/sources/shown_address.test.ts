import {expect, test} from "vitest";
import {shownAddress} from "../../../loaders/sources/shown_address.js";

test.each([
  ["https://data.example/2024.csv", "https://data.example/2024.csv"],
  ["https://data.example:8443/a?year=2024&from=2024-09-01&token=abc#top", "https://data.example:8443/a?year=2024&from=2024-09-01&token=…"],
  ["https://data.example/a?pin=2024&q=%E5%88%9D%E4%B8%AD", "https://data.example/a?pin=…&q=…"],
  ["https://user@data.example/", "https://data.example/"],
  ["https://data.example/%E5%AD%A6%E6%A0%A1/a%2Fb%20c%0A.csv", "https://data.example/学校/a%2Fb%20c%0A.csv"],
  ["https://data.example/%ff.csv", "https://data.example/%ff.csv"],
  ["postgresql://reader@db.example:5432/edu", "postgresql://db.example:5432/edu"],
])("%s is shown as %s", (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
